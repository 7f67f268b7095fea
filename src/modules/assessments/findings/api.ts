import { createRoute, z } from '@hono/zod-openapi'
import {
  body,
  file,
  IdParam,
  json,
  languageOf,
  newApi,
  pagedFrom,
  pageOf,
  problems,
  upload,
  uploadOf,
} from '#platform/api'
import { invalid, notFound } from '#platform/errors'
import { download } from '#platform/web'
import {
  FindingInListOut,
  FindingOut,
  FindingsPreviewOut,
  presentFinding,
  presentListed,
  presentPreview,
  presentRecommendation,
  problemOf,
  RecommendationOut,
} from './api-output.ts'
import { discardFindings, previewFindings, waitingFindings } from './import.ts'
import { applyFindings } from './import-apply.ts'
import { ApplyFindings, ChangeFinding, FileTarget, FindingInput, FindingQuery, RecommendationInput } from './input.ts'
import { exportFindings, findFindings } from './queries.ts'
import {
  changeFinding,
  enterFinding,
  readFinding,
  recommend,
  removeFinding,
  removeRecommendation,
  shareFinding,
} from './service.ts'
import { writeFindings } from './write-file.ts'

const tags = ['findings']
const kinds = ['xlsx', 'csv'] as const

const list = createRoute({
  method: 'get',
  path: '/findings',
  tags,
  operationId: 'listFindings',
  request: { query: FindingQuery },
  responses: {
    200: json(pageOf(FindingInListOut, 'Finding'), 'Findings that the caller may read'),
    ...problems(400, 401, 403),
  },
})
const enter = createRoute({
  method: 'post',
  path: '/findings',
  tags,
  operationId: 'enterFinding',
  description: 'By the district on a municipality, which sees it too; by a municipality on itself, which keeps it.',
  request: { body: body(FindingInput) },
  responses: { 201: json(FindingOut, 'Entered'), ...problems(400, 401, 403, 404) },
})
const exported = createRoute({
  method: 'get',
  path: '/findings/files',
  tags,
  operationId: 'exportFindings',
  request: { query: FindingQuery.extend({ form: z.enum(kinds).default('xlsx') }) },
  responses: { 200: file('Findings as a file that can be read in again', ...kinds), ...problems(400, 401, 403) },
})
const read = createRoute({
  method: 'get',
  path: '/findings/{id}',
  tags,
  operationId: 'readFinding',
  request: { params: IdParam },
  responses: { 200: json(FindingOut, 'One finding'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/findings/{id}',
  tags,
  operationId: 'changeFinding',
  description: 'Replaces what a finding says; `revision` is the one that was read.',
  request: { params: IdParam, body: body(ChangeFinding) },
  responses: { 200: json(FindingOut, 'The changed finding'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  method: 'delete',
  path: '/findings/{id}',
  tags,
  operationId: 'removeFinding',
  request: { params: IdParam },
  responses: { 204: { description: 'Gone, with its recommendations' }, ...problems(400, 401, 403, 404, 409) },
})
const share = createRoute({
  method: 'post',
  path: '/findings/{id}/shares',
  tags,
  operationId: 'shareFinding',
  request: { params: IdParam },
  responses: { 201: json(FindingOut, 'The district may read it'), ...problems(400, 401, 403, 404, 409) },
})
const unshare = createRoute({
  method: 'delete',
  path: '/findings/{id}/shares',
  tags,
  operationId: 'unshareFinding',
  request: { params: IdParam },
  responses: { 204: { description: 'The district no longer reads it' }, ...problems(400, 401, 403, 404, 409) },
})
const add = createRoute({
  method: 'post',
  path: '/findings/{id}/recommendations',
  tags,
  operationId: 'recommend',
  request: { params: IdParam, body: body(RecommendationInput) },
  responses: { 201: json(RecommendationOut, 'Added'), ...problems(400, 401, 403, 404, 409) },
})
const take = createRoute({
  method: 'delete',
  path: '/findings/{id}/recommendations/{recommendationId}',
  tags,
  operationId: 'removeRecommendation',
  request: {
    params: IdParam.extend({
      recommendationId: z.uuid().openapi({ param: { name: 'recommendationId', in: 'path' } }),
    }),
  },
  responses: { 204: { description: 'Taken away' }, ...problems(400, 401, 403, 404, 409) },
})
const preview = createRoute({
  method: 'put',
  path: '/findings-file',
  tags,
  operationId: 'previewFindingsFile',
  description: 'Says what a file would enter; nothing changes yet. It waits a day, in place of an earlier one.',
  request: { query: FileTarget, body: upload(...kinds) },
  responses: { 200: json(FindingsPreviewOut, 'What it would enter'), ...problems(400, 401, 403, 404, 413, 415) },
})
const waiting = createRoute({
  method: 'get',
  path: '/findings-file',
  tags,
  operationId: 'readFindingsFile',
  responses: { 200: json(FindingsPreviewOut, 'The file that waits, compared again'), ...problems(401, 403, 404) },
})
const discard = createRoute({
  method: 'delete',
  path: '/findings-file',
  tags,
  operationId: 'discardFindingsFile',
  responses: { 204: { description: 'No file waits' }, ...problems(401, 403) },
})
const apply = createRoute({
  method: 'post',
  path: '/findings-file/applications',
  tags,
  operationId: 'applyFindingsFile',
  description: '`hash` is that of the preview.',
  request: { body: body(ApplyFindings) },
  responses: {
    201: json(z.object({ added: z.number().int(), known: z.number().int() }).openapi('FindingsApplied'), 'All of it'),
    ...problems(400, 401, 403, 409),
  },
})

/** Findings and recommendations: by hand, in a list, and in bulk from a file. */
export const findingsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findFindings(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentListed) }, query), 200)
  })
  .openapi(enter, async (c) => {
    const { id } = await enterFinding(c.get('ctx'), c.req.valid('json'))
    return c.json(presentFinding(await readFinding(c.get('ctx'), id)), 201)
  })
  .openapi(exported, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const { name, content } = await writeFindings(await exportFindings(c.get('ctx'), query), form, languageOf(c))
    return download(name, content)
  })
  .openapi(read, async (c) => c.json(presentFinding(await readFinding(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    await changeFinding(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentFinding(await readFinding(c.get('ctx'), id)), 200)
  })
  .openapi(remove, async (c) => {
    await removeFinding(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(share, async (c) => {
    const { id } = c.req.valid('param')
    await shareFinding(c.get('ctx'), id, true)
    return c.json(presentFinding(await readFinding(c.get('ctx'), id)), 201)
  })
  .openapi(unshare, async (c) => {
    await shareFinding(c.get('ctx'), c.req.valid('param').id, false)
    return c.body(null, 204)
  })
  .openapi(add, async (c) =>
    c.json(presentRecommendation(await recommend(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(take, async (c) => {
    const { id, recommendationId } = c.req.valid('param')
    await removeRecommendation(c.get('ctx'), id, recommendationId)
    return c.body(null, 204)
  })
  .openapi(preview, async (c) => {
    const { name, bytes } = await uploadOf(c, ...kinds)
    const seen = await previewFindings(c.get('ctx'), { fileName: name, bytes }, c.req.valid('query'))
    if (seen.faults.length > 0) throw invalid(seen.faults.map(problemOf))
    return c.json(presentPreview(seen), 200)
  })
  .openapi(waiting, async (c) => {
    const found = await waitingFindings(c.get('ctx'))
    if (!found) throw notFound('findings_file')
    return c.json(presentPreview(found), 200)
  })
  .openapi(discard, async (c) => {
    await discardFindings(c.get('ctx'))
    return c.body(null, 204)
  })
  .openapi(apply, async (c) => c.json(await applyFindings(c.get('ctx'), c.req.valid('json').hash), 201))
