import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Entrance } from '../model.ts'
import { counts } from '../schema.ts'

/** Forms opened and reports sent at an organisation in one week by one way. A week that two quarters share comes twice. */
export type Count = { quarter: string; week: string; entrance: Entrance; opened: number; sent: number }

/**
 * The counts of an organisation, as far as row level security shows them: to those who may see its numbers, and to the system.
 * @param from first quarter, `YYYY-Qn`
 * @param upTo last quarter
 */
export const countsOf = (tx: Tx, organisationId: string, from: string, upTo: string): Promise<Count[]> =>
  tx.db
    .select({
      quarter: counts.quarter,
      week: counts.week,
      entrance: counts.entrance,
      opened: counts.opened,
      sent: counts.sent,
    })
    .from(counts)
    .where(and(eq(counts.organisationId, organisationId), gte(counts.quarter, from), lte(counts.quarter, upTo)))
    .orderBy(asc(counts.week), asc(counts.quarter), asc(counts.entrance))

/** How many people work at an organisation in a quarter: what its keeper said last, else the estimate. Null when neither is known. */
export async function employeesAt(tx: Tx, organisationId: string, quarter: string): Promise<number | null> {
  const [row] = await rowsOf<{ employees: number | null }>(
    tx.db,
    sql`select reporting_use.employees_at(${organisationId}::uuid, ${quarter}) as employees`,
  )
  return row?.employees ?? null
}

/** The same for several quarters at once; a quarter of which nobody knows is not in it. */
export async function employeesIn(
  tx: Tx,
  organisationId: string,
  quarters: readonly string[],
): Promise<Map<string, number>> {
  const wanted = sql.join(
    [...new Set(quarters)].map((quarter) => sql`(${quarter})`),
    sql`, `,
  )
  const rows = await rowsOf<{ quarter: string; employees: number | null }>(
    tx.db,
    sql`select q.quarter, reporting_use.employees_at(${organisationId}::uuid, q.quarter) as employees
      from (values ${wanted}) as q (quarter)`,
  )
  return new Map(rows.flatMap(({ quarter, employees }) => (employees === null ? [] : [[quarter, employees]])))
}
