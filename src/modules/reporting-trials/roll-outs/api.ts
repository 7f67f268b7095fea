import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { reportClasses, verdicts } from '../model.ts'
import { ConsentInput, FreezeRollOut, NewRollOut, RollOutQuery } from './input.ts'
import { consents, rollOutStates } from './model.ts'
import { findRollOuts, readRollOut } from './queries.ts'
import { contribute, previewContribution, takeBackContribution } from './results/contributing.ts'
import { drawRollOut, readRollOutResult } from './results/drawing.ts'
import { decideRollOut, freezeRollOut, planRollOut, removeRollOut } from './service.ts'

const tags = ['reporting-trials']
const day = z.iso.date()
const Plan = z.object({
  ...{ id: z.uuid(), number: z.int(), title: z.string(), method: z.string(), startsOn: day, weeksPerStep: z.int() },
  ...{ state: z.enum(rollOutStates), seed: z.string().nullable(), planHash: z.string().nullable() },
  ...{ yearly: z.int().nullable(), smallest: z.int().nullable(), steps: z.int().nullable() },
  ...{ frozenOn: day.nullable(), revision: z.int() },
})
const Out = Plan.openapi('ReportingRollOut')
const Site = z.object({
  ...{ municipalityId: z.uuid(), name: z.string(), consent: z.enum(consents), step: z.int().nullable() },
  ...{ startsOn: day.nullable(), contributed: z.boolean() },
})
const Whole = Plan.extend({ sites: z.array(Site), isDrawn: z.boolean() }).openapi('ReportingRollOutWithSites')

const Contributed = z
  .object({
    ...{ contributedOn: day.nullable(), isDrawn: z.boolean() },
    halves: z.array(
      z.object({
        ...{ step: z.int(), isOwn: z.boolean(), isAfter: z.boolean(), from: day, upTo: day },
        ...{ reports: z.int(), employees: z.int() },
      }),
    ),
  })
  .openapi('ReportingRollOutContribution', { description: 'Of the own municipality alone; `upTo` does not count.' })
const ratio = z.number().nullable()
const Result = z
  .object({
    ...{ municipalities: z.int(), verdict: z.enum(verdicts), ratio, low: ratio, high: ratio },
    ...{ reports: z.enum(reportClasses).nullable(), besideVerdict: z.enum(verdicts) },
    ...{ besideRatio: ratio, besideLow: ratio, besideHigh: ratio, drawnOn: day },
  })
  .openapi('ReportingRollOutResult', {
    description:
      'Reports after the own start over before, of all municipalities together; `beside` compares with the others in the same weeks. Null where there are too few.',
  })

const list = createRoute({
  method: 'get',
  path: '/reporting-roll-outs',
  tags,
  operationId: 'listReportingRollOuts',
  request: { query: RollOutQuery.extend({ ...PageQuery.shape, descending: Flag }) },
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

const preview = createRoute({
  method: 'get',
  path: '/reporting-roll-outs/{id}/contribution',
  tags,
  operationId: 'previewReportingRollOutContribution',
  request: { params: IdParam },
  responses: {
    200: json(Contributed, 'What leaves the municipality, or left it'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const handIn = createRoute({
  method: 'put',
  path: '/reporting-roll-outs/{id}/contribution',
  tags,
  operationId: 'contributeToReportingRollOut',
  request: { params: IdParam },
  responses: { 204: { description: 'Handed in' }, ...problems(400, 401, 403, 404, 409) },
})
const takeBack = createRoute({
  method: 'delete',
  path: '/reporting-roll-outs/{id}/contribution',
  tags,
  operationId: 'takeBackFromReportingRollOut',
  request: { params: IdParam },
  responses: { 204: { description: 'Taken back' }, ...problems(400, 401, 403, 404, 409) },
})
const drawn = createRoute({
  method: 'get',
  path: '/reporting-roll-outs/{id}/result',
  tags,
  operationId: 'readReportingRollOutResult',
  request: { params: IdParam },
  responses: { 200: json(Result, 'Result'), ...problems(400, 401, 403, 404, 409) },
})
const drawing = createRoute({
  method: 'post',
  path: '/reporting-roll-outs/{id}/result',
  tags,
  operationId: 'drawReportingRollOutResult',
  description: 'Once, from at least five municipalities; what they handed in is destroyed.',
  request: { params: IdParam },
  responses: { 201: json(Result, 'Drawn'), ...problems(400, 401, 403, 404, 409) },
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
  .openapi(preview, async (c) =>
    c.json(Contributed.parse(await previewContribution(c.var.ctx, c.req.valid('param').id)), 200),
  )
  .openapi(handIn, async (c) => {
    await contribute(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(takeBack, async (c) => {
    await takeBackContribution(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(drawn, async (c) => {
    const { result: it } = await readRollOutResult(c.var.ctx, c.req.valid('param').id)
    return c.json(Result.parse(it), 200)
  })
  .openapi(drawing, async (c) => c.json(Result.parse(await drawRollOut(c.var.ctx, c.req.valid('param').id)), 201))
