import { randomInt } from 'node:crypto'
import { countClosure, type ReporterKind } from '#modules/reporting-use'
import type { Tx } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import type { Case } from '../schema.ts'

type Labels = { reporter?: ReporterKind | undefined; category?: string | undefined }

/** At most so many days later than it was closed, by chance: a month then does not tell of a case on its edge. */
const latest = 14

/**
 * Counts what its handler said of a report when closing it: once, in a month, without the case.
 * @returns what to keep with the case: only that it was counted
 */
export async function countLabels(
  tx: Tx,
  found: Case,
  { reporter = 'not-said', category = 'none' }: Labels,
): Promise<{ labelsCounted: true }> {
  if (!found.labelsCounted) {
    const day = addDays(dayOf(tx.now), randomInt(latest))
    const outcome = found.outcome ?? 'no-follow-up'
    const month = `${day.slice(0, 7)}-01`
    await countClosure(tx, { organisationId: found.organisationId, month, reporter, category, outcome })
  }
  return { labelsCounted: true }
}
