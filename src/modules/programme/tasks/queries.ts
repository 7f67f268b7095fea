import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { may as mayWith } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import { type Programme, programmes, subProjects } from '../schema.ts'
import { TaskQuery } from './input.ts'
import { findTask, mustSee } from './load.ts'
import { standingOf, type TaskStanding } from './model.ts'
import { may } from './policy.ts'
import { type TaskEvent, type TaskRow, taskEvents, tasks } from './schema.ts'

/** A task as a list shows it; names that the actor may not see are null. */
export type Task = TaskRow & {
  standing: TaskStanding
  ownerName: string | null
  programmeTitle: string | null
  subProjectTitle: string | null
}
/** Which tasks: those that someone owns or made, or those of a programme: for the team all, for its other readers their own. */
export type Whose = { kind: 'mine' | 'made' } | { kind: 'programme'; id: string }
type Found = { count: number; results: Task[] }

const joined = { row: tasks, programmeTitle: programmes.title, subProjectTitle: subProjects.title }
const select = (tx: Tx) =>
  tx.db
    .select({ ...joined, count: sql<number>`(count(*) over ())::int` })
    .from(tasks)
    .leftJoin(programmes, eq(programmes.id, tasks.programmeId))
    .leftJoin(subProjects, eq(subProjects.id, tasks.subProjectId))

type Row = { row: TaskRow; programmeTitle: string | null; subProjectTitle: string | null }

const shown = async (tx: Tx, rows: readonly Row[]): Promise<Task[]> => (await shownBeside(tx, rows, [])).tasks

type Beside = { tasks: Task[]; names: ReadonlyMap<string, string> }

/** The tasks with the names of their owners, and the names of others that the page asks for in the same statement. */
async function shownBeside(tx: Tx, rows: readonly Row[], others: readonly string[]): Promise<Beside> {
  const found = await namesOf(tx, [...rows.map(({ row }) => row.ownerId), ...others])
  const names = new Map(found.map(({ id, name }) => [id, name]))
  const today = dayOf(tx.now)
  const tasksShown = rows.map(({ row, programmeTitle, subProjectTitle }) => ({
    ...row,
    programmeTitle,
    subProjectTitle,
    standing: standingOf(row, today),
    ownerName: names.get(row.ownerId) ?? null,
  }))
  return { tasks: tasksShown, names }
}

/** What the list is of. @throws AppError not_found, forbidden for who may not see it */
async function scopeOf(tx: Tx, whose: Whose): Promise<SQL | undefined> {
  if (whose.kind === 'programme') return ofProgramme(tx, await readableProgramme(tx, whose.id))
  const { organisationId, districtId, personId } = personOf(tx)
  const record = { organisationId: districtId ?? organisationId, districtId }
  authorise(tx, may.ownTask, { ...record, ownerId: personId })
  return eq(whose.kind === 'mine' ? tasks.ownerId : tasks.madeBy, personId)
}

/** @throws AppError not_found, forbidden for who does not read programmes */
async function readableProgramme(tx: Tx, id: string): Promise<Programme> {
  const programme = await findProgramme(tx, id)
  authorise(tx, mayWith.read, recordOf(programme))
  return programme
}

function ofProgramme(tx: Tx, programme: Programme): SQL | undefined {
  const seesAll = allows(tx, may.seeTasks, recordOf(programme))
  return and(eq(tasks.programmeId, programme.id), seesAll ? undefined : eq(tasks.ownerId, personOf(tx).personId))
}

/** One page of tasks: searched, filtered and sorted; `count` is of all pages. At most three statements, past the last page four. */
export const findTasks = (ctx: Ctx, whose: Whose, query: TaskQuery = {}): Promise<Found> =>
  inTransaction(ctx, async (tx) => onePage(tx, await scopeOf(tx, whose), query))

/** The same for a programme, with the programme itself. */
export const tasksOfProgramme = (
  ctx: Ctx,
  id: string,
  query: TaskQuery = {},
): Promise<Found & { programme: Programme }> =>
  inTransaction(ctx, async (tx) => {
    const programme = await readableProgramme(tx, id)
    return { ...(await onePage(tx, ofProgramme(tx, programme), query)), programme }
  })

async function onePage(tx: Tx, scope: SQL | undefined, query: TaskQuery): Promise<Found> {
  const { page, pageSize, ...asked } = TaskQuery.parse(query)
  const where = and(scope, conditions(tx, asked))
  const rows = await select(tx)
    .where(where)
    .orderBy(...order(tx, asked))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const count = rows[0]?.count ?? (page === 1 ? 0 : await tx.db.$count(tasks, where))
  return { count, results: await shown(tx, rows) }
}

/** All tasks that the query finds, whatever its page, to take out of the system; the log says that it was done. */
export const exportTasks = (ctx: Ctx, whose: Whose, query: TaskQuery = {}): Promise<Task[]> =>
  inTransaction(ctx, async (tx) => {
    const asked = TaskQuery.parse(query)
    const rows = await select(tx)
      .where(and(await scopeOf(tx, whose), conditions(tx, asked)))
      .orderBy(...order(tx, asked))
    const of = whose.kind === 'programme' ? { object: 'programme', id: whose.id } : { object: 'tasks' }
    await audit(tx, 'programme.export_tasks', of)
    return shown(tx, rows)
  })

/** The tasks that came from one meeting, in their order, with the names of `others`. Two statements; the caller authorises. */
export const tasksFrom = async (tx: Tx, originId: string, others: readonly string[]): Promise<Beside> =>
  shownBeside(tx, await select(tx).where(eq(tasks.originId, originId)).orderBy(asc(tasks.number)), others)

export type TaskView = Task & { events: (TaskEvent & { name: string | null })[] }

/** One task with its history. @throws AppError not_found for who may not see it */
export const readTask = (ctx: Ctx, id: string): Promise<TaskView> =>
  inTransaction(ctx, async (tx) => {
    mustSee(tx, await findTask(tx, id))
    const [task] = await shown(tx, await select(tx).where(eq(tasks.id, id)))
    const told = await tx.db.select().from(taskEvents).where(eq(taskEvents.taskId, id)).orderBy(asc(taskEvents.place))
    const doers = await namesOf(
      tx,
      told.map(({ doneBy }) => doneBy),
    )
    const names = new Map(doers.map(({ id: person, name }) => [person, name]))
    if (!task) throw new Error('a task that was there is gone within one transaction')
    return { ...task, events: told.map((event) => ({ ...event, name: names.get(event.doneBy) ?? null })) }
  })

type Asked = Omit<ReturnType<typeof TaskQuery.parse>, 'page' | 'pageSize'>

const standingIs = (today: string): Record<TaskStanding | 'open' | 'all', SQL | undefined> => ({
  all: undefined,
  open: sql`${tasks.state} = 'open'`,
  late: sql`${tasks.state} = 'open' and ${tasks.dueOn} < ${today}::date`,
  'on-time': sql`${tasks.state} = 'open' and ${tasks.dueOn} >= ${today}::date`,
  done: sql`${tasks.state} = 'done'`,
  cancelled: sql`${tasks.state} = 'cancelled'`,
})

function conditions(tx: Tx, { search, standing, ownerId, subProjectId, origin }: Asked): SQL | undefined {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^t?-?(\d{1,9})$/i.exec(search)?.[1]
  const found = or(
    ilike(tasks.title, like),
    ilike(tasks.description, like),
    number === undefined ? undefined : eq(tasks.number, Number(number)),
  )
  return and(
    search === '' ? undefined : found,
    standingIs(dayOf(tx.now))[standing],
    ownerId ? eq(tasks.ownerId, ownerId) : undefined,
    subProjectId ? eq(tasks.subProjectId, subProjectId) : undefined,
    origin ? eq(tasks.origin, origin) : undefined,
  )
}

/** Ends in the number, so that pages never share a row. */
function order(tx: Tx, { sort, descending }: Asked): SQL[] {
  const today = dayOf(tx.now)
  const rank = sql`case ${tasks.state} when 'done' then 2 when 'cancelled' then 3
    else case when ${tasks.dueOn} < ${today}::date then 0 else 1 end end`
  const column = { dueOn: tasks.dueOn, number: tasks.number, title: sql`lower(${tasks.title})`, standing: rank }[sort]
  const first = sort === 'dueOn' ? [asc(sql`${tasks.state} <> 'open'`)] : []
  return [...first, sql`${column} ${sql.raw(descending ? 'desc' : 'asc')}`, asc(tasks.number)]
}
