export { type Interval, poissonInterval } from './poisson.ts'

/** By which way someone came to the form: the QR poster, the button on the intranet, an ordinary link, or a handler who typed. */
export const entrances = ['poster', 'intranet', 'link', 'desk'] as const
export type Entrance = (typeof entrances)[number]

/** Whether a reporter was known to the handlers, as they say when they close the report. */
export const reporterKinds = ['named', 'anonymous', 'not-said'] as const
export type ReporterKind = (typeof reporterKinds)[number]

export const clockRules = ['own', 'wbk'] as const
export type ClockRule = (typeof clockRules)[number]

/** A number of something per hundred employees. */
export const perHundred = (count: number, employees: number): number => (count * 100) / employees

/** The Monday of the week of a day. @param day `YYYY-MM-DD` */
export function weekOf(day: string): string {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}

/** The quarter of a day, as `2026-Q3`. @param day `YYYY-MM-DD` */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
