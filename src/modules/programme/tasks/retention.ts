import { inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'
import { taskEvents, taskReminders, tasks } from './schema.ts'

async function destroyTasks(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from programme.tasks
      where (closed_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  for (const table of [taskEvents, taskReminders]) await tx.db.delete(table).where(inArray(table.taskId, ids))
  await tx.db.delete(tasks).where(inArray(tasks.id, ids))
  return expired
}

/** Closed tasks with all that hangs on them; what is open is kept. */
export const tasksRetention: readonly Kind[] = [
  {
    name: 'programme.tasks',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) => destroyTasks(tx, closedUpTo, limit),
  },
]
