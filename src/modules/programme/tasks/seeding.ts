import type { Tx } from '#platform/db'
import type { TaskOrigin, TaskState } from './model.ts'
import { type TaskRow, taskEvents, tasks } from './schema.ts'

export type TaskSeed = {
  programmeId: string
  organisationId: string
  subProjectId: string | null
  number: number
  title: string
  description: string | null
  ownerId: string
  dueOn: string
  origin: TaskOrigin
  originId: string | null
  state: TaskState
  stateReason: string | null
  madeBy: string
  /** YYYY-MM-DD: when it was made and, for what is closed, when that was. */
  madeOn: string
  closedOn: string | null
}

const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const last = { open: null, done: 'finish', cancelled: 'cancel' } as const

/** Makes tasks in two statements, as the system; for the demo district. */
export async function seedTasks(tx: Tx, seeds: readonly TaskSeed[]): Promise<void> {
  if (seeds.length === 0) return
  const rows = seeds.map(({ madeOn, closedOn, ...rest }) => ({
    ...rest,
    id: crypto.randomUUID(),
    madeAt: noon(madeOn),
    closedAt: closedOn === null ? null : noon(closedOn),
  }))
  await tx.db.insert(tasks).values(rows)
  await tx.db.insert(taskEvents).values(rows.flatMap(eventsOf))
}

type Made = Pick<
  TaskRow,
  'id' | 'organisationId' | 'ownerId' | 'madeBy' | 'madeAt' | 'closedAt' | 'state' | 'stateReason'
>

function eventsOf({ id: taskId, organisationId, state, ...row }: Made): (typeof taskEvents.$inferInsert)[] {
  const made = { taskId, organisationId, what: 'make' as const, doneBy: row.madeBy, doneAt: row.madeAt }
  const what = last[state]
  if (what === null || row.closedAt === null) return [made]
  const doneBy = what === 'finish' ? row.ownerId : row.madeBy
  return [made, { taskId, organisationId, what, reason: row.stateReason, doneBy, doneAt: row.closedAt }]
}
