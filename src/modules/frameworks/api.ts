import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { invalid } from '#platform/errors'
import { readFramework } from './formats/read.ts'
import { create, list, publish, read, type VersionHead } from './service.ts'

const Version = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.string(),
    state: z.enum(['draft', 'published', 'retired']),
    title: z.record(z.string(), z.string()),
    normCount: z.number().int(),
    createdAt: z.string(),
  })
  .openapi('FrameworkVersion')
const present = ({ id, code, version, state, title, normCount, createdAt }: VersionHead) => ({
  id,
  code,
  version,
  state,
  title: { ...title },
  normCount,
  createdAt: createdAt.toISOString(),
})
const Content = z.record(z.string(), z.unknown()).openapi('Framework')

const listRoute = createRoute({
  method: 'get',
  path: '/frameworks',
  tags: ['frameworks'],
  operationId: 'listFrameworks',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Version, 'FrameworkVersion'), 'Framework versions'), ...problems(400, 401, 403) },
})
const readRoute = createRoute({
  method: 'get',
  path: '/frameworks/{id}',
  tags: ['frameworks'],
  operationId: 'readFramework',
  request: { params: IdParam },
  responses: {
    200: json(Version.extend({ content: z.unknown().openapi({ type: 'object' }) }), 'One version with its content'),
    ...problems(400, 401, 403, 404),
  },
})
const createRouteOf = createRoute({
  method: 'post',
  path: '/frameworks',
  tags: ['frameworks'],
  operationId: 'createFramework',
  request: { body: { required: true, content: { 'application/json': { schema: Content } } } },
  responses: {
    201: json(Version, 'A new draft; any JSON format that Weerwerk reads'),
    ...problems(400, 401, 403, 409),
  },
})
const publishRoute = createRoute({
  method: 'post',
  path: '/frameworks/{id}/publications',
  tags: ['frameworks'],
  operationId: 'publishFramework',
  request: { params: IdParam },
  responses: { 200: json(Version, 'Published'), ...problems(400, 401, 403, 404, 409) },
})

export const frameworksApi = newApi()
  .openapi(listRoute, async (c) => c.json(paged(c, (await list(c.get('ctx'))).map(present), c.req.valid('query')), 200))
  .openapi(readRoute, async (c) => {
    const { framework, ...head } = await read(c.get('ctx'), c.req.valid('param').id)
    return c.json({ ...present(head), content: framework }, 200)
  })
  .openapi(createRouteOf, async (c) => {
    const bytes = new TextEncoder().encode(JSON.stringify(c.req.valid('json')))
    const { framework, format, warnings, faults } = await readFramework(bytes, 'framework.json')
    if (!framework)
      throw invalid(faults.map(({ path, reason, params }) => ({ path, reason: `frameworks.fault.${reason}`, params })))
    return c.json(present(await create(c.get('ctx'), framework, { format: format ?? 'weerwerk', warnings })), 201)
  })
  .openapi(publishRoute, async (c) => c.json(present(await publish(c.get('ctx'), c.req.valid('param').id)), 200))
