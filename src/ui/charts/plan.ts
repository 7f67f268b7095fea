import { box, ink, picture, quiet, text, widest, widthOf } from './svg.ts'

/** A row of a timeline; places are shares from 0 to 1 of its width. `depth` indents the label. */
type Row = {
  label: string
  depth: 0 | 1 | 2
  bar: { begin: number; length: number } | null
  points: readonly { at: number; kind: 'reached' | 'late' | 'ahead' }[]
}
type Timeline = {
  title: string
  description: string
  rows: readonly Row[]
  ticks: readonly { at: number; label: string }[]
  today: { at: number; label: string } | null
  words: { reached: string; late: string; ahead: string }
}

const [row, wide, head, longest] = [28, 720, 54, 300]
const fills = ['#0b3c5d', '#34769a', '#9cc8d8'] as const
const round = (value: number) => Math.round(value * 10) / 10

/** Bars over time with milestones as diamonds: full is reached, open is ahead, open with a cross is late. */
export function planSvg({ title, description, rows, ticks, today, words }: Timeline): string {
  const labels = rows.map(({ label, depth }) => ({ label: shortened(label, longest - depth * 12), depth }))
  const left = Math.min(longest, widest(labels.map(({ label }) => label)) + 24) + 16
  const x = (at: number) => round(left + at * wide)
  const high = head + rows.length * row
  const months = ticks.map(
    ({ at, label }) =>
      `<path d="M${x(at)} ${head - 6}V${high}" stroke="#d5dce1"/>${text(x(at) + 3, head - 12, label, { size: 12, fill: quiet })}`,
  )
  const drawn = rows.map(({ depth, bar, points }, at) => {
    const y = head + at * row
    const label = text(4 + depth * 12, y + 18, labels[at]?.label ?? '', { weight: depth === 0 ? 700 : 400 })
    const size = depth === 0 ? 8 : 14
    const shape = bar
      ? box(x(bar.begin), y + (row - size) / 2, Math.max(2, round(bar.length * wide)), size, {
          fill: fills[depth],
          stroke: '#566873',
          round: 2,
        })
      : ''
    return label + shape + points.map((point) => diamond(x(point.at), y + row / 2, point.kind)).join('')
  })
  const now = today
    ? `<path d="M${x(today.at)} ${head - 26}V${high}" stroke="#a5260a" stroke-width="2" stroke-dasharray="6 3"/>` +
      text(todayPlace(x(today.at), left), head - 32, today.label, { anchor: 'middle', weight: 600, size: 12 })
    : ''
  const key = keyOf(words, left, high + 20)
  const content = months.join('') + drawn.join('') + now + key
  return picture(left + wide + 40, high + 34, { title, description }, content)
}

const todayPlace = (at: number, left: number) => Math.min(left + wide - 10, Math.max(left + 30, at))

function diamond(x: number, y: number, kind: 'reached' | 'late' | 'ahead'): string {
  const fill = kind === 'reached' ? ink : '#ffffff'
  const shape = `<path d="M${x} ${y - 8}L${round(x + 8)} ${y}L${x} ${y + 8}L${round(x - 8)} ${y}Z" fill="${fill}" stroke="${ink}" stroke-width="1.5"/>`
  const cross = `<path d="M${round(x - 3)} ${y - 3}L${round(x + 3)} ${y + 3}M${round(x + 3)} ${y - 3}L${round(x - 3)} ${y + 3}" stroke="${ink}" stroke-width="1.5"/>`
  return kind === 'late' ? shape + cross : shape
}

function keyOf(words: Timeline['words'], x: number, y: number): string {
  let at = x
  return (['reached', 'late', 'ahead'] as const)
    .map((kind) => {
      const sample = diamond(at + 8, y, kind) + text(at + 22, y + 4, words[kind], { size: 12 })
      at += 22 + widthOf(words[kind], 12) + 24
      return sample
    })
    .join('')
}

const shortened = (label: string, most: number): string => {
  if (widthOf(label) <= most - 24) return label
  const letters = Math.floor((most - 36) / (13 * 0.53))
  return `${label.slice(0, letters).trimEnd()}…`
}
