import type { Equation } from './bounds.ts'
import type { Shown } from './protecting.ts'

export type { Bounds } from './bounds.ts'
export { bandOf, protect, roundedOf, type Shown } from './protecting.ts'

/**
 * What is published of a quarter, the most important first: reports that came in, by feedback (own clock) and by entrance, and
 * reports that were closed. What comes later is withheld sooner.
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
] as const
/** What is published of a year: the same totals, and what came of the reports that were closed. */
export const yearFigures = ['sent', 'closed', 'taken-up', 'passed-on', 'no-follow-up'] as const
export type Figure = (typeof quarterFigures)[number] | (typeof yearFigures)[number]
export type Counted = Partial<Record<Figure, number>>
/** As published. */
export type Figures = Partial<Record<Figure, Shown>>

type Split = { total: Figure; parts: readonly Figure[] }
export const quarterSplits: readonly Split[] = [
  { total: 'sent', parts: ['in-time', 'late', 'open'] },
  { total: 'sent', parts: ['link', 'intranet', 'poster', 'desk'] },
  { total: 'closed', parts: ['anonymous', 'named', 'not-said'] },
]
export const yearSplits: readonly Split[] = [{ total: 'closed', parts: ['taken-up', 'passed-on', 'no-follow-up'] }]

/** A period that is published: a quarter `2026-Q3` or a year `2026`. */
export const isYear = (period: string): boolean => period.length === 4
export const figuresOf = (period: string): readonly Figure[] => (isYear(period) ? yearFigures : quarterFigures)
export const splitsOf = (period: string): readonly Split[] => (isYear(period) ? yearSplits : quarterSplits)

/** The name of one figure of one period among all that an organisation publishes. */
export const nameOf = (period: string, figure: Figure): string => `${period}/${figure}`

export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((number) => `${year}-Q${number}`)

/** Everything that holds between the figures of a year and its quarters; it forms a tree. */
export function equationsOf(year: string): Equation[] {
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
