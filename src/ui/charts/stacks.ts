import { legend } from './legend.ts'
import { sideLabel, sideWidth } from './side-labels.ts'
import { box, picture, quiet, text, tone, widest, widthOf } from './svg.ts'

type Part = { words: string; step: number | null }
type Stacks = {
  title: string
  description: string
  /** What the parts of each bar are, from the left; `step` null is white with a dashed line. */
  parts: readonly Part[]
  rows: readonly { label: string; values: readonly number[] }[]
  steps: number
  /** A value in words. */
  say?: (value: number) => string
}

const [height, most] = [30, 420]

/** Bars made of parts next to each other, each part with its number in it; all bars at one scale. */
export function stacksSvg({ title, description, parts, rows, steps, say = String }: Stacks): string {
  const left = sideWidth(rows) + 14
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const unit = most / Math.max(1e-9, ...rows.map(({ values }) => sum(values)))
  const samples = parts.map(({ words, step }) => ({ words, step, mark: '' }))
  const head = legend(samples, 0, 2, left + most, steps)
  const content = rows.map(({ label, values }, at) => {
    const y = head.height + 8 + at * height
    let x = left
    const drawn = values.map((value, nth) => {
      const { step = null } = parts[nth] ?? {}
      const { fill, ink } = step === null ? { fill: '#ffffff', ink: quiet } : tone(step, steps)
      const size = value * unit
      const part =
        value === 0
          ? ''
          : box(x, y, size, 20, { fill, stroke: '#566873', dashed: step === null }) +
            (size >= Math.max(14, widthOf(say(value), 12) + 2)
              ? text(x + size / 2, y + 15, say(value), { anchor: 'middle', fill: ink, size: 12 })
              : '')
      x += size
      return part
    })
    const total = text(x + 8, y + 15, say(sum(values)), { weight: 600 })
    return sideLabel(label, { x: left - 8, middle: y + 10, anchor: 'end' }) + drawn.join('') + total
  })
  const size = head.height + 12 + rows.length * height
  const room = Math.max(40, widest(rows.map(({ values }) => say(sum(values)))) + 16)
  return picture(left + most + room, size, { title, description }, head.svg + content.join(''))
}
