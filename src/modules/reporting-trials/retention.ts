import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { type Destroyed, dayIn, type Kind } from '#platform/retention'

/**
 * A table of this module, and from which day its term counts: the day it was closed, else the day on which it would have been over.
 * A method that runs counts from its last day or from the last line in its history, whichever is later: who says once in five years
 * that it is in use still, keeps it.
 */
const ends = {
  interventions: sql`coalesce(closed_on, case state when 'planned' then coalesce(ends_on, starts_on) else greatest(starts_on, ends_on,
    (select max(${dayIn(sql`e.done_at`)}) from trials.events e where e.subject_id = it.id)) end)`,
  experiments: sql`coalesce(finished_on, starts_on + 7 * weeks)`,
  roll_outs: sql`greatest(frozen_on, starts_on + 7 * weeks_per_step
    * (select count(*)::integer from trials.sites s where s.roll_out_id = it.id and (it.state = 'asking' or s.step is not null)))`,
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

/** Interventions, trials and roll-outs with their results, five years after they ended, should have, or were last said to be in use. */
export const trialsRetention: readonly Kind[] = [kind('interventions'), kind('experiments'), kind('roll_outs')]
