import type { Indicator } from '#modules/frameworks'

/** Indicators that count findings, norms, functions or systems; all others count people, reports or authorisations, and small numbers stay home. */
const ofThings: readonly string[] = ['assessments.actions-owned', 'screening.classified', 'systems.current']
export const isPersonal = (indicator: string): boolean => !ofThings.includes(indicator)

/** What was measured: how many of how many, or a value. */
export type Measured = { numerator: number | null; denominator: number | null; value: number | null }

/** A share from 0 to 1, or the value itself. */
export const amountOf = ({ numerator, denominator, value }: Measured): number =>
  numerator !== null && denominator !== null ? numerator / denominator : (value ?? 0)

const parts = 1_000_000

/** Whether a reading reaches a bound; a share is compared as a fraction, so that 9 of 10 reaches 0.9. */
function reaches({ numerator, denominator, value }: Measured, from: number): boolean {
  if (numerator === null || denominator === null) return (value ?? 0) >= from
  return numerator * parts >= Math.round(from * parts) * denominator
}

/**
 * The level that a reading suggests by the bounds of the framework: the highest whose bound is reached. Null without bounds, or
 * below the lowest. It is a proposal; only a person answers.
 */
export function proposedLevel({ levels = {} }: Pick<Indicator, 'levels'>, reading: Measured): number | null {
  const reached = Object.entries(levels).flatMap(([level, from]) => (reaches(reading, from) ? [Number(level)] : []))
  return reached.length > 0 ? Math.max(...reached) : null
}

/** The last reading of each month, the newest month first: a history that can be read. */
export function byMonth<T extends { day: string }>(readings: readonly T[]): T[] {
  const months = Map.groupBy(readings, ({ day }) => day.slice(0, 7))
  const last = [...months.values()].map((own) => own.reduce((one, other) => (other.day > one.day ? other : one)))
  return last.toSorted((one, other) => (one.day < other.day ? 1 : -1))
}
