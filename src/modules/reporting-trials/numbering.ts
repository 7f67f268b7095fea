import { eq, max, sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { Tx } from '#platform/db'
import type { experiments } from './experiments/schema.ts'
import type { interventions } from './interventions/schema.ts'
import type { rollOuts } from './roll-outs/schema.ts'

type Numbered = typeof interventions | typeof experiments | typeof rollOuts

/** The next number at an organisation. Two who ask at once wait for each other here, so that numbers have no doubles. */
export async function nextNumber(tx: Tx, table: Numbered, organisationId: string): Promise<number> {
  const key = `trials.${getTableConfig(table).name}`
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${key}), hashtext(${organisationId}))`)
  const [last] = await tx.db
    .select({ number: max(table.number) })
    .from(table)
    .where(eq(table.organisationId, organisationId))
  return (last?.number ?? 0) + 1
}
