import { box, ink, picture, quiet, text, widest, widthOf } from './svg.ts'

type Row = {
  label: string
  isHead?: boolean
  bar: { from: string; to: string } | null
  /** In or beside the bar. */
  state: string | null
  milestones: readonly { on: string; label: string }[]
}
type Timeline = {
  title: string
  description: string
  /** Days `YYYY-MM-DD`, both included. */
  from: string
  to: string
  today: { on: string; label: string } | null
  rows: readonly Row[]
  /** The name of a month, from 1. */
  monthOf: (month: number) => string
}

const [row, long, top] = [28, 460, 40]
const yearWidth = 36
const dayLength = 86_400_000
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayLength
const rounded = (value: number) => Math.round(value * 10) / 10

/** Bars over time with diamonds for what is reached on a day, under a scale of months and years. */
export function timelineSvg({ title, description, from, to, today, rows, monthOf }: Timeline): string {
  const left = widest(rows.map(({ label }) => label)) + 14
  const all = Math.max(1, daysFrom(from, to) + 1)
  const x = (on: string) => rounded(left + (daysFrom(from, on) / all) * long)
  const bottom = top + rows.length * row
  const nextYear = `${Number(from.slice(0, 4)) + 1}-01-01`
  /** The first year is not named where it would stand in that of the next. */
  const hasYear = (on: string, month: number) => (on === from ? x(nextYear) - x(from) >= yearWidth : month === 1)
  const scale = monthsBetween(from, to).map(({ on, month, year, isNamed }) => {
    const line = `<path d="M${x(on)} ${month === 1 ? 4 : 24}V${bottom}" stroke="${month === 1 ? '#9aa7b3' : '#dde4e8'}"/>`
    const named = isNamed ? text(x(on) + 3, 34, monthOf(month), { size: 11, fill: quiet }) : ''
    return line + named + (hasYear(on, month) ? text(x(on) + 3, 15, String(year), { size: 12, weight: 600 }) : '')
  })
  const drawn = rows.map((one, at) => rowSvg(one, top + at * row, left, x))
  const now =
    today && today.on >= from && today.on <= to
      ? `<path d="M${x(today.on)} 20V${bottom}" stroke="#8a1c1c" stroke-width="1.5" stroke-dasharray="5 3"/>` +
        text(x(today.on), bottom + 16, today.label, { size: 12, anchor: 'middle', fill: '#8a1c1c', weight: 600 })
      : ''
  const room = Math.max(
    20,
    ...rows.map(({ bar, state }) => (bar && state ? x(bar.to) + widthOf(state, 12) + 14 - left - long : 0)),
  )
  return picture(left + long + room, bottom + 24, { title, description }, [...scale, ...drawn, now].join(''))
}

function rowSvg(
  { label, isHead, bar, state, milestones }: Row,
  y: number,
  left: number,
  x: (on: string) => number,
): string {
  const named = text(left - 10, y + 19, label, { anchor: 'end', weight: isHead ? 600 : 400 })
  const rule = `<path d="M0 ${y + row}H${left + long}" stroke="#eef2f4"/>`
  const wide = bar ? Math.max(3, rounded(x(nextDay(bar.to)) - x(bar.from))) : 0
  const fill = isHead ? '#0b3c5d' : '#9cc8d8'
  const drawn = bar ? box(x(bar.from), y + 8, wide, isHead ? 10 : 13, { fill, stroke: '#34769a', round: 2 }) : ''
  const said = bar && state ? text(x(nextDay(bar.to)) + 6, y + 19, state, { size: 12, fill: quiet }) : ''
  const reached = milestones.map(
    ({ on }) => `<path d="M${x(on)} ${y + 6}l8 8l-8 8l-8 -8z" fill="#fff3d6" stroke="${ink}" stroke-width="1.5"/>`,
  )
  return rule + named + drawn + said + reached.join('')
}

const nextDay = (on: string) => new Date(Date.parse(on) + dayLength).toISOString().slice(0, 10)

/** The first day of the range and of every month in it; names only as close as they can be read. */
function monthsBetween(from: string, to: string) {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const count = Math.max(1, Math.ceil(daysFrom(from, to) / 30.4))
  const every = [1, 2, 3, 6, 12].find((size) => count / size <= 14) ?? 12
  const starts = Array.from({ length: count + 2 }, (_, at) => {
    const whole = year * 12 + month - 1 + at
    const on = `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}-01`
    const own = (whole % 12) + 1
    return { on: at === 0 ? from : on, month: own, year: Math.floor(whole / 12), isNamed: (own - 1) % every === 0 }
  })
  return starts.filter(({ on }, at) => on <= to && (at === 0 || on > from))
}
