import { wrapped } from './side-labels.ts'
import { box, picture, quiet, text, tone, widest } from './svg.ts'

/** A value from 0 to 1 with the interval in which it may lie as well; `isOpen` is a value that is not known. */
type SmallBar = { value: number; low: number; high: number; text: string; isOpen?: boolean }
type SmallBars = {
  title: string
  description: string
  columns: readonly string[]
  rows: readonly { label: string; bars: readonly SmallBar[] }[]
}

const [row, width, gap, line] = [34, 104, 16, 15]

/** Rows by columns of bars on one scale, each with a line over its interval and its value in words. */
export function smallBarsSvg({ title, description, columns, rows }: SmallBars): string {
  const left = widest(rows.map(({ label }) => label)) + 14
  const heads = columns.map((label) => wrapped(label, width))
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * line + 10
  const x = (at: number) => left + at * (width + gap)
  const head = heads.flatMap((lines, at) =>
    lines.map((words, nth) =>
      text(x(at), top - 10 - (lines.length - 1 - nth) * line, words, { size: 12, weight: 600 }),
    ),
  )
  const body = rows.map(({ label, bars }, index) => {
    const y = top + index * row
    return text(left - 10, y + 19, label, { anchor: 'end' }) + bars.map((bar, at) => barSvg(bar, x(at), y)).join('')
  })
  const full = left + columns.length * (width + gap)
  return picture(full, top + rows.length * row + 6, { title, description }, head.join('') + body.join(''))
}

function barSvg({ value, low, high, text: words, isOpen = false }: SmallBar, x: number, y: number): string {
  const long = width - 34
  const at = (share: number) => Math.round((x + share * long) * 10) / 10
  const frame = box(x, y + 6, long, 16, { fill: '#ffffff', dashed: isOpen })
  const step = Math.min(4, Math.floor(value * 5))
  const bar =
    isOpen || value === 0
      ? ''
      : box(x, y + 6, Math.max(1, Math.round(value * long * 10) / 10), 16, {
          fill: tone(step, 5).fill,
          stroke: '#566873',
        })
  const range =
    high > low
      ? `<path d="M${at(low)} ${y + 26}H${at(high)}M${at(low)} ${y + 23}v6M${at(high)} ${y + 23}v6" stroke="#15212a"/>`
      : ''
  return frame + bar + range + text(x + long + 5, y + 18, words, { size: 12, fill: isOpen ? quiet : '#15212a' })
}
