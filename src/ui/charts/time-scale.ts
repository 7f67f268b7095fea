/** Days `YYYY-MM-DD`, both included. */
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
