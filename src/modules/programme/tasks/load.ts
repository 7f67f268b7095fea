import { and, eq } from 'drizzle-orm'
import { workersIn } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { recordOf } from '../queries.ts'
import { subProjects } from '../schema.ts'
import { team } from './model.ts'
import { may } from './policy.ts'
import { type TaskEvent, type TaskRow, taskEvents, tasks } from './schema.ts'

/** A task that the actor may see. @throws AppError not_found */
export async function findTask(tx: Tx, id: string): Promise<TaskRow> {
  const [found] = await tx.db.select().from(tasks).where(eq(tasks.id, id))
  if (!found) throw notFound('task')
  return found
}

const record = (task: TaskRow) => ({ ...recordOf(task), ownerId: task.ownerId, madeBy: task.madeBy })

export const mayKeep = (ctx: Ctx, task: TaskRow): boolean => allows(ctx, may.keepTask, record(task))
/** Whether someone keeps the task, or owns it and so may finish it. */
export const mayWorkOn = (ctx: Ctx, task: TaskRow): boolean =>
  mayKeep(ctx, task) || allows(ctx, may.ownTask, record(task))

/** @throws AppError forbidden for who neither keeps the task nor owns it */
export function mustWorkOn(tx: Tx, task: TaskRow): void {
  if (!mayWorkOn(tx, task)) authorise(tx, may.keepTask, record(task))
}
/** @throws AppError forbidden for who does not keep the task */
export const mustKeep = (tx: Tx, task: TaskRow): void => authorise(tx, may.keepTask, record(task))
/** @throws AppError forbidden for who neither reads tasks nor owns this one */
export function mustSee(tx: Tx, task: TaskRow): void {
  if (!allows(tx, may.ownTask, record(task))) authorise(tx, may.seeTasks, record(task))
}

/** Who can own a task; `place` is the municipality, null for who works for the district. */
export type Owner = { personId: string; name: string; place: string | null }

/** Everyone of the team, and as far as the actor may see them the coordinators of the municipalities. One statement. */
export async function ownersAt(tx: Tx, districtId: string): Promise<Owner[]> {
  const sought = { districtId, atDistrict: team, atMunicipalities: ['coordinator'] as const }
  const all = await workersIn(tx, sought, dayOf(tx.now))
  return [...new Map(all.toReversed().map((one) => [one.personId, one])).values()].toReversed()
}

type Given = { ownerId: string; subProjectId: string | null }

/**
 * What a task refers to has to be there; what it referred to before (`kept`) may stay.
 * @throws AppError invalid with every problem
 */
export async function mustRefer(
  tx: Tx,
  { programmeId, organisationId }: Pick<TaskRow, 'programmeId' | 'organisationId'>,
  given: Given,
  kept: Given | null,
): Promise<void> {
  const problems: Problem[] = []
  if (given.ownerId !== kept?.ownerId && !(await mayOwn(tx, organisationId, given.ownerId)))
    problems.push({ path: 'ownerId', reason: 'programme.task_owner_unknown' })
  if (given.subProjectId !== null && given.subProjectId !== kept?.subProjectId) {
    const own = and(eq(subProjects.id, given.subProjectId), eq(subProjects.programmeId, programmeId))
    const [known] = await tx.db.select({ id: subProjects.id }).from(subProjects).where(own)
    if (!known) problems.push({ path: 'subProjectId', reason: 'programme.sub_project_unknown' })
  }
  if (problems.length > 0) throw invalid(problems)
}

const mayOwn = async (tx: Tx, organisationId: string, ownerId: string): Promise<boolean> =>
  (await ownersAt(tx, organisationId)).some(({ personId }) => personId === ownerId)

type Told = { what: TaskEvent['what']; fields?: readonly string[]; reason?: string | null }

/** A line in the history of a task. */
export async function tell(tx: Tx, { id, organisationId }: TaskRow, { what, fields = [], reason = null }: Told) {
  const line = { taskId: id, organisationId, what, fields: [...fields], reason }
  await tx.db.insert(taskEvents).values({ ...line, doneBy: personOf(tx).personId, doneAt: tx.now })
}
