import { box, ink, picture, quiet, text, tone, widest, widthOf } from './svg.ts'

type Distribution = {
  title: string
  description: string
  /** From weak to strong; `step` null is a group outside the scale. */
  groups: readonly { label: string; count: number; step: number | null }[]
  steps: number
  /** A line above the group at this place, such as the level asked. */
  line?: { before: number; label: string }
}

const [row, block, most] = [34, 22, 24]

/** How many are in each group: one block per one, or a bar when there are more than 24 in a group. */
export function distributionSvg({ title, description, groups, steps, line }: Distribution): string {
  const left = widest(groups.map(({ label }) => label)) + 16
  const largest = Math.max(1, ...groups.map(({ count }) => count))
  const unit = largest > most ? (most * block) / largest : block
  const head = line?.before === 0 ? 18 : 0
  const content = groups.map(({ label, count, step }, at) => {
    const y = head + at * row + 6
    const fill = step === null ? '#ffffff' : tone(step, steps).fill
    const style = { fill, stroke: '#566873', dashed: step === null }
    const blocks =
      largest > most
        ? box(left, y, Math.max(1, count * unit), 20, style)
        : Array.from({ length: count }, (_, nth) => box(left + nth * block + 0.5, y + 0.5, block - 4, 19, style)).join(
            '',
          )
    return (
      text(left - 10, y + 15, label, { anchor: 'end' }) +
      (count > 0 ? blocks : '') +
      text(left + count * unit + (count > 0 ? 8 : 0), y + 15, String(count), {
        weight: 600,
        fill: count > 0 ? ink : quiet,
      })
    )
  })
  const width = left + Math.min(largest, most) * block + 34 + (line ? widthOf(line.label, 12) + 8 : 0)
  const marked = line ? lineSvg(head + line.before * row + 2, width, line.label) : ''
  return picture(width, head + groups.length * row + 8, { title, description }, content.join('') + marked)
}

const lineSvg = (y: number, width: number, label: string) =>
  `<path d="M0 ${y}H${width}" stroke="#15212a" stroke-width="1.5" stroke-dasharray="6 4"/>` +
  text(width - 2, y - 4, label, { size: 12, anchor: 'end' })
