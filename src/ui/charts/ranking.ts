import { picture, quiet, text, widest } from './svg.ts'

type Ranking = {
  title: string
  description: string
  /** `value` with the range from `low` to `high` around it, all on one scale from 0; `text` says the value in words. */
  items: readonly { label: string; value: number; low: number; high: number; text: string }[]
}

const [row, long] = [30, 420]

/** A list in order with for each a dot at its value and a bar over its range. */
export function rankingSvg({ title, description, items }: Ranking): string {
  const left = widest(items.map(({ label }) => label)) + 18
  const most = Math.max(Number.EPSILON, ...items.map(({ high, value }) => Math.max(high, value)))
  const at = (value: number) => Math.round((left + (value / most) * long) * 10) / 10
  const content = items.map(({ label, value, low, high, text: words }, index) => {
    const y = index * row + 18
    const range = `<path d="M${at(low)} ${y}H${at(high)}" stroke="#9cc8d8" stroke-width="8"/>`
    const ends = `<path d="M${at(low)} ${y - 6}v12M${at(high)} ${y - 6}v12" stroke="#34769a" stroke-width="1.5"/>`
    const dot = `<circle cx="${at(value)}" cy="${y}" r="6" fill="#0b3c5d" stroke="#ffffff" stroke-width="1.5"/>`
    const rule = `<path d="M${left} ${y}H${left + long}" stroke="#dde4e8"/>`
    return (
      text(left - 12, y + 4.5, label, { anchor: 'end' }) +
      rule +
      range +
      ends +
      dot +
      text(left + long + 18, y + 4.5, words, { fill: quiet })
    )
  })
  const width = left + long + 18 + widest(items.map(({ text: words }) => words)) + 6
  return picture(width, items.length * row + 8, { title, description }, content.join(''))
}
