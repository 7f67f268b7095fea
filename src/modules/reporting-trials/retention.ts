import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'

/** A table of this module, and from which day its term counts. */
const ends = {
  interventions: sql`closed_on`,
  experiments: sql`finished_on`,
  roll_outs: sql`frozen_on + 7 * weeks_per_step * (select count(*)::integer from trials.sites s where s.roll_out_id = it.id)`,
} as const

/** History, groups, totals, sites and what was released go with it. */
async function destroy(tx: Tx, table: keyof typeof ends, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  const name = sql.identifier(table)
  return rowsOf(
    tx.db,
    sql`delete from trials.${name} where id in (select it.id from trials.${name} it where ${ends[table]} <= ${closedUpTo}::date limit ${limit})
      returning id, organisation_id as "organisationId"`,
  )
}

const kind = (table: keyof typeof ends): Kind => ({
  name: `trials.${table}`,
  term: 'auxiliary-records',
  destroy: (tx, { closedUpTo }, limit) => destroy(tx, table, closedUpTo, limit),
})

/** Interventions, trials and roll-outs, five years after they ended. */
export const trialsRetention: readonly Kind[] = [kind('interventions'), kind('experiments'), kind('roll_outs')]
