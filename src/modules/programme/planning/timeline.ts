import type { MilestoneStanding } from './model.ts'

/** A row of the timeline as it is planned, without any size. */
export type TimelineRow = {
  key: string
  kind: 'line' | 'sub-project' | 'part'
  label: string
  startsOn: string
  endsOn: string
  milestones: readonly { title: string; dueOn: string; standing: MilestoneStanding }[]
}
export type Span = { from: string; to: string }

const dayMs = 86_400_000
const numberOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)

/** Where a day begins within a span, as a share from 0 to 1; outside it is the nearest end. */
export function placeIn({ from, to }: Span, day: string): number {
  const length = numberOf(to) + 1 - numberOf(from)
  return Math.min(1, Math.max(0, (numberOf(day) - numberOf(from)) / Math.max(1, length)))
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)

/** Begin and length of a bar within a span, as shares; null for what lies outside of it. Both days belong to the bar. */
export function barIn(span: Span, { startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  if (endsOn < span.from || startsOn > span.to) return null
  const begin = placeIn(span, startsOn)
  return { begin, length: placeIn(span, dayAfter(endsOn)) - begin }
}

/** Whole months around all days given: so that every bar and milestone is in it. Null without any day. */
export function spanOf(days: readonly string[]): Span | null {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const end = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 0))
  return { from: `${first.slice(0, 7)}-01`, to: end.toISOString().slice(0, 10) }
}

/** The first days of months to draw: each month, or as few as keep `most` of them. */
export function ticksIn({ from, to }: Span, most = 24): string[] {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day > to) break
    if (day >= from) months.push(day)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  const step = [1, 3, 6, 12].find((size) => months.length / size <= most) ?? Math.ceil(months.length / most / 12) * 12
  return months.filter((_, at) => at % step === 0)
}

export type TimelineChoice = { search: string; line: string; from: string; to: string; without: 'parts' | '' }

const overlaps = (row: TimelineRow, { from, to }: TimelineChoice) =>
  (from === '' || row.endsOn >= from) && (to === '' || row.startsOn <= to)
const holds = (row: TimelineRow, words: string) =>
  [row.label, ...row.milestones.map(({ title }) => title)].some((text) => text.toLowerCase().includes(words))

/** The rows that a choice asks for; a line stays as long as something of it does. `lineOf` gives the line of a row. */
export function chosenRows<R extends TimelineRow & { lineId: string }>(
  rows: readonly R[],
  choice: TimelineChoice,
): R[] {
  const words = choice.search.trim().toLowerCase()
  const kept = rows.filter(
    (row) =>
      (choice.line === '' || row.lineId === choice.line) &&
      overlaps(row, choice) &&
      (row.kind !== 'part' || choice.without !== 'parts') &&
      (words === '' || holds(row, words)),
  )
  const lines = new Set(kept.map(({ lineId }) => lineId))
  return rows.filter((row) => kept.includes(row) || (row.kind === 'line' && lines.has(row.lineId)))
}
