import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, file, IdParam, json, languageOf, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { dayOf } from '#platform/language'
import { csvOf } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { taskColumns } from './components/columns.ts'
import { CancelTask, ChangeTask, NewTask, TaskQuery } from './input.ts'
import { cancelTask, changeTask, finishTask, makeTask, reopenTask } from './keeping.ts'
import { standingOf, taskOrigins, taskStandings, taskStates } from './model.ts'
import { exportTasks, findTasks, readTask, type TaskView, tasksOfProgramme } from './queries.ts'
import type { TaskRow } from './schema.ts'
import { texts } from './texts.ts'

const tags = ['tasks']
const base = {
  id: z.uuid(),
  programmeId: z.uuid(),
  subProjectId: z.uuid().nullable(),
  number: z.number().int().openapi({ description: 'within the district, from 1' }),
  title: z.string(),
  description: z.string().nullable(),
  ownerId: z.uuid(),
  dueOn: z.iso.date(),
  origin: z.enum(taskOrigins),
  originId: z.uuid().nullable().openapi({ description: 'the meeting or the decision it came from' }),
  state: z.enum(taskStates),
  standing: z.enum(taskStandings).openapi({ description: 'late or on time while open' }),
  stateReason: z.string().nullable(),
  revision: z.number().int(),
}
const TaskOut = z.object(base).openapi('Task')
const TaskViewOut = z
  .object({
    ...base,
    events: z
      .array(z.object({ what: z.string(), reason: z.string().nullable(), by: z.uuid(), at: z.iso.datetime() }))
      .openapi({ description: 'the history, first to last' }),
  })
  .openapi('TaskWithHistory')

const present = (row: TaskRow, now: Date): z.infer<typeof TaskOut> => ({
  id: row.id,
  programmeId: row.programmeId,
  subProjectId: row.subProjectId,
  number: row.number,
  title: row.title,
  description: row.description,
  ownerId: row.ownerId,
  dueOn: row.dueOn,
  origin: row.origin,
  originId: row.originId,
  state: row.state,
  standing: standingOf(row, dayOf(now)),
  stateReason: row.stateReason,
  revision: row.revision,
})
const presentView = (task: TaskView, now: Date): z.infer<typeof TaskViewOut> => ({
  ...present(task, now),
  events: task.events.map(({ what, reason, doneBy, doneAt }) => ({
    what,
    reason,
    by: doneBy,
    at: doneAt.toISOString(),
  })),
})

const changed = { 200: json(TaskOut, 'The changed task'), ...problems(400, 401, 403, 404, 409) }
const Filters = TaskQuery.extend({ descending: Flag })
const found = json(pageOf(TaskOut, 'Task'), 'Tasks')

const mine = createRoute({
  method: 'get',
  path: '/tasks',
  tags,
  operationId: 'listMyTasks',
  description: 'Your own tasks, or with `list=made` those that you made for others.',
  request: { query: Filters.extend({ list: z.enum(['mine', 'made']).default('mine') }) },
  responses: { 200: found, ...problems(400, 401, 403) },
})
const ofProgramme = createRoute({
  method: 'get',
  path: '/programmes/{id}/tasks',
  tags,
  operationId: 'listTasks',
  description: 'For the team all tasks of the programme, for its other readers their own.',
  request: { params: IdParam, query: Filters },
  responses: { 200: found, ...problems(400, 401, 403, 404) },
})
const out = createRoute({
  method: 'get',
  path: '/programmes/{id}/task-files',
  tags,
  operationId: 'exportTasks',
  request: { params: IdParam, query: Filters.omit({ page: true, pageSize: true }) },
  responses: { 200: file('The tasks as CSV', 'csv'), ...problems(400, 401, 403, 404) },
})
const make = createRoute({
  method: 'post',
  path: '/programmes/{id}/tasks',
  tags,
  operationId: 'makeTask',
  request: { params: IdParam, body: body(NewTask) },
  responses: { 201: json(TaskOut, 'Made'), ...problems(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/tasks/{id}',
  tags,
  operationId: 'readTask',
  request: { params: IdParam },
  responses: { 200: json(TaskViewOut, 'One task with its history'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/tasks/{id}',
  tags,
  operationId: 'changeTask',
  request: { params: IdParam, body: body(ChangeTask) },
  responses: changed,
})
const finish = createRoute({
  method: 'post',
  path: '/tasks/{id}/closures',
  tags,
  operationId: 'finishTask',
  request: { params: IdParam },
  responses: changed,
})
const cancel = createRoute({
  method: 'post',
  path: '/tasks/{id}/cancellations',
  tags,
  operationId: 'cancelTask',
  request: { params: IdParam, body: body(CancelTask) },
  responses: changed,
})
const reopen = createRoute({
  method: 'post',
  path: '/tasks/{id}/reopenings',
  tags,
  operationId: 'reopenTask',
  request: { params: IdParam },
  responses: changed,
})

/** Tasks of programmes: everything that their pages offer. */
export const tasksApi = newApi()
  .openapi(mine, async (c) => {
    const ctx = c.get('ctx')
    const { list, ...query } = c.req.valid('query')
    const { count, results } = await findTasks(ctx, { kind: list }, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => present(one, ctx.now)) }, query), 200)
  })
  .openapi(ofProgramme, async (c) => {
    const ctx = c.get('ctx')
    const query = c.req.valid('query')
    const { count, results } = await tasksOfProgramme(ctx, c.req.valid('param').id, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => present(one, ctx.now)) }, query), 200)
  })
  .openapi(out, async (c) => {
    const { id } = c.req.valid('param')
    const rows = await exportTasks(c.get('ctx'), { kind: 'programme', id }, c.req.valid('query'))
    return download('taken.csv', csvOf(taskColumns(texts[languageOf(c)]), rows))
  })
  .openapi(make, async (c) => {
    const ctx = c.get('ctx')
    return c.json(present(await makeTask(ctx, c.req.valid('param').id, c.req.valid('json')), ctx.now), 201)
  })
  .openapi(read, async (c) => {
    const ctx = c.get('ctx')
    return c.json(presentView(await readTask(ctx, c.req.valid('param').id), ctx.now), 200)
  })
  .openapi(change, async (c) => {
    const ctx = c.get('ctx')
    return c.json(present(await changeTask(ctx, c.req.valid('param').id, c.req.valid('json')), ctx.now), 200)
  })
  .openapi(finish, async (c) => {
    const ctx = c.get('ctx')
    return c.json(present(await finishTask(ctx, c.req.valid('param').id), ctx.now), 200)
  })
  .openapi(cancel, async (c) => {
    const ctx = c.get('ctx')
    const { reason } = c.req.valid('json')
    return c.json(present(await cancelTask(ctx, c.req.valid('param').id, reason), ctx.now), 200)
  })
  .openapi(reopen, async (c) => {
    const ctx = c.get('ctx')
    return c.json(present(await reopenTask(ctx, c.req.valid('param').id), ctx.now), 200)
  })
