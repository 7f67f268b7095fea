import { createRoute, z } from '@hono/zod-openapi'
import { body, file, IdParam, json, languageOf, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { download } from '#platform/web'
import {
  AgreementOut,
  CodeOut,
  CountedCodeOut,
  ItemInListOut,
  ItemOut,
  ProposedCodeOut,
  presentAgreement,
  presentCode,
  presentCounted,
  presentListed,
  presentProposed,
  presentView,
} from './api-output.ts'
import { changeCode, createCode, proposedCodes, readBook, readCode, retireCode, startBook } from './book.ts'
import { CodeInput, GiveCodes, ItemQuery } from './input.ts'
import { listItems, readItem } from './queries.ts'
import { agreeOnCodes, giveCodes, takeCodesBack } from './service.ts'
import { writeCodings } from './write-file.ts'

const tags = ['codes']
const kinds = ['xlsx', 'csv'] as const

const list = createRoute({
  method: 'get',
  path: '/codes',
  tags,
  operationId: 'listCodes',
  request: { query: PageQuery },
  responses: {
    200: json(pageOf(CountedCodeOut, 'Code'), 'The code book; municipalities are counted, not mentions'),
    ...problems(400, 401, 403),
  },
})
const create = createRoute({
  method: 'post',
  path: '/codes',
  tags,
  operationId: 'createCode',
  request: { body: body(CodeInput) },
  responses: { 201: json(CodeOut, 'A new code'), ...problems(400, 401, 403) },
})
const start = createRoute({
  method: 'post',
  path: '/codes/beginnings',
  tags,
  operationId: 'startCodeBook',
  description: 'Fills an empty code book with the codes that ship with Weerwerk.',
  responses: {
    201: json(z.object({ added: z.number().int() }).openapi('CodesAdded'), 'How many'),
    ...problems(400, 401, 403),
  },
})
const proposals = createRoute({
  method: 'get',
  path: '/codes/proposals',
  tags,
  operationId: 'listCodeProposals',
  request: { query: PageQuery },
  responses: {
    200: json(pageOf(ProposedCodeOut, 'ProposedCode'), 'Texts that resemble each other and no code'),
    ...problems(400, 401, 403),
  },
})
const agreement = createRoute({
  method: 'get',
  path: '/codes/agreement',
  tags,
  operationId: 'readCodingAgreement',
  responses: { 200: json(AgreementOut, 'Agreement of two coders, and proposals taken over'), ...problems(401, 403) },
})
const read = createRoute({
  method: 'get',
  path: '/codes/{id}',
  tags,
  operationId: 'readCode',
  request: { params: IdParam },
  responses: { 200: json(CodeOut, 'One code'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/codes/{id}',
  tags,
  operationId: 'changeCode',
  description: 'Replaces what a code says; `revision` is the one that was read.',
  request: { params: IdParam, body: body(CodeInput) },
  responses: { 200: json(CodeOut, 'The changed code'), ...problems(400, 401, 403, 404, 409) },
})
const retire = createRoute({
  method: 'post',
  path: '/codes/{id}/retirements',
  tags,
  operationId: 'retireCode',
  request: { params: IdParam },
  responses: { 201: json(CodeOut, 'Given no more'), ...problems(400, 401, 403, 404, 409) },
})
const resume = createRoute({
  method: 'delete',
  path: '/codes/{id}/retirements',
  tags,
  operationId: 'resumeCode',
  request: { params: IdParam },
  responses: { 204: { description: 'In use again' }, ...problems(400, 401, 403, 404, 409) },
})
const items = createRoute({
  method: 'get',
  path: '/coded-items',
  tags,
  operationId: 'listCodedItems',
  request: { query: PageQuery.extend(ItemQuery.shape) },
  responses: {
    200: json(pageOf(ItemInListOut, 'CodedItem'), 'Findings and recommendations as they stand for who codes'),
    ...problems(400, 401, 403),
  },
})
const exported = createRoute({
  method: 'get',
  path: '/coded-items/files',
  tags,
  operationId: 'exportCodedItems',
  request: { query: ItemQuery.extend({ form: z.enum(kinds).default('xlsx') }) },
  responses: { 200: file('The same list as a file, with the code book', ...kinds), ...problems(400, 401, 403) },
})
const item = createRoute({
  method: 'get',
  path: '/coded-items/{id}',
  tags,
  operationId: 'readCodedItem',
  request: { params: IdParam },
  responses: {
    200: json(ItemOut, 'One text with its proposal and what people gave it'),
    ...problems(400, 401, 403, 404),
  },
})
const give = createRoute({
  method: 'put',
  path: '/coded-items/{id}/codes',
  tags,
  operationId: 'giveCodes',
  description: 'Confirms the codes of a text; an empty list says that no code fits.',
  request: { params: IdParam, body: body(GiveCodes) },
  responses: { 200: json(ItemOut, 'Confirmed'), ...problems(400, 401, 403, 404, 409) },
})
const take = createRoute({
  method: 'delete',
  path: '/coded-items/{id}/codes',
  tags,
  operationId: 'takeCodesBack',
  request: { params: IdParam },
  responses: { 204: { description: 'Taken back' }, ...problems(400, 401, 403, 404, 409) },
})
const agree = createRoute({
  method: 'put',
  path: '/coded-items/{id}/agreed-codes',
  tags,
  operationId: 'agreeOnCodes',
  description: 'What two people agree on after they coded a text apart; their own codes stay.',
  request: { params: IdParam, body: body(GiveCodes) },
  responses: { 200: json(ItemOut, 'Agreed'), ...problems(400, 401, 403, 404, 409) },
})

/** The code book, and the codes of findings and recommendations. */
export const codingApi = newApi()
  .openapi(list, async (c) => {
    const { codes } = await readBook(c.get('ctx'))
    return c.json(paged(c, codes.map(presentCounted), c.req.valid('query')), 200)
  })
  .openapi(create, async (c) => c.json(presentCode(await createCode(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(start, async (c) => c.json({ added: await startBook(c.get('ctx')) }, 201))
  .openapi(proposals, async (c) => {
    const found = await proposedCodes(c.get('ctx'))
    return c.json(paged(c, found.map(presentProposed), c.req.valid('query')), 200)
  })
  .openapi(agreement, async (c) => c.json(presentAgreement(await readBook(c.get('ctx'))), 200))
  .openapi(read, async (c) => c.json(presentCode(await readCode(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) =>
    c.json(presentCode(await changeCode(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(retire, async (c) => c.json(presentCode(await retireCode(c.get('ctx'), c.req.valid('param').id, true)), 201))
  .openapi(resume, async (c) => {
    await retireCode(c.get('ctx'), c.req.valid('param').id, false)
    return c.body(null, 204)
  })
  .openapi(items, async (c) => {
    const { page, pageSize, ...query } = c.req.valid('query')
    const found = await listItems(c.get('ctx'), query)
    return c.json(paged(c, found.items.map(presentListed), { page, pageSize }), 200)
  })
  .openapi(exported, async (c) => {
    const { form, ...query } = c.req.valid('query')
    const { name, content } = await writeCodings(await listItems(c.get('ctx'), query), form, languageOf(c))
    return download(name, content)
  })
  .openapi(item, async (c) => c.json(presentView(await readItem(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(give, async (c) => {
    const { id } = c.req.valid('param')
    await giveCodes(c.get('ctx'), id, c.req.valid('json').codes)
    return c.json(presentView(await readItem(c.get('ctx'), id)), 200)
  })
  .openapi(take, async (c) => {
    await takeCodesBack(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(agree, async (c) => {
    const { id } = c.req.valid('param')
    await agreeOnCodes(c.get('ctx'), id, c.req.valid('json').codes)
    return c.json(presentView(await readItem(c.get('ctx'), id)), 200)
  })
