import { sideLabel, sideWidth, wrapped } from './side-labels.ts'
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
/** The whole width of what a phone shows at once, the most of it for names, and the height of a heading. */
const [phone, names, heading] = [320, 126, 26]

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
    return (
      text(left - 10, y + 19, label, { anchor: 'end' }) + bars.map((bar, at) => barSvg(bar, x(at), y, width)).join('')
    )
  })
  const full = left + columns.length * (width + gap)
  return picture(full, top + rows.length * row + 6, { title, description }, head.join('') + body.join(''))
}

/** The same with the columns below each other, each under its own heading: a phone shows it whole. */
export function smallBarsBelowSvg({ title, description, columns, rows }: SmallBars): string {
  const left = sideWidth(rows, names) + 12
  const part = heading + rows.length * row + 10
  const content = columns.map((column, at) => {
    const top = at * part
    const lines = rows.map(({ label, bars }, index) => {
      const [y, bar] = [top + heading + index * row, bars[at]]
      const name = sideLabel(label, { x: left - 10, middle: y + 14, width: names, anchor: 'end' })
      return name + (bar ? barSvg(bar, left, y, phone - left) : '')
    })
    return text(0, top + 17, column, { weight: 600 }) + lines.join('')
  })
  return picture(phone, columns.length * part, { title, description }, content.join(''))
}

/** `width` is that of the bar at its longest with the words after it. */
function barSvg(
  { value, low, high, text: words, isOpen = false }: SmallBar,
  x: number,
  y: number,
  width: number,
): string {
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
