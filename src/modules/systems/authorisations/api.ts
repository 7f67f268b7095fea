import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { endCauses } from '../access/model.ts'
import type { Authorisation } from '../access/schema.ts'
import { finderRoles, tasks } from '../codes.ts'
import { AddInput, AuthorisationQuery, EndInput, UndoInput } from './input.ts'
import { addAuthorisation, endAuthorisation, undoEnd } from './keeping.ts'
import { findAuthorisations, readAuthorisation } from './queries.ts'

const tags = ['sources']
const fields = {
  id: z.uuid(),
  personId: z.uuid(),
  role: z.enum(finderRoles),
  task: z.enum(tasks),
  requestId: z.uuid().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  arrangedBy: z.string(),
  reviewedOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  endCause: z.enum(endCauses).nullable(),
  endReason: z.string().nullable(),
  revision: z.int(),
}
const Out = z.object(fields).openapi('SourceAuthorisation')
const LineOut = z.object({ ...fields, source: z.string() }).openapi('SourceAuthorisationLine')

const present = (it: Authorisation) => ({
  ...{ id: it.id, personId: it.personId, role: it.role, task: it.task, requestId: it.requestId },
  ...{ startsOn: it.startsOn, endsOn: it.endsOn, arrangedBy: it.arrangedBy, reviewedOn: it.reviewedOn },
  ...{ endedOn: it.endedOn, endCause: it.endCause, endReason: it.endReason, revision: it.revision },
})

const list = createRoute({
  method: 'get',
  path: '/source-authorisations',
  tags,
  operationId: 'listSourceAuthorisations',
  description: 'Those that you may see: your own, or all of your municipality.',
  request: { query: AuthorisationQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(LineOut, 'SourceAuthorisationLine'), 'Authorisations'), ...problems(400, 401, 403) },
})
const add = createRoute({
  method: 'post',
  path: '/source-authorisations',
  tags,
  operationId: 'addSourceAuthorisation',
  description: 'One that was there before it was kept here; not for yourself.',
  request: { body: body(AddInput) },
  responses: { 201: json(Out, 'Written down'), ...problems(400, 401, 403, 404, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/source-authorisations/{id}',
  tags,
  operationId: 'readSourceAuthorisation',
  request: { params: IdParam },
  responses: { 200: json(LineOut, 'One authorisation'), ...problems(400, 401, 403, 404) },
})
const end = createRoute({
  method: 'post',
  path: '/source-authorisations/{id}/ends',
  tags,
  operationId: 'endSourceAuthorisation',
  description:
    'Ends it today, with the `revision` that was read. The account in the source itself is closed elsewhere.',
  request: { params: IdParam, body: body(EndInput) },
  responses: { 201: json(Out, 'Ended'), ...problems(400, 401, 403, 404, 409) },
})

const undo = createRoute({
  method: 'post',
  path: '/source-authorisations/{id}/returns',
  tags,
  operationId: 'undoSourceAuthorisationEnd',
  description: 'Takes an end by hand back on the same day; not of your own.',
  request: { params: IdParam, body: body(UndoInput) },
  responses: { 201: json(Out, 'Runs again'), ...problems(400, 401, 403, 404, 409) },
})

/** Who may look in which source, at the own municipality. */
export const authorisationsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findAuthorisations(c.var.ctx, query)
    const lines = results.map(({ authorisation, code }) => ({ ...present(authorisation), source: code }))
    return c.json(pagedFrom(c, { count, results: lines }, query), 200)
  })
  .openapi(add, async (c) => c.json(present(await addAuthorisation(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(read, async (c) => {
    const { authorisation, source } = await readAuthorisation(c.var.ctx, c.req.valid('param').id)
    return c.json({ ...present(authorisation), source: source.code }, 200)
  })
  .openapi(end, async (c) =>
    c.json(present(await endAuthorisation(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(undo, async (c) =>
    c.json(present(await undoEnd(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
  )
