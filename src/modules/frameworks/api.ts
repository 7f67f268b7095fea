import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, json, newApi, PageQuery, paged, pageOf, problems, upload, uploadOf } from '#platform/api'
import { download } from '#platform/web'
import { frameworkDraftsApi } from './api-drafts.ts'
import { ComparisonOut, Content, presentDifference, presentVersion, VersionOut } from './api-output.ts'
import { changesIn, compareFrameworks } from './compare.ts'
import { exportFormats, writeFramework } from './formats/write.ts'
import { documentOf } from './formats/write-weerwerk.ts'
import { shownVersions, VersionQuery } from './input.ts'
import { mappingsApi } from './mappings/api.ts'
import { importFile, list, publish, read, retire } from './service.ts'

const readable = ['json', 'yaml', 'xlsx'] as const

const listRoute = createRoute({
  method: 'get',
  path: '/frameworks',
  tags: ['frameworks'],
  operationId: 'listFrameworks',
  request: { query: PageQuery.extend(VersionQuery.shape) },
  responses: { 200: json(pageOf(VersionOut, 'FrameworkVersion'), 'Framework versions'), ...problems(400, 401, 403) },
})
const importRoute = createRoute({
  method: 'post',
  path: '/frameworks',
  tags: ['frameworks'],
  operationId: 'createFramework',
  description: `A file in any format that Weerwerk reads: own YAML or JSON, OSCAL, CISO Assistant, or a spreadsheet. Every fault is told
    at once, with its place in \`path\`.`,
  request: { body: upload(...readable) },
  responses: { 201: json(VersionOut, 'A new draft, with its warnings'), ...problems(400, 401, 403, 409, 413, 415) },
})
const readRoute = createRoute({
  method: 'get',
  path: '/frameworks/{id}',
  tags: ['frameworks'],
  operationId: 'readFramework',
  request: { params: IdParam },
  responses: {
    200: json(VersionOut.extend({ content: Content }).openapi('FrameworkWithContent'), 'One version with its content'),
    ...problems(400, 401, 403, 404),
  },
})
const FormatParam = IdParam.extend({
  format: z.enum(exportFormats).openapi({ param: { name: 'format', in: 'path' } }),
})
const exportRoute = createRoute({
  method: 'get',
  path: '/frameworks/{id}/exports/{format}',
  tags: ['frameworks'],
  operationId: 'exportFramework',
  request: { params: FormatParam },
  responses: { 200: file('One version as a file', ...readable), ...problems(400, 401, 403, 404) },
})
const CompareParam = IdParam.extend({
  otherId: z.uuid().openapi({ param: { name: 'otherId', in: 'path' }, description: 'the older version' }),
})
const compareRoute = createRoute({
  method: 'get',
  path: '/frameworks/{id}/comparisons/{otherId}',
  tags: ['frameworks'],
  operationId: 'compareFrameworks',
  request: { params: CompareParam },
  responses: { 200: json(ComparisonOut, 'What changed, per node'), ...problems(400, 401, 403, 404) },
})
const publishRoute = createRoute({
  method: 'post',
  path: '/frameworks/{id}/publications',
  tags: ['frameworks'],
  operationId: 'publishFramework',
  request: { params: IdParam },
  responses: { 201: json(VersionOut, 'Published; it no longer changes'), ...problems(400, 401, 403, 404, 409) },
})
const retireRoute = createRoute({
  method: 'post',
  path: '/frameworks/{id}/retirements',
  tags: ['frameworks'],
  operationId: 'retireFramework',
  request: { params: IdParam },
  responses: { 201: json(VersionOut, 'Out of use for new rounds'), ...problems(400, 401, 403, 404, 409) },
})

export const frameworksApi = newApi()
  .openapi(listRoute, async (c) => {
    const { page, pageSize, ...query } = c.req.valid('query')
    const shown = shownVersions(await list(c.get('ctx')), query).map(presentVersion)
    return c.json(paged(c, shown, { page, pageSize }), 200)
  })
  .openapi(importRoute, async (c) => {
    const { name, bytes } = await uploadOf(c, ...readable)
    return c.json(presentVersion(await importFile(c.get('ctx'), bytes, name, 'its place')), 201)
  })
  .openapi(readRoute, async (c) => {
    const { framework, ...head } = await read(c.get('ctx'), c.req.valid('param').id)
    return c.json({ ...presentVersion(head), content: documentOf(framework) }, 200)
  })
  .openapi(exportRoute, async (c) => {
    const { id, format } = c.req.valid('param')
    const { framework, publishedAt } = await read(c.get('ctx'), id)
    const { name, content } = await writeFramework(framework, format, publishedAt ?? c.get('ctx').now)
    return download(name, content)
  })
  .openapi(compareRoute, async (c) => {
    const { id, otherId } = c.req.valid('param')
    const [after, before] = [await read(c.get('ctx'), id), await read(c.get('ctx'), otherId)]
    const differences = compareFrameworks(before.framework, after.framework).map(presentDifference)
    const fields = changesIn(before.framework, after.framework, 'nl').map(({ field }) => field)
    return c.json({ from: before.version, to: after.version, fields, differences }, 200)
  })
  .openapi(publishRoute, async (c) => c.json(presentVersion(await publish(c.get('ctx'), c.req.valid('param').id)), 201))
  .openapi(retireRoute, async (c) => c.json(presentVersion(await retire(c.get('ctx'), c.req.valid('param').id)), 201))

frameworksApi.route('/', frameworkDraftsApi).route('/', mappingsApi)
