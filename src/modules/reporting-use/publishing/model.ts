import type { Equation, Rules, Timeline } from './bounds.ts'
import type { Shown } from './protecting.ts'

export type { Bounds } from './bounds.ts'
export { bandOf, protect, roundedOf, type Shown } from './protecting.ts'

/**
 * What is published of a quarter, the most important first: reports that came in, by feedback (own clock) and by entrance, reports
 * that were closed by whether their reporter was named, and forms that were opened by entrance. What comes later is withheld sooner. Entrance and name
 * are margins beside each other: a case does not hold by which entrance it came, so nobody can count them together.
 */
export const quarterFigures = [
  'sent',
  'in-time',
  'late',
  'open',
  'link',
  'intranet',
  'poster',
  'desk',
  'closed',
  'anonymous',
  'named',
  'not-said',
  'opened-link',
  'opened-intranet',
  'opened-poster',
] as const
/** What is published of a year: the same totals, and what came of the reports that were closed. */
export const yearFigures = ['sent', 'closed', 'taken-up', 'passed-on', 'no-follow-up'] as const
export type Figure = (typeof quarterFigures)[number] | (typeof yearFigures)[number]
export type Counted = Partial<Record<Figure, number>>
/** As published. */
export type Figures = Partial<Record<Figure, Shown>>

/** Follows from figures and is never published: reports that got feedback or wait too long for it, and opened forms that were not sent. */
type Hidden = 'answered' | 'unsent-link' | 'unsent-intranet' | 'unsent-poster'
type Split = { total: Figure | Hidden; parts: readonly (Figure | Hidden)[] }
export const quarterSplits: readonly Split[] = [
  { total: 'sent', parts: ['answered', 'open'] },
  { total: 'answered', parts: ['in-time', 'late'] },
  { total: 'sent', parts: ['link', 'intranet', 'poster', 'desk'] },
  { total: 'closed', parts: ['anonymous', 'named', 'not-said'] },
  { total: 'opened-link', parts: ['link', 'unsent-link'] },
  { total: 'opened-intranet', parts: ['intranet', 'unsent-intranet'] },
  { total: 'opened-poster', parts: ['poster', 'unsent-poster'] },
]
export const yearSplits: readonly Split[] = [{ total: 'closed', parts: ['taken-up', 'passed-on', 'no-follow-up'] }]

/** A period that is published: a quarter `2026-Q3` or a year `2026`. */
export const isYear = (period: string): boolean => period.length === 4
export const figuresOf = (period: string): readonly Figure[] => (isYear(period) ? yearFigures : quarterFigures)
export const splitsOf = (period: string): readonly Split[] => (isYear(period) ? yearSplits : quarterSplits)

/** The name of one figure of one period among all that an organisation publishes. */
export const nameOf = (period: string, figure: Figure | Hidden): string => `${period}/${figure}`

export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((number) => `${year}-Q${number}`)

/** All sums between the figures of years and their quarters; beside the timeline they form a tree. */
function equationsOf(years: readonly string[]): Equation[] {
  return years.flatMap((year) => {
    const within = [year, ...quartersOf(year)].flatMap((period) =>
      splitsOf(period).map(({ total, parts }) => ({
        total: nameOf(period, total),
        parts: parts.map((part) => nameOf(period, part)),
      })),
    )
    const over = (['sent', 'closed'] as const).map((figure) => ({
      total: nameOf(year, figure),
      parts: quartersOf(year).map((quarter) => nameOf(quarter, figure)),
    }))
    return [...within, ...over]
  })
}

/**
 * What reports that came in and reports that were closed say of each other, from the first of these years on: by the end of a quarter no more were closed
 * than had come in and got feedback. Holds for who takes it that nothing was open before.
 */
function timelineOf(years: readonly string[]): Timeline {
  const quarters = years.flatMap(quartersOf)
  // The moments: the beginning, and for each quarter the end of what came in, of what of it was answered, and of what was closed.
  const moment = (kind: 1 | 2 | 3) => (at: number) => (at < 0 ? 0 : 3 * at + kind)
  const [sent, answered, closed] = [moment(1), moment(2), moment(3)]
  const stretches = quarters.flatMap((quarter, at) => [
    { name: nameOf(quarter, 'sent'), from: sent(at - 1), to: sent(at) },
    { name: nameOf(quarter, 'answered'), from: sent(at - 1), to: answered(at) },
    { name: nameOf(quarter, 'open'), from: answered(at), to: sent(at) },
    { name: nameOf(quarter, 'closed'), from: closed(at - 1), to: closed(at) },
  ])
  const yearly = years.flatMap((year, at) => [
    { name: nameOf(year, 'sent'), from: sent(4 * at - 1), to: sent(4 * at + 3) },
    { name: nameOf(year, 'closed'), from: closed(4 * at - 1), to: closed(4 * at + 3) },
  ])
  const orders = quarters.map((_, at) => ({ least: closed(at), most: answered(at) }))
  return { moments: 3 * quarters.length + 1, stretches: [...stretches, ...yearly], orders }
}

/**
 * What someone may hold for certain of the figures of an organisation: that they add up, and maybe that nothing was open before it first published.
 * @param periods that were published, and the one to publish
 * @returns who holds more for certain first
 */
export function rulesOf(periods: readonly string[]): Rules[] {
  const all = periods.map((period) => Number(period.slice(0, 4)))
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
  const equations = equationsOf(years)
  return [{ equations, timeline: timelineOf(years) }, { equations }]
}

/** Whether a period is over on a day. */
export const isOver = (period: string, day: string): boolean =>
  (isYear(period) ? period : lastDay(period)) < (isYear(period) ? day.slice(0, 4) : day)
/** The last day of the first quarter of a period: from then on the term of its counts runs. */
export const firstQuarterEnd = (period: string): string => lastDay(isYear(period) ? `${period}-Q1` : period)
const lastDay = (quarter: string) =>
  `${quarter.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter.slice(6)) - 1]}`

/** The last quarters that were over on a day, the latest first. @param day `YYYY-MM-DD` */
export const quartersBefore = (day: string, count: number): string[] => {
  const at = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1
  return Array.from({ length: count }, (_, back) => at - 1 - back).map(
    (one) => `${Math.floor(one / 4)}-Q${(one % 4) + 1}`,
  )
}
