import { and, eq, max, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { findProgramme, recordOf } from '../queries.ts'
import { tellOwner } from './giving.ts'
import type { ChangeTask, NewTask } from './input.ts'
import { findTask, mustKeep, mustRefer, mustWorkOn, tell } from './load.ts'
import { move, type TaskStep } from './model.ts'
import { may } from './policy.ts'
import { type TaskRow, tasks } from './schema.ts'

/** A task that comes from a meeting or a decision has the id of that. */
export type TaskFrom = { origin: 'own'; originId?: null } | { origin: 'meeting' | 'decision'; originId: string }
type Added = Omit<NewTask, 'description' | 'subProjectId'> & {
  programmeId: string
  description?: string | null
  subProjectId?: string | null
} & TaskFrom

/**
 * Adds a task to a programme, within the transaction of whatever asks for it; who gets it of another hears it by mail.
 * @throws AppError not_found, forbidden for who makes no tasks, invalid for an unknown owner or sub-project
 */
export async function addTask(tx: Tx, { programmeId, ...given }: Added): Promise<TaskRow> {
  const { organisationId } = await findProgramme(tx, programmeId)
  authorise(tx, may.makeTask, recordOf({ organisationId }))
  const fields = {
    title: given.title,
    description: given.description ?? null,
    ownerId: given.ownerId,
    dueOn: given.dueOn,
    subProjectId: given.subProjectId ?? null,
  }
  await mustRefer(tx, { programmeId, organisationId }, fields, null)
  const [made] = await tx.db
    .insert(tasks)
    .values({
      ...fields,
      programmeId,
      organisationId,
      origin: given.origin,
      originId: given.originId ?? null,
      number: await nextNumber(tx, organisationId),
      madeBy: personOf(tx).personId,
      madeAt: tx.now,
    })
    .returning()
  if (!made) throw notFound('task')
  await tell(tx, made, { what: 'make' })
  await tellOwner(tx, made, null)
  await audit(tx, 'programme.make_task', { object: 'task', id: made.id, fields: [given.origin] })
  return made
}

/** Two who make a task at once wait for each other here, so that numbers have no doubles. */
async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.tasks'), hashtext(${organisationId}))`)
  const own = eq(tasks.organisationId, organisationId)
  const [last] = await tx.db
    .select({ number: max(tasks.number) })
    .from(tasks)
    .where(own)
  return (last?.number ?? 0) + 1
}

/** Makes a task of the programme. @throws AppError as `addTask` */
export const makeTask = (ctx: Ctx, programmeId: string, input: NewTask): Promise<TaskRow> =>
  inTransaction(ctx, (tx) => addTask(tx, { ...input, programmeId, origin: 'own' }))

const changeable = ['title', 'description', 'ownerId', 'dueOn', 'subProjectId'] as const

/** Changes an open task. @throws AppError invalid, rule_broken when it is closed, conflict when someone was first */
export const changeTask = (ctx: Ctx, id: string, { revision, ...input }: ChangeTask): Promise<TaskRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findTask(tx, id)
    mustKeep(tx, before)
    if (before.state !== 'open') throw ruleBroken(`programme.change_task_when_${before.state}`)
    await mustRefer(tx, before, input, before)
    const fields = changeable.filter((key) => before[key] !== input[key])
    const after = await write(tx, { ...before, revision }, input)
    await tell(tx, after, { what: 'change', fields })
    await tellOwner(tx, after, before.ownerId)
    await audit(tx, 'programme.change_task', { object: 'task', id, fields })
    return after
  })

/** Says that a task is done. */
export const finishTask = (ctx: Ctx, id: string): Promise<TaskRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findTask(tx, id)
    mustWorkOn(tx, before)
    return step(tx, before, 'finish', { closedAt: tx.now, stateReason: null })
  })

/** Stops a task that is no longer wanted. */
export const cancelTask = (ctx: Ctx, id: string, reason: string): Promise<TaskRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findTask(tx, id)
    mustKeep(tx, before)
    return step(tx, before, 'cancel', { closedAt: tx.now, stateReason: reason })
  })

/** Takes back that a task is done or stopped. Who owns it takes back what is done; what was stopped only who keeps it. */
export const reopenTask = (ctx: Ctx, id: string): Promise<TaskRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findTask(tx, id)
    if (before.state === 'cancelled') mustKeep(tx, before)
    else mustWorkOn(tx, before)
    return step(tx, before, 'reopen', { closedAt: null, stateReason: null })
  })

/** One step of a task, with its line in the history and the log. */
async function step(tx: Tx, before: TaskRow, what: TaskStep, values: Partial<TaskRow>): Promise<TaskRow> {
  const after = await write(tx, before, { ...values, state: move(before.state, what) })
  await tell(tx, after, { what, reason: values.stateReason ?? null })
  await audit(tx, `programme.${what}_task`, { object: 'task', id: before.id, fields: ['state'] })
  return after
}

/** Writes over the revision that was seen; nothing written means someone was first. */
async function write(tx: Tx, { id, revision, state }: TaskRow, values: Partial<TaskRow>): Promise<TaskRow> {
  const [after] = await tx.db
    .update(tasks)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(tasks.id, id), eq(tasks.revision, revision), eq(tasks.state, state)))
    .returning()
  if (!after) throw conflict('task')
  return after
}
