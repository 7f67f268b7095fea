import { createRoute, z } from '@hono/zod-openapi'
import { body, file, IdParam, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { notFound } from '#platform/errors'
import { download } from '#platform/web'
import {
  MappingHeadOut,
  MappingOut,
  MappingWithFaults,
  presentFaults,
  presentMapping,
  presentMappingHead,
} from './api-output.ts'
import { exportMapping, importMapping } from './exchange.ts'
import { ReplaceInput } from './input.ts'
import { mappingFormats } from './model.ts'
import {
  listMappings,
  publishMapping,
  readMapping,
  removeMapping,
  replaceMapping,
  startMapping,
  takeBackMapping,
} from './service.ts'

const tags = ['frameworks']
const PairParam = IdParam.extend({
  otherId: z.uuid().openapi({ param: { name: 'otherId', in: 'path' }, description: 'the older version' }),
})
const path = '/frameworks/{id}/mappings/{otherId}' as const

const list = createRoute({
  method: 'get',
  path: '/frameworks/{id}/mappings',
  tags,
  operationId: 'listMappings',
  request: { params: IdParam },
  responses: {
    200: json(z.object({ mappings: z.array(MappingHeadOut) }).openapi('Mappings'), 'From which older versions'),
    ...problems(400, 401, 403, 404),
  },
})
const read = createRoute({
  method: 'get',
  path,
  tags,
  operationId: 'readMapping',
  request: { params: PairParam },
  responses: { 200: json(MappingWithFaults, 'What becomes of each norm'), ...problems(400, 401, 403, 404) },
})
const start = createRoute({
  method: 'post',
  path,
  tags,
  operationId: 'startMapping',
  description:
    'A draft as the product proposes it: the same code and text is carried, another text is to be confirmed.',
  request: { params: PairParam },
  responses: { 201: json(MappingOut, 'A draft'), ...problems(400, 401, 403, 404, 409) },
})
const replace = createRoute({
  method: 'put',
  path,
  tags,
  operationId: 'replaceMapping',
  description: 'Replaces all transfers and levels of a draft; every fault is told at once, with its norm as `path`.',
  request: { params: PairParam, body: body(ReplaceInput) },
  responses: { 200: json(MappingOut, 'The changed draft'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path,
  tags,
  operationId: 'removeMapping',
  request: { params: PairParam },
  responses: { 204: { description: 'The draft is gone' }, ...problems(400, 401, 403, 404, 409) },
})
const publish = createRoute({
  method: 'post',
  path: `${path}/publications`,
  tags,
  operationId: 'publishMapping',
  request: { params: PairParam },
  responses: { 201: json(MappingOut, 'Published; rounds can use it'), ...problems(400, 401, 403, 404, 409) },
})
const takeBack = createRoute({
  method: 'post',
  path: `${path}/withdrawals`,
  tags,
  operationId: 'takeBackMapping',
  request: { params: PairParam },
  responses: { 201: json(MappingOut, 'A draft again, as no round used it'), ...problems(400, 401, 403, 404, 409) },
})
const exported = createRoute({
  method: 'get',
  path: `${path}/exports/{format}`,
  tags,
  operationId: 'exportMapping',
  request: {
    params: PairParam.extend({ format: z.enum(mappingFormats).openapi({ param: { name: 'format', in: 'path' } }) }),
  },
  responses: {
    200: file('An OSCAL mapping collection or a spreadsheet', 'json', 'xlsx'),
    ...problems(400, 401, 403, 404),
  },
})
const imported = createRoute({
  method: 'post',
  path: `${path}/imports`,
  tags,
  operationId: 'importMapping',
  description:
    'Puts an OSCAL mapping collection or a spreadsheet in place of the draft, or makes it. Every fault at once.',
  request: { params: PairParam, body: upload('json', 'xlsx') },
  responses: { 201: json(MappingOut, 'The draft'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})

/** What becomes of answers when a round uses a newer version. */
export const mappingsApi = newApi()
  .openapi(list, async (c) => {
    const found = await listMappings(c.get('ctx'), c.req.valid('param').id)
    return c.json({ mappings: found.map(presentMappingHead) }, 200)
  })
  .openapi(read, async (c) => {
    const { id, otherId } = c.req.valid('param')
    const { mapping, faults } = await readMapping(c.get('ctx'), id, otherId)
    if (!mapping) throw notFound('mapping')
    return c.json({ ...presentMapping(mapping), faults: presentFaults(faults) }, 200)
  })
  .openapi(start, async (c) => {
    const { id, otherId } = c.req.valid('param')
    return c.json(presentMapping(await startMapping(c.get('ctx'), id, otherId)), 201)
  })
  .openapi(replace, async (c) => {
    const { id, otherId } = c.req.valid('param')
    return c.json(presentMapping(await replaceMapping(c.get('ctx'), id, otherId, c.req.valid('json'))), 200)
  })
  .openapi(remove, async (c) => {
    const { id, otherId } = c.req.valid('param')
    await removeMapping(c.get('ctx'), id, otherId)
    return c.body(null, 204)
  })
  .openapi(publish, async (c) => {
    const { id, otherId } = c.req.valid('param')
    return c.json(presentMapping(await publishMapping(c.get('ctx'), id, otherId)), 201)
  })
  .openapi(takeBack, async (c) => {
    const { id, otherId } = c.req.valid('param')
    return c.json(presentMapping(await takeBackMapping(c.get('ctx'), id, otherId)), 201)
  })
  .openapi(exported, async (c) => {
    const { id, otherId, format } = c.req.valid('param')
    const { name, content } = await exportMapping(c.get('ctx'), id, otherId, format)
    return download(name, content)
  })
  .openapi(imported, async (c) => {
    const { id, otherId } = c.req.valid('param')
    const { bytes } = await uploadOf(c, 'json', 'xlsx')
    return c.json(presentMapping(await importMapping(c.get('ctx'), id, otherId, { bytes })), 201)
  })
