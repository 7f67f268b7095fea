import { box, ink, picture, quiet, text, widest } from './svg.ts'

export type Difference = {
  label: string
  value: number
  low: number | null
  high: number | null
  text: string
  /** Open when it can't be told from chance. */
  isClear: boolean
}
type Differences = {
  title: string
  description: string
  items: readonly Difference[]
  /** What the left and right of zero mean. */
  sides: { left: string; right: string }
}

const [row, long, head] = [28, 400, 30]
const rounded = (value: number) => Math.round(value * 10) / 10

/** Differences around zero with their interval: a filled dot where it is clear, an open one where it is not. */
export function differencesSvg({ title, description, items, sides }: Differences): string {
  const left = widest(items.map(({ label }) => label)) + 18
  const most = Math.max(0.5, ...items.flatMap(({ value, low, high }) => [value, low ?? 0, high ?? 0].map(Math.abs)))
  const at = (value: number) => rounded(left + long / 2 + (value / most) * (long / 2))
  const bottom = head + items.length * row
  const frame =
    box(left, head - 4, long / 2, items.length * row + 4, { fill: '#ffffff', stroke: '#dde4e8' }) +
    box(left + long / 2, head - 4, long / 2, items.length * row + 4, { fill: '#f5f7f8', stroke: '#dde4e8' }) +
    text(left + long / 2 - 8, 16, `← ${sides.left}`, { size: 12, anchor: 'end', fill: quiet }) +
    text(left + long / 2 + 8, 16, `${sides.right} →`, { size: 12, fill: quiet })
  const content = items.map(({ label, value, low, high, text: words, isClear }, index) => {
    const y = head + index * row + row / 2
    const range =
      low === null || high === null
        ? ''
        : `<path d="M${at(low)} ${y}H${at(high)}M${at(low)} ${y - 5}v10M${at(high)} ${y - 5}v10" stroke="#34769a" stroke-width="2"/>`
    const dot = `<circle cx="${at(value)}" cy="${y}" r="5.5" fill="${isClear ? '#0b3c5d' : '#ffffff'}" stroke="#0b3c5d" stroke-width="2"/>`
    return (
      text(left - 12, y + 4.5, label, { anchor: 'end' }) +
      range +
      dot +
      text(left + long + 14, y + 4.5, words, { fill: isClear ? ink : quiet })
    )
  })
  const zero = `<path d="M${at(0)} ${head - 4}V${bottom}" stroke="#15212a" stroke-width="1.5"/>`
  const width = left + long + 14 + widest(items.map(({ text: words }) => words)) + 6
  return picture(width, bottom + 6, { title, description }, frame + zero + content.join(''))
}
