import { legend } from './legend.ts'
import { sideLabel, sideWidth } from './side-labels.ts'
import { box, picture, text, tone, widest } from './svg.ts'

type Groups = {
  title: string
  description: string
  /** What the bars of each group are, from the top; `step` colours them. */
  parts: readonly { words: string; step: number }[]
  rows: readonly { label: string; values: readonly number[] }[]
  steps: number
  /** A value in words. */
  say?: (value: number) => string
}

const [bar, between, most] = [15, 10, 340]

/** Groups of bars below each other at one scale, each bar with its value in words. */
export function groupsSvg({ title, description, parts, rows, steps, say = String }: Groups): string {
  const left = sideWidth(rows) + 14
  const group = Math.max(30, parts.length * bar) + between
  const unit = most / Math.max(1e-9, ...rows.flatMap(({ values }) => values))
  const samples = parts.map(({ words, step }) => ({ words, step, mark: '' }))
  const head = legend(samples, left, 2, most, steps)
  const content = rows.map(({ label, values }, at) => {
    const y = head.height + 10 + at * group
    const bars = parts.map(({ step }, nth) => {
      const value = values[nth] ?? 0
      const size = value <= 0 ? 0 : Math.max(1, value * unit)
      const drawn =
        size === 0 ? '' : box(left, y + nth * bar, size, bar, { fill: tone(step, steps).fill, stroke: '#566873' })
      return drawn + text(left + size + 8, y + nth * bar + 12, say(value), { size: 12 })
    })
    return sideLabel(label, { x: left - 8, middle: y + (parts.length * bar) / 2, anchor: 'end' }) + bars.join('')
  })
  const room =
    widest(
      rows.flatMap(({ values }) => values.map(say)),
      12,
    ) + 16
  const height = head.height + 12 + rows.length * group
  return picture(
    left + most + room,
    height,
    { title, description },
    content.length > 0 ? head.svg + content.join('') : '',
  )
}
