import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { releaseIntervention } from '../elsewhere/releasing.ts'
import { methodsIn, methodsVersion } from '../methods.ts'
import { eventKinds, judgements } from '../model.ts'
import { ChangeIntervention, InterventionMove, InterventionQuery, NewIntervention } from './input.ts'
import { interventionStates } from './model.ts'
import { findInterventions, readIntervention } from './queries.ts'
import { changeIntervention, moveIntervention, planIntervention, removeIntervention } from './service.ts'

const tags = ['reporting-trials']
const day = z.iso.date()
const Out = z
  .object({
    ...{ id: z.uuid(), number: z.int(), method: z.string(), place: z.string(), startsOn: day },
    ...{ endsOn: day.nullable(), costCents: z.int().nullable(), note: z.string().nullable() },
    ...{ state: z.enum(interventionStates), effect: z.enum(judgements).nullable(), closedOn: day.nullable() },
    ...{ releasedOn: day.nullable(), revision: z.int() },
  })
  .openapi('ReportingIntervention')
export const EventOut = z
  .object({
    ...{ what: z.enum(eventKinds), fields: z.array(z.string()), note: z.string().nullable() },
    ...{ name: z.string().nullable(), doneAt: z.date().openapi({ type: 'string', format: 'date-time' }) },
  })
  .openapi('ReportingTrialEvent')
const Side = z.object({ reports: z.int(), rate: z.number().nullable() })
const BeforeAfterOut = z
  .object({
    state: z.enum(['too-short', 'hidden', 'too-few', 'compared']),
    ...{ weeks: z.int().optional(), from: day.optional(), start: day.optional(), upTo: day.optional() },
    ...{ verdict: z.enum(['more', 'less', 'not-seen']).optional(), before: Side.optional(), after: Side.optional() },
    ...{ ratio: z.number().optional(), low: z.number().optional(), high: z.number().optional() },
  })
  .openapi('ReportingBeforeAfter', {
    description:
      'Reports in as many whole weeks before and after the start. No numbers where one side has fewer than five.',
  })
const WithHistory = Out.extend({ events: z.array(EventOut), beforeAfter: BeforeAfterOut.nullable() }).openapi(
  'ReportingInterventionWithHistory',
)
const MethodOut = z
  .object({ code: z.string(), name: z.string(), how: z.string(), seenBy: z.string() })
  .openapi('ReportingMethod')

const methods = createRoute({
  method: 'get',
  path: '/reporting-methods',
  tags,
  operationId: 'listReportingMethods',
  request: { query: z.object({ language: z.enum(['nl', 'en']).default('nl') }) },
  responses: {
    200: json(z.object({ version: z.int(), methods: z.array(MethodOut) }), 'The twelve methods'),
    ...problems(400, 401),
  },
})
const list = createRoute({
  method: 'get',
  path: '/reporting-interventions',
  tags,
  operationId: 'listReportingInterventions',
  request: { query: InterventionQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(Out, 'ReportingIntervention'), 'Interventions'), ...problems(400, 401, 403) },
})
const plan = createRoute({
  method: 'post',
  path: '/reporting-interventions',
  tags,
  operationId: 'planReportingIntervention',
  request: { body: body(NewIntervention) },
  responses: { 201: json(Out, 'Planned'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/reporting-interventions/{id}',
  tags,
  operationId: 'readReportingIntervention',
  request: { params: IdParam },
  responses: { 200: json(WithHistory, 'Intervention'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/reporting-interventions/{id}',
  tags,
  operationId: 'changeReportingIntervention',
  request: { params: IdParam, body: body(ChangeIntervention) },
  responses: { 200: json(Out, 'Changed'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path: '/reporting-interventions/{id}',
  tags,
  operationId: 'removeReportingIntervention',
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404, 409) },
})
const step = createRoute({
  method: 'post',
  path: '/reporting-interventions/{id}/steps',
  tags,
  operationId: 'moveReportingIntervention',
  request: { params: IdParam, body: body(InterventionMove) },
  responses: { 201: json(Out, 'Done'), ...problems(400, 401, 403, 404, 409) },
})
const release = createRoute({
  method: 'put',
  path: '/reporting-interventions/{id}/release',
  tags,
  operationId: 'releaseReportingIntervention',
  request: { params: IdParam },
  responses: { 204: { description: 'The district sees it' }, ...problems(400, 401, 403, 404, 409) },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/reporting-interventions/{id}/release',
  tags,
  operationId: 'withdrawReportingIntervention',
  request: { params: IdParam },
  responses: { 204: { description: 'The district no longer sees it' }, ...problems(400, 401, 403, 404, 409) },
})

/** Methods, and the interventions that a municipality plans with them. */
export const interventionsApi = newApi()
  .openapi(methods, (c) => {
    const { language } = c.req.valid('query')
    return c.json({ version: methodsVersion(), methods: methodsIn(language) }, 200)
  })
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findInterventions(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => Out.parse(one)) }, query), 200)
  })
  .openapi(plan, async (c) => c.json(Out.parse(await planIntervention(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(read, async (c) =>
    c.json(WithHistory.parse(await readIntervention(c.var.ctx, c.req.valid('param').id)), 200),
  )
  .openapi(change, async (c) =>
    c.json(Out.parse(await changeIntervention(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(remove, async (c) => {
    await removeIntervention(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(step, async (c) =>
    c.json(Out.parse(await moveIntervention(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(release, async (c) => {
    await releaseIntervention(c.var.ctx, c.req.valid('param').id, true)
    return c.body(null, 204)
  })
  .openapi(withdraw, async (c) => {
    await releaseIntervention(c.var.ctx, c.req.valid('param').id, false)
    return c.body(null, 204)
  })
