import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { CodeParam } from '../catalogue/api.ts'
import { finderRoles, tasks } from '../codes.ts'
import { askAccess } from './asking.ts'
import { moveRequest } from './deciding.ts'
import { AskInput, RequestQuery, StepInput } from './input.ts'
import { requestEvents, requestStates, stepNames } from './model.ts'
import { findRequests, readRequest } from './queries.ts'
import type { AccessRequest } from './schema.ts'

const tags = ['sources']
const fields = {
  id: z.uuid(),
  personId: z.uuid(),
  role: z.enum(finderRoles),
  task: z.enum(tasks),
  purpose: z.string(),
  verdict: z.enum(['yes', 'conditional']),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  state: z.enum(requestStates),
  approverId: z.uuid().nullable().openapi({ description: 'null: a coordinator approves it' }),
  reason: z.string().nullable(),
  revision: z.int(),
  askedAt: z.iso.datetime(),
}
const Out = z.object(fields).openapi('SourceAccessRequest')
const LineOut = z.object({ ...fields, source: z.string() }).openapi('SourceAccessRequestLine')
const ViewOut = z
  .object({
    ...fields,
    source: z.string(),
    steps: z.array(z.enum(stepNames)).openapi({ description: 'what you can do with it now' }),
    events: z.array(z.object({ what: z.enum(requestEvents), by: z.uuid().nullable(), at: z.iso.datetime() })),
  })
  .openapi('SourceAccessRequestView')

const present = (request: AccessRequest) => ({
  ...{ id: request.id, personId: request.personId, role: request.role, task: request.task, purpose: request.purpose },
  ...{ verdict: request.verdict, startsOn: request.startsOn, endsOn: request.endsOn, state: request.state },
  ...{ approverId: request.approverId, reason: request.reason, revision: request.revision },
  askedAt: request.askedAt.toISOString(),
})

const list = createRoute({
  method: 'get',
  path: '/source-access-requests',
  tags,
  operationId: 'listSourceAccessRequests',
  description: 'Your own requests for access to a source, those that wait for you, or all that you may see.',
  request: { query: RequestQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(LineOut, 'SourceAccessRequestLine'), 'Requests'), ...problems(400, 401, 403) },
})
const read = createRoute({
  method: 'get',
  path: '/source-access-requests/{id}',
  tags,
  operationId: 'readSourceAccessRequest',
  request: { params: IdParam },
  responses: { 200: json(ViewOut, 'One request with its trace'), ...problems(400, 401, 403, 404) },
})
const ask = createRoute({
  method: 'post',
  path: '/sources/{code}/access-requests',
  tags,
  operationId: 'askSourceAccess',
  description: 'For yourself. No account is made in the source: whoever grants it says who arranged that.',
  request: { params: CodeParam, body: body(AskInput) },
  responses: { 201: json(Out, 'Asked'), ...problems(400, 401, 403, 404, 409) },
})
const move = createRoute({
  method: 'post',
  path: '/source-access-requests/{id}/steps',
  tags,
  operationId: 'moveSourceAccessRequest',
  description: 'Approve, decline, grant, refuse or withdraw; with the `revision` that was read.',
  request: { params: IdParam, body: body(StepInput) },
  responses: { 201: json(Out, 'Moved'), ...problems(400, 401, 403, 404, 409) },
})

/** Requests for access to a source. */
export const accessApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findRequests(c.var.ctx, query)
    const lines = results.map(({ request, code }) => ({ ...present(request), source: code }))
    return c.json(pagedFrom(c, { count, results: lines }, query), 200)
  })
  .openapi(read, async (c) => {
    const { request, source, steps, events } = await readRequest(c.var.ctx, c.req.valid('param').id)
    const told = events.map(({ what, doneBy, doneAt }) => ({ what, by: doneBy, at: doneAt.toISOString() }))
    return c.json({ ...present(request), source: source.code, steps, events: told }, 200)
  })
  .openapi(ask, async (c) =>
    c.json(present(await askAccess(c.var.ctx, c.req.valid('param').code, c.req.valid('json'))), 201),
  )
  .openapi(move, async (c) =>
    c.json(present(await moveRequest(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
  )
