import { inArray, type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'
import { actionEvents, actionProofs, actionReminders, actions, retestWishes } from './schema.ts'

const ofActions = [actionProofs, actionEvents, actionReminders, retestWishes] as const
const dayIn = (moment: SQL) => sql`(${moment} at time zone 'Europe/Amsterdam')::date`

async function destroyActions(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from assessments.actions
      where ${dayIn(sql`closed_at`)} <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  for (const table of ofActions) await tx.db.delete(table).where(inArray(table.actionId, ids))
  await tx.db.delete(actions).where(inArray(actions.id, ids))
  return expired
}

/** Closed actions with all that hangs on them; what is open is kept. */
export const actionsRetention: readonly Kind[] = [
  {
    name: 'assessments.actions',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) => destroyActions(tx, closedUpTo, limit),
  },
  {
    name: 'assessments.readings',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from assessments.readings where id in
            (select id from assessments.readings where day <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
