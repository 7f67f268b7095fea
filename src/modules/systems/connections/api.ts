import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { CodeParam } from '../catalogue/api.ts'
import { finderRoles } from '../codes.ts'
import { ConnectionBody, ConnectionQuery, QuestionInput } from './input.ts'
import { askAbout, attest, saveConnection, takeOverCounts } from './keeping.ts'
import { connectionEvents, connectionStates, standings } from './model.ts'
import { findConnections, readConnection } from './queries.ts'
import type { Connection } from './schema.ts'

const tags = ['sources']
const day = z.iso.date().nullable()
const text = z.string().nullable()
const RecordOut = z
  .object({
    state: z.enum(connectionStates),
    since: day,
    managerId: z.uuid().nullable(),
    desk: text,
    contact: text,
    notes: text,
    agreement: text,
    agreementLink: text,
    agreementEndsOn: day,
    authorisations: z
      .array(z.object({ role: z.enum(finderRoles), count: z.int() }))
      .openapi({ description: 'how many, by kind of work' }),
    checkedOn: day,
    gaps: text,
    mayBeAsked: z.boolean(),
    question: text,
    attestedOn: day,
    attestedBy: z.uuid().nullable(),
    revision: z.int(),
  })
  .openapi('SourceConnectionRecord')
const LineOut = z
  .object({
    code: z.string(),
    name: z.string(),
    state: z.enum(connectionStates),
    standing: z.enum(standings),
    dueOn: day.openapi({ description: 'by when it must be confirmed' }),
    completeness: z.int().openapi({ description: 'in whole percents' }),
  })
  .openapi('SourceConnectionLine')
const EventOut = z.object({
  what: z.enum(connectionEvents),
  fields: z.array(z.string()),
  by: z.uuid(),
  at: z.iso.datetime(),
})
const Out = z
  .object({ code: z.string(), record: RecordOut.nullable(), events: z.array(EventOut) })
  .openapi('SourceConnection')

const present = (record: Connection) =>
  RecordOut.parse({
    ...record,
    authorisations: Object.entries(record.authorisations).map(([role, count]) => ({ role, count })),
  })

const list = createRoute({
  method: 'get',
  path: '/source-connections',
  tags,
  operationId: 'listSourceConnections',
  description: 'The sources of the overview with how your municipality stands to them.',
  request: { query: ConnectionQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(LineOut, 'SourceConnectionLine'), 'Sources'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/source-connections/{code}',
  tags,
  operationId: 'readSourceConnection',
  request: { params: CodeParam },
  responses: {
    200: json(Out, 'The record, null where there is none, and its history'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const save = createRoute({
  method: 'put',
  path: '/source-connections/{code}',
  tags,
  operationId: 'saveSourceConnection',
  description: 'With the `revision` that was read, 0 where there is no record yet; `isRight` confirms it at once.',
  request: { params: CodeParam, body: body(ConnectionBody) },
  responses: { 200: json(RecordOut, 'Saved'), ...problems(400, 401, 403, 404, 409) },
})
const confirm = createRoute({
  method: 'post',
  path: '/source-connections/{code}/attestations',
  tags,
  operationId: 'attestSourceConnection',
  description: 'Confirms that what stands in the record is right.',
  request: { params: CodeParam },
  responses: { 201: json(RecordOut, 'Confirmed'), ...problems(400, 401, 403, 404, 409) },
})
const ask = createRoute({
  method: 'post',
  path: '/source-connections/{code}/questions',
  tags,
  operationId: 'askAboutSourceConnection',
  description: 'Says what has to be known before it can be confirmed.',
  request: { params: CodeParam, body: body(QuestionInput) },
  responses: { 201: json(RecordOut, 'Asked'), ...problems(400, 401, 403, 404, 409) },
})
const counts = createRoute({
  method: 'post',
  path: '/source-connections/{code}/authorisation-counts',
  tags,
  operationId: 'takeOverSourceAuthorisationCounts',
  description:
    'Takes over in the record how many people have an authorisation that runs, by kind of work, as the list of authorisations counts them.',
  request: { params: CodeParam },
  responses: { 201: json(RecordOut, 'Taken over'), ...problems(400, 401, 403, 404, 409) },
})

/** How a municipality stands to the sources of its district. */
export const connectionsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findConnections(c.var.ctx, query)
    const lines = results.map(({ connection, percent, ...line }) =>
      LineOut.parse({ ...line, state: connection?.state ?? 'unknown', completeness: percent }),
    )
    return c.json(pagedFrom(c, { count, results: lines }, query), 200)
  })
  .openapi(read, async (c) => {
    const { source, connection, events } = await readConnection(c.var.ctx, c.req.valid('param').code)
    const told = events.map(({ what, fields, doneBy, doneAt }) => ({
      ...{ what, fields, by: doneBy, at: doneAt.toISOString() },
    }))
    return c.json({ code: source.code, record: connection && present(connection), events: told }, 200)
  })
  .openapi(save, async (c) =>
    c.json(present(await saveConnection(c.var.ctx, c.req.valid('param').code, c.req.valid('json'))), 200),
  )
  .openapi(confirm, async (c) => c.json(present(await attest(c.var.ctx, c.req.valid('param').code)), 201))
  .openapi(counts, async (c) => c.json(present(await takeOverCounts(c.var.ctx, c.req.valid('param').code)), 201))
  .openapi(ask, async (c) =>
    c.json(present(await askAbout(c.var.ctx, c.req.valid('param').code, c.req.valid('json').question)), 201),
  )
