import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, problems } from '#platform/api'
import { ModelContent } from '../content.ts'
import { modelStates } from './model.ts'
import { listModels, readModel } from './queries.ts'

const tags = ['screening']
const Head = {
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  state: z.enum(modelStates),
  startsOn: z.iso.date().nullable(),
}
const ModelHead = z.object(Head).openapi('ScreeningModelHead')
const ModelOut = z.object({ ...Head, note: z.string(), content: ModelContent }).openapi('ScreeningModel')

const list = createRoute({
  method: 'get',
  path: '/screening-models',
  tags,
  operationId: 'listScreeningModels',
  description: 'The versions of the screening model of the district, newest first.',
  responses: { 200: json(z.array(ModelHead), 'Versions'), ...problems(401, 403) },
})
const read = createRoute({
  method: 'get',
  path: '/screening-models/{id}',
  tags,
  operationId: 'readScreeningModel',
  request: { params: IdParam },
  responses: { 200: json(ModelOut, 'One version with its content'), ...problems(400, 401, 403, 404) },
})

export const modelsApi = newApi()
modelsApi.openapi(list, async (c) =>
  c.json(
    (await listModels(c.var.ctx)).map((one) => ModelHead.parse(one)),
    200,
  ),
)
modelsApi.openapi(read, async (c) => c.json(ModelOut.parse(await readModel(c.var.ctx, c.req.valid('param').id)), 200))
