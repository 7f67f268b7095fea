import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { ConsentInput, FreezeRollOut, NewRollOut } from './input.ts'
import { consents, rollOutStates } from './model.ts'
import { decideRollOut, findRollOuts, freezeRollOut, planRollOut, readRollOut, removeRollOut } from './service.ts'

const tags = ['reporting-trials']
const day = z.iso.date()
const Plan = z.object({
  ...{ id: z.uuid(), number: z.int(), title: z.string(), method: z.string(), startsOn: day, weeksPerStep: z.int() },
  ...{ state: z.enum(rollOutStates), seed: z.string().nullable(), planHash: z.string().nullable() },
  ...{ frozenOn: day.nullable(), revision: z.int() },
})
const Out = Plan.openapi('ReportingRollOut')
const Site = z.object({
  ...{ municipalityId: z.uuid(), name: z.string(), consent: z.enum(consents), step: z.int().nullable() },
  startsOn: day.nullable(),
})
const Whole = Plan.extend({ sites: z.array(Site) }).openapi('ReportingRollOutWithSites')

const list = createRoute({
  method: 'get',
  path: '/reporting-roll-outs',
  tags,
  operationId: 'listReportingRollOuts',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Out, 'ReportingRollOut'), 'Roll-outs'), ...problems(400, 401, 403) },
})
const plan = createRoute({
  method: 'post',
  path: '/reporting-roll-outs',
  tags,
  operationId: 'planReportingRollOut',
  request: { body: body(NewRollOut) },
  responses: { 201: json(Out, 'The municipalities are asked'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/reporting-roll-outs/{id}',
  tags,
  operationId: 'readReportingRollOut',
  description: 'The district sees every municipality, a municipality itself.',
  request: { params: IdParam },
  responses: { 200: json(Whole, 'Roll-out'), ...problems(400, 401, 403, 404) },
})
const remove = createRoute({
  method: 'delete',
  path: '/reporting-roll-outs/{id}',
  tags,
  operationId: 'removeReportingRollOut',
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404, 409) },
})
const decide = createRoute({
  method: 'put',
  path: '/reporting-roll-outs/{id}/consent',
  tags,
  operationId: 'decideReportingRollOut',
  request: { params: IdParam, body: body(ConsentInput) },
  responses: { 204: { description: 'Decided' }, ...problems(400, 401, 403, 404, 409) },
})
const freeze = createRoute({
  method: 'post',
  path: '/reporting-roll-outs/{id}/freezes',
  tags,
  operationId: 'freezeReportingRollOut',
  request: { params: IdParam, body: body(FreezeRollOut) },
  responses: { 201: json(Out, 'The order is drawn'), ...problems(400, 401, 403, 404, 409) },
})

/** Roll-outs: a method that municipalities start one after the other, in an order that is drawn. */
export const rollOutsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findRollOuts(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => Out.parse(one)) }, query), 200)
  })
  .openapi(plan, async (c) => c.json(Out.parse(await planRollOut(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(read, async (c) => c.json(Whole.parse(await readRollOut(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(remove, async (c) => {
    await removeRollOut(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(decide, async (c) => {
    await decideRollOut(c.var.ctx, c.req.valid('param').id, c.req.valid('json').consent)
    return c.body(null, 204)
  })
  .openapi(freeze, async (c) =>
    c.json(Out.parse(await freezeRollOut(c.var.ctx, c.req.valid('param').id, c.req.valid('json').revision)), 201),
  )
