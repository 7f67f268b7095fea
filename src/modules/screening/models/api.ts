import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { ModelContent } from '../content.ts'
import { ChangeModel, StepInput } from './input.ts'
import { modelStandings, modelStates } from './model.ts'
import { listModels } from './queries.ts'
import { agreeToModel, changeModel, draftModel, removeModel, stepModel, withdrawAgreement } from './service.ts'
import { compareModel, viewModel } from './standing.ts'

const tags = ['screening']
const Head = {
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  state: z.enum(modelStates),
  startsOn: z.iso.date().nullable().openapi({ description: 'the first day; until then the version before it holds' }),
}
const ModelHead = z.object(Head).openapi('ScreeningModelHead')
const ModelOut = z
  .object({ ...Head, revision: z.int(), note: z.string(), content: ModelContent })
  .openapi('ScreeningModel')
const ModelView = ModelOut.extend({
  standing: z.enum(modelStandings).openapi({ description: 'where the version stands today' }),
  agreed: z.int().openapi({ description: 'municipalities that agreed' }),
  waiting: z
    .array(z.object({ id: z.uuid(), name: z.string() }))
    .openapi({ description: 'who has not, while proposed' }),
}).openapi('ScreeningModelView')
const Class = z.enum(classes)
const ComparisonOut = z
  .object({
    changes: z.array(
      z.object({
        part: z.enum(['rule', 'factor', 'flag', 'check', 'class', 'certificate']),
        of: z.string(),
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    effect: z
      .object({
        functions: z.int(),
        moves: z.array(z.object({ from: Class, to: Class, count: z.int() })),
        moved: z.array(z.object({ organisationId: z.uuid(), name: z.string(), from: Class, to: Class })),
      })
      .nullable()
      .openapi({ description: 'null for who does not compare functions' }),
  })
  .openapi('ScreeningModelComparison')

const list = createRoute({
  method: 'get',
  path: '/screening-models',
  tags,
  operationId: 'listScreeningModels',
  description: 'The versions of the screening model of the district, newest first.',
  responses: { 200: json(z.array(ModelHead), 'Versions'), ...problems(401, 403) },
})
const draft = createRoute({
  method: 'post',
  path: '/screening-models',
  tags,
  operationId: 'draftScreeningModel',
  description: 'A draft of the next version, as the one that was adopted last.',
  responses: { 201: json(ModelOut, 'The draft'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/screening-models/{id}',
  tags,
  operationId: 'readScreeningModel',
  request: { params: IdParam },
  responses: { 200: json(ModelView, 'One version with its content'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/screening-models/{id}',
  tags,
  operationId: 'changeScreeningModel',
  request: { params: IdParam, body: body(ChangeModel) },
  responses: { 200: json(ModelOut, 'Changed'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path: '/screening-models/{id}',
  tags,
  operationId: 'removeScreeningModel',
  description: 'Throws a draft away.',
  request: { params: IdParam },
  responses: { 204: { description: 'Gone' }, ...problems(400, 401, 403, 404, 409) },
})
const step = createRoute({
  method: 'post',
  path: '/screening-models/{id}/steps',
  tags,
  operationId: 'stepScreeningModel',
  description: 'Puts a draft before the municipalities, takes it back, or adopts it from a day.',
  request: { params: IdParam, body: body(StepInput) },
  responses: { 200: json(ModelOut, 'The version after the step'), ...problems(400, 401, 403, 404, 409) },
})
const agree = createRoute({
  method: 'put',
  path: '/screening-models/{id}/agreement',
  tags,
  operationId: 'agreeToScreeningModel',
  description: 'Agrees for the own municipality.',
  request: { params: IdParam },
  responses: { 204: { description: 'Agreed' }, ...problems(400, 401, 403, 404, 409) },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/screening-models/{id}/agreement',
  tags,
  operationId: 'withdrawScreeningAgreement',
  request: { params: IdParam },
  responses: { 204: { description: 'Taken back' }, ...problems(400, 401, 403, 404, 409) },
})
const compare = createRoute({
  method: 'get',
  path: '/screening-models/{id}/comparison',
  tags,
  operationId: 'compareScreeningModel',
  description:
    'What differs from another version, the one that was adopted before it unless told otherwise, and what it does with approved functions.',
  request: { params: IdParam, query: z.object({ otherId: z.uuid().optional() }) },
  responses: { 200: json(ComparisonOut, 'Differences and effect'), ...problems(400, 401, 403, 404) },
})

export const modelsApi = newApi()
modelsApi.openapi(list, async (c) =>
  c.json(
    (await listModels(c.var.ctx)).map((one) => ModelHead.parse(one)),
    200,
  ),
)
modelsApi.openapi(draft, async (c) => c.json(ModelOut.parse(await draftModel(c.var.ctx)), 201))
modelsApi.openapi(read, async (c) => {
  const { model, standing, agreed, waiting } = await viewModel(c.var.ctx, c.req.valid('param').id)
  return c.json(ModelView.parse({ ...model, standing, agreed, waiting }), 200)
})
modelsApi.openapi(change, async (c) =>
  c.json(ModelOut.parse(await changeModel(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
)
modelsApi.openapi(remove, async (c) => {
  await removeModel(c.var.ctx, c.req.valid('param').id)
  return c.body(null, 204)
})
modelsApi.openapi(step, async (c) =>
  c.json(ModelOut.parse(await stepModel(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 200),
)
modelsApi.openapi(agree, async (c) => {
  await agreeToModel(c.var.ctx, c.req.valid('param').id)
  return c.body(null, 204)
})
modelsApi.openapi(withdraw, async (c) => {
  await withdrawAgreement(c.var.ctx, c.req.valid('param').id)
  return c.body(null, 204)
})
modelsApi.openapi(compare, async (c) => {
  const asked = { otherId: c.req.valid('query').otherId, language: 'nl' as const }
  return c.json(ComparisonOut.parse(await compareModel(c.var.ctx, c.req.valid('param').id, asked)), 200)
})
