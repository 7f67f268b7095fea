import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, file, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { download } from '#platform/web'
import { forms } from '../writing.ts'
import { PaperOut, PaperViewOut, presentPaper, presentView, SourcesOut } from './api-output.ts'
import { ChangePaper, NewPaper, PaperQuery, WithdrawPaper } from './input.ts'
import { changePaper, makePaper, nextVersion, removePaper } from './keeping.ts'
import { about } from './model.ts'
import { publishPaper, releasePaper, withdrawPaper } from './publishing.ts'
import { findPapers, readPaper } from './queries.ts'
import { paperFile, sourcesOf } from './writing-papers.ts'

const tags = ['papers']
const errors = problems(400, 401, 403, 404, 409)
const changed = { 200: json(PaperOut, 'The changed paper'), ...errors }
const one = { tags, request: { params: IdParam } }

const list = createRoute({
  method: 'get',
  path: '/papers',
  tags,
  operationId: 'listPapers',
  request: { query: PaperQuery.extend({ descending: Flag }) },
  responses: { 200: json(pageOf(PaperOut, 'Paper'), 'Papers that the caller may see'), ...problems(400, 401, 403) },
})
const make = createRoute({
  method: 'post',
  path: '/papers',
  tags,
  operationId: 'makePaper',
  request: { body: body(NewPaper) },
  responses: { 201: json(PaperOut, 'A draft'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/papers/{id}',
  operationId: 'readPaper',
  responses: { 200: json(PaperViewOut, 'One paper with its texts'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/papers/{id}',
  tags,
  operationId: 'changePaper',
  description: 'The title and texts of a draft; a text that is left out stays.',
  request: { params: IdParam, body: body(ChangePaper) },
  responses: changed,
})
const remove = createRoute({
  ...one,
  method: 'delete',
  path: '/papers/{id}',
  operationId: 'removePaper',
  responses: { 204: { description: 'The draft is gone' }, ...errors },
})
const publish = createRoute({
  ...one,
  method: 'post',
  path: '/papers/{id}/publications',
  operationId: 'publishPaper',
  description:
    'Freezes the paper for good; refused with every open placeholder and every figure whose source was withdrawn.',
  responses: changed,
})
const withdraw = createRoute({
  method: 'post',
  path: '/papers/{id}/withdrawals',
  tags,
  operationId: 'withdrawPaper',
  request: { params: IdParam, body: body(WithdrawPaper) },
  responses: changed,
})
const next = createRoute({
  ...one,
  method: 'post',
  path: '/papers/{id}/versions',
  operationId: 'nextPaper',
  responses: { 201: json(PaperOut, 'A draft of the next version'), ...errors },
})
const release = createRoute({
  ...one,
  method: 'post',
  path: '/papers/{id}/releases',
  operationId: 'releasePaper',
  description: 'Lets the district read a fact sheet.',
  responses: changed,
})
const hold = createRoute({
  ...one,
  method: 'delete',
  path: '/papers/{id}/releases',
  operationId: 'holdPaper',
  responses: { 204: { description: 'The release was taken back' }, ...errors },
})
const sources = createRoute({
  ...one,
  method: 'get',
  path: '/papers/{id}/sources',
  operationId: 'readPaperSources',
  description:
    'Where each figure comes from; of a draft also what its texts may name, and what keeps it from publication.',
  responses: { 200: json(SourcesOut, 'Sources of the figures'), ...problems(400, 401, 403, 404) },
})
const write = createRoute({
  method: 'get',
  path: '/papers/{id}/file',
  tags,
  operationId: 'writePaper',
  description: 'The paper in a form; `archive` is a PDF that lasts (PDF/A). Reading it is logged.',
  request: { params: IdParam, query: z.object({ form: z.enum(forms).default('pdf') }) },
  responses: { 200: file('The paper', 'pdf', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv'), ...errors },
})

export const papersApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findPapers(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentPaper) }, query), 200)
  })
  .openapi(make, async (c) => c.json(presentPaper(await makePaper(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(read, async (c) => {
    const view = await readPaper(c.get('ctx'), c.req.valid('param').id)
    return c.json(presentView(view, about[view.kind].slots), 200)
  })
  .openapi(change, async (c) =>
    c.json(presentPaper(await changePaper(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(remove, async (c) => {
    await removePaper(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(publish, async (c) => c.json(presentPaper(await publishPaper(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(withdraw, async (c) =>
    c.json(presentPaper(await withdrawPaper(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').reason)), 200),
  )
  .openapi(next, async (c) => c.json(presentPaper(await nextVersion(c.get('ctx'), c.req.valid('param').id)), 201))
  .openapi(release, async (c) =>
    c.json(presentPaper(await releasePaper(c.get('ctx'), c.req.valid('param').id, true)), 200),
  )
  .openapi(hold, async (c) => {
    await releasePaper(c.get('ctx'), c.req.valid('param').id, false)
    return c.body(null, 204)
  })
  .openapi(sources, async (c) => c.json(await sourcesOf(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(write, async (c) => {
    const { name, content } = await paperFile(c.get('ctx'), c.req.valid('param').id, c.req.valid('query').form)
    return download(name, content)
  })
