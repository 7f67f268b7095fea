import type { Tx } from '#platform/db'
import { enqueue } from './outbox.ts'

/** Name of the job that hands over an indicator reading; `src/jobs.ts` connects it with the module that keeps them. */
export const readingJob = 'indicators.reading'

/**
 * What a module measured at one municipality: ids, numbers and a day, never a name. docs/indicators.md has the contract.
 * A share has how many of how many; anything else a value.
 */
export type IndicatorReading = {
  organisationId: string
  /** Code by which norms of a framework name the indicator, such as `learning.completed`. */
  indicator: string
  /** The day that the number is about, YYYY-MM-DD. */
  day: string
  /** The module that measured it. */
  source: string
} & ({ numerator: number; denominator: number } | { value: number })

/**
 * Hands over a reading, in the transaction that measured it. Where nothing can be measured (`denominator` 0) nothing is handed
 * over. Handing over the same twice, or in another order, comes to the same.
 */
export async function giveReading(tx: Tx, reading: IndicatorReading): Promise<void> {
  if ('denominator' in reading && reading.denominator === 0) return
  const data = Object.entries({ ...reading, measuredAt: tx.now.toISOString() })
  await enqueue(tx, readingJob, Object.fromEntries(data.map(([key, value]) => [key, String(value)])))
}
