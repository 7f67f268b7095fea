import { isTall, sideLabel, sideWidth } from './side-labels.ts'
import { box, ink, picture, quiet, text, widthOf } from './svg.ts'
import { barIn, placeIn, ticksIn } from './time-scale.ts'

type Standing = 'reached' | 'late' | 'ahead'
type Row = {
  label: string
  /** Indents the label; the outermost stands out, as the head of the rows below it. */
  depth: 0 | 1 | 2
  bar: { from: string; to: string } | null
  /** Beside the bar, in words. */
  state: string | null
  milestones: readonly { on: string; standing: Standing }[]
}
type Timeline = {
  title: string
  description: string
  /** Days `YYYY-MM-DD`, both included; what lies outside of them is left out. */
  from: string
  to: string
  today: { on: string; label: string } | null
  rows: readonly Row[]
  /** The name of a month, from 1. */
  monthOf: (month: number) => string
  /** What the diamonds say; null when none of them is told apart. */
  words: Readonly<Record<Standing, string>> | null
  /** Pixels from the first day to the last. */
  wide?: number
}

const [low, tall, top, indent, after] = [28, 36, 60, 12, 40]
const yearWidth = 36
const fills = ['#0b3c5d', '#34769a', '#9cc8d8'] as const
const round = (value: number) => Math.round(value * 10) / 10

/** Bars over time with milestones as diamonds: full is reached, open is ahead, open with a cross is late. */
export function timelineSvg({ title, description, rows, monthOf, words, wide = 460, ...span }: Timeline): string {
  const row = isTall(rows) ? tall : low
  const left = sideWidth(rows.map(({ label, depth }) => ({ label, indent: depth * indent }))) + 16
  const x = (on: string) => round(left + placeIn(span, on) * wide)
  const bottom = top + rows.length * row
  const isIn = (on: string) => on >= span.from && on <= span.to
  const drawn = rows.map(({ label, depth, bar, state, milestones }, at) => {
    const y = top + at * row
    const place = bar && barIn(span, { startsOn: bar.from, endsOn: bar.to })
    const end = place ? left + (place.begin + place.length) * wide : left
    return [
      `<path d="M0 ${y + row}H${left + wide}" stroke="#eef2f4"/>`,
      sideLabel(label, { x: depth * indent, middle: y + row / 2, weight: depth === 0 ? 600 : 400 }),
      place ? barSvg(left + place.begin * wide, y + row / 2, Math.max(2, place.length * wide), depth) : '',
      place && state ? text(round(end) + 6, y + row / 2 + 5, state, { size: 12, fill: quiet }) : '',
      ...milestones.filter(({ on }) => isIn(on)).map(({ on, standing }) => diamond(x(on), y + row / 2, standing)),
    ].join('')
  })
  const now = span.today && isIn(span.today.on) ? todaySvg(x(span.today.on), span.today.label, left, wide, bottom) : ''
  const key = words && rows.some(({ milestones }) => milestones.length > 0) ? keySvg(words, left, bottom + 20) : ''
  const states = rows.map(({ bar, state }) => (bar && state ? x(bar.to) + widthOf(state, 12) + 14 - left - wide : 0))
  const width = left + wide + Math.max(after, ...states)
  const height = bottom + (key ? 34 : 8)
  const content = [scaleSvg(span, x, bottom, monthOf), ...drawn, now, key].join('')
  return picture(width, height, { title, description }, content)
}

/** Months under years; the first year is not named where it would stand in that of the next. */
function scaleSvg(
  span: Pick<Timeline, 'from' | 'to'>,
  x: (on: string) => number,
  bottom: number,
  monthOf: Timeline['monthOf'],
) {
  const starts = ticksIn(span, 14)
  const ticks = starts.length > 0 ? starts : [span.from]
  const isNewYear = (on: string) => on.slice(5, 7) === '01'
  const next = ticks.slice(1).find(isNewYear)
  return ticks
    .map((on, at) => {
      const hasYear = at === 0 ? !next || x(next) - x(on) >= yearWidth : isNewYear(on)
      const line = `<path d="M${x(on)} ${isNewYear(on) ? 22 : 42}V${bottom}" stroke="${isNewYear(on) ? '#9aa7b3' : '#dde4e8'}"/>`
      const month = text(x(on) + 3, 53, monthOf(Number(on.slice(5, 7))), { size: 11, fill: quiet })
      return line + month + (hasYear ? text(x(on) + 3, 34, on.slice(0, 4), { size: 12, weight: 600 }) : '')
    })
    .join('')
}

function todaySvg(x: number, label: string, left: number, wide: number, bottom: number): string {
  const half = widthOf(label, 12) / 2
  const place = Math.min(left + wide + after - half, Math.max(left + half, x))
  return (
    `<path d="M${x} 20V${bottom}" stroke="#8a1c1c" stroke-width="1.5" stroke-dasharray="5 3"/>` +
    text(round(place), 14, label, { size: 12, anchor: 'middle', fill: '#8a1c1c', weight: 600 })
  )
}

function barSvg(x: number, middle: number, length: number, depth: Row['depth']): string {
  const height = depth === 0 ? 8 : 14
  return box(round(x), middle - height / 2, round(length), height, {
    fill: fills[depth],
    stroke: '#566873',
    round: 2,
  })
}

function diamond(x: number, y: number, standing: Standing): string {
  const shape = `<path d="M${x} ${y - 8}l8 8l-8 8l-8 -8z" fill="${standing === 'reached' ? ink : '#ffffff'}" stroke="${ink}" stroke-width="1.5"/>`
  const cross = `<path d="M${round(x - 3)} ${y - 3}l6 6m0 -6l-6 6" stroke="${ink}" stroke-width="1.5"/>`
  return standing === 'late' ? shape + cross : shape
}

function keySvg(words: NonNullable<Timeline['words']>, x: number, y: number): string {
  let at = x
  return (['reached', 'late', 'ahead'] as const)
    .map((standing) => {
      const sample = diamond(at + 8, y, standing) + text(at + 22, y + 4, words[standing], { size: 12 })
      at += 22 + widthOf(words[standing], 12) + 24
      return sample
    })
    .join('')
}
