import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'

/**
 * From which Monday on numbers by week are hidden at the acting organisation: the first of a trial by week that is not finished.
 * Null when there is none. Who sees what a week brought, could guess how the trial goes.
 */
export async function weeksHiddenFrom(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await rowsOf<{ day: string | null }>(
    tx.db,
    sql`select trials.weeks_hidden_from(${organisationId}::uuid)::text as day`,
  )
  return row?.day ?? null
}
