import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { releaseExperiment } from '../elsewhere/releasing.ts'
import { Note } from '../fields.ts'
import { EventOut } from '../interventions/api.ts'
import { measures, verdicts } from '../model.ts'
import { ChangeExperiment, ExperimentQuery, FinishInput, FreezeInput, NewExperiment } from './input.ts'
import { arms, standings, units } from './model.ts'
import { findExperiments, readExperiment, resultOf } from './queries.ts'
import {
  changeExperiment,
  finishExperiment,
  freezeExperiment,
  noteDeviation,
  planExperiment,
  removeExperiment,
} from './service.ts'
import { shownOutcome } from './shown.ts'

const tags = ['reporting-trials']
const day = z.iso.date()
const Plan = z.object({
  ...{ id: z.uuid(), number: z.int(), title: z.string(), question: z.string(), methodA: z.string() },
  ...{ methodB: z.string().nullable(), measure: z.enum(measures), unit: z.enum(units), startsOn: day },
  ...{ weeks: z.int(), yearly: z.int(), smallest: z.int(), enough: z.int().nullable(), frozenOn: day.nullable() },
  ...{ seed: z.string().nullable(), arms: z.array(z.enum(arms)).nullable(), planHash: z.string().nullable() },
  ...{ finishedOn: day.nullable(), endedEarly: z.boolean(), releasedOn: day.nullable(), revision: z.int() },
})
const Out = Plan.openapi('ReportingExperimentPlan')
const Listed = Plan.extend({ standing: z.enum(standings) }).openapi('ReportingExperiment')
const Whole = Plan.extend({
  ...{ standing: z.enum(standings), mayEnd: z.boolean(), events: z.array(EventOut) },
  advice: z.object({ weeksNeeded: z.int().nullable(), power: z.number() }),
  groups: z.array(
    z.object({
      ...{ name: z.string(), employees: z.int(), arm: z.enum(arms).nullable(), code: z.string().nullable() },
    }),
  ),
}).openapi('ReportingExperimentWhole')
const Total = z.object({ events: z.int(), exposure: z.number(), rate: z.number() }).nullable()
const Result = z
  .object({
    ...{ verdict: z.enum(verdicts), weeks: z.int(), a: Total, b: Total },
    comparison: z.object({ ratio: z.number(), low: z.number(), high: z.number(), p: z.number() }).nullable(),
  })
  .openapi('ReportingExperimentResult', {
    description: 'Totals and comparison are null where one arm has fewer than five reports.',
  })

const list = createRoute({
  method: 'get',
  path: '/reporting-experiments',
  tags,
  operationId: 'listReportingExperiments',
  request: { query: ExperimentQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(Listed, 'ReportingExperiment'), 'Trials'), ...problems(400, 401, 403) },
})
const plan = createRoute({
  method: 'post',
  path: '/reporting-experiments',
  tags,
  operationId: 'planReportingExperiment',
  request: { body: body(NewExperiment) },
  responses: { 201: json(Out, 'Planned'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/reporting-experiments/{id}',
  tags,
  operationId: 'readReportingExperiment',
  request: { params: IdParam },
  responses: { 200: json(Whole, 'Trial'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/reporting-experiments/{id}',
  tags,
  operationId: 'changeReportingExperiment',
  request: { params: IdParam, body: body(ChangeExperiment) },
  responses: { 200: json(Out, 'Changed'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path: '/reporting-experiments/{id}',
  tags,
  operationId: 'removeReportingExperiment',
  request: { params: IdParam },
  responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404, 409) },
})
const freeze = createRoute({
  method: 'post',
  path: '/reporting-experiments/{id}/freezes',
  tags,
  operationId: 'freezeReportingExperiment',
  request: { params: IdParam, body: body(FreezeInput) },
  responses: { 201: json(Out, 'Drawn and frozen'), ...problems(400, 401, 403, 404, 409) },
})
const note = createRoute({
  method: 'post',
  path: '/reporting-experiments/{id}/notes',
  tags,
  operationId: 'noteReportingExperiment',
  request: { params: IdParam, body: body(Note) },
  responses: { 204: { description: 'Noted' }, ...problems(400, 401, 403, 404, 409) },
})
const finish = createRoute({
  method: 'post',
  path: '/reporting-experiments/{id}/endings',
  tags,
  operationId: 'finishReportingExperiment',
  request: { params: IdParam, body: body(FinishInput) },
  responses: { 201: json(Out, 'Ended'), ...problems(400, 401, 403, 404, 409) },
})
const result = createRoute({
  method: 'get',
  path: '/reporting-experiments/{id}/result',
  tags,
  operationId: 'readReportingExperimentResult',
  request: { params: IdParam },
  responses: { 200: json(Result, 'Result'), ...problems(400, 401, 403, 404, 409) },
})
const release = createRoute({
  method: 'put',
  path: '/reporting-experiments/{id}/release',
  tags,
  operationId: 'releaseReportingExperiment',
  request: { params: IdParam },
  responses: { 204: { description: 'The district sees it' }, ...problems(400, 401, 403, 404, 409) },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/reporting-experiments/{id}/release',
  tags,
  operationId: 'withdrawReportingExperiment',
  request: { params: IdParam },
  responses: { 204: { description: 'The district no longer sees it' }, ...problems(400, 401, 403, 404, 409) },
})

/** Trials: planned, frozen, ended, and what came out. */
export const experimentsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findExperiments(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => Listed.parse(one)) }, query), 200)
  })
  .openapi(plan, async (c) => c.json(Out.parse(await planExperiment(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(read, async (c) => c.json(Whole.parse(await readExperiment(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(change, async (c) =>
    c.json(Out.parse(await changeExperiment(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(remove, async (c) => {
    await removeExperiment(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(freeze, async (c) =>
    c.json(Out.parse(await freezeExperiment(c.var.ctx, c.req.valid('param').id, c.req.valid('json').revision)), 201),
  )
  .openapi(note, async (c) => {
    await noteDeviation(c.var.ctx, c.req.valid('param').id, c.req.valid('json').note)
    return c.body(null, 204)
  })
  .openapi(finish, async (c) =>
    c.json(Out.parse(await finishExperiment(c.var.ctx, c.req.valid('param').id, c.req.valid('json').note)), 201),
  )
  .openapi(result, async (c) => {
    const { experiment, outcome } = await resultOf(c.var.ctx, c.req.valid('param').id)
    return c.json(Result.parse(shownOutcome(outcome, experiment.measure)), 200)
  })
  .openapi(release, async (c) => {
    await releaseExperiment(c.var.ctx, c.req.valid('param').id, true)
    return c.body(null, 204)
  })
  .openapi(withdraw, async (c) => {
    await releaseExperiment(c.var.ctx, c.req.valid('param').id, false)
    return c.body(null, 204)
  })
