import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, problems } from '#platform/api'
import { exportFileData, exportOwnData } from './data-on-person.ts'

const tags = ['screening']
const DataOut = z
  .object({
    asOf: z.iso.date(),
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).openapi({
      description:
        'by kind of record: files, checks, events, decisions, replies, declarations, gifts, publications, designations',
    }),
  })
  .openapi('ScreeningDataOnPerson')

const own = createRoute({
  method: 'get',
  path: '/own-screening-data',
  tags,
  operationId: 'exportOwnScreeningData',
  description: 'Everything that screening holds of who asks (art. 15 AVG).',
  responses: { 200: json(DataOut, 'All records'), ...problems(401, 403, 404) },
})
const ofFile = createRoute({
  method: 'get',
  path: '/screening-files/{id}/data',
  tags,
  operationId: 'exportScreeningData',
  description: 'The same of whom a file is about, for HR.',
  request: { params: IdParam },
  responses: { 200: json(DataOut, 'All records'), ...problems(400, 401, 403, 404) },
})

export const lawApi = newApi()
lawApi.openapi(own, async (c) => c.json(await exportOwnData(c.var.ctx), 200))
lawApi.openapi(ofFile, async (c) => c.json(await exportFileData(c.var.ctx, c.req.valid('param').id), 200))
