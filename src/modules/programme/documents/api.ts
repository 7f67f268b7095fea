import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { body, fieldsAndFile, fieldsOf, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { invalid } from '#platform/errors'
import { endDay } from '#platform/retention'
import { download } from '#platform/web'
import { ChangeDocument, DocumentQuery, NewDocument, NewVersion, WithdrawDocument } from './input.ts'
import { classifications, documentTerms, wooMarks } from './model.ts'
import { type DocumentView, findDocuments, readDocument } from './queries.ts'
import type { DocumentRow } from './schema.ts'
import { addDocument, addVersion, changeDocument, documentFile } from './service.ts'
import { withdrawDocument } from './withdrawing.ts'

const tags = ['documents']
const base = {
  id: z.uuid(),
  programmeId: z.uuid(),
  subProjectId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  title: z.string(),
  classification: z.enum(classifications),
  woo: z.enum(wooMarks),
  wooGround: z.string().nullable(),
  term: z.enum(documentTerms),
  datedOn: z.iso.date(),
  endsOn: z.iso.date().nullable().openapi({ description: 'when it is destroyed; null is never' }),
  withdrawnAt: z.iso.datetime().nullable().openapi({ description: 'when its files were destroyed' }),
  withdrawnReason: z.string().nullable(),
  revision: z.number().int(),
}
const DocumentOut = z.object(base).openapi('Document')
const DocumentViewOut = z
  .object({
    ...base,
    versions: z.array(
      z.object({
        number: z.number().int(),
        name: z.string(),
        mediaType: z.string(),
        size: z.number().int(),
        sha256: z.string(),
        note: z.string().nullable(),
        by: z.uuid(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('DocumentWithVersions')

const present = (one: DocumentRow): z.infer<typeof DocumentOut> => ({
  id: one.id,
  programmeId: one.programmeId,
  subProjectId: one.subProjectId,
  meetingId: one.meetingId,
  title: one.title,
  classification: one.classification,
  woo: one.woo,
  wooGround: one.wooGround,
  term: one.term,
  datedOn: one.datedOn,
  endsOn: endDay(one.term, one.datedOn),
  withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
  withdrawnReason: one.withdrawnReason,
  revision: one.revision,
})
const presentView = ({ document, versions }: DocumentView): z.infer<typeof DocumentViewOut> => ({
  ...present(document),
  versions: versions.map(({ number, name, mediaType, size, sha256, note, addedBy, addedAt }) => ({
    number,
    name,
    mediaType,
    size,
    sha256,
    note,
    by: addedBy,
    at: addedAt.toISOString(),
  })),
})

const withFile = problems(400, 401, 403, 404, 409, 413, 415)
const list = createRoute({
  method: 'get',
  path: '/programmes/{id}/documents',
  tags,
  operationId: 'listDocuments',
  request: { params: IdParam, query: DocumentQuery },
  responses: {
    200: json(pageOf(DocumentOut, 'Document'), 'Documents that you may see'),
    ...problems(400, 401, 403, 404),
  },
})
const add = createRoute({
  method: 'post',
  path: '/programmes/{id}/documents',
  tags,
  operationId: 'addDocument',
  request: { params: IdParam, body: fieldsAndFile('NewDocument') },
  responses: { 201: json(DocumentOut, 'Added with its first version'), ...withFile },
})
const read = createRoute({
  method: 'get',
  path: '/documents/{id}',
  tags,
  operationId: 'readDocument',
  request: { params: IdParam },
  responses: { 200: json(DocumentViewOut, 'One document with every version'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/documents/{id}',
  tags,
  operationId: 'changeDocument',
  request: { params: IdParam, body: body(ChangeDocument) },
  responses: { 200: json(DocumentOut, 'Changed'), ...problems(400, 401, 403, 404, 409) },
})
const version = createRoute({
  method: 'post',
  path: '/documents/{id}/versions',
  tags,
  operationId: 'addDocumentVersion',
  request: { params: IdParam, body: fieldsAndFile('NewDocumentVersion') },
  responses: { 201: json(DocumentViewOut, 'Added; the earlier versions stay'), ...withFile },
})
const withdrawal = createRoute({
  method: 'post',
  path: '/documents/{id}/withdrawals',
  tags,
  operationId: 'withdrawDocument',
  description: 'For what was uploaded by mistake: the files are destroyed at once, the line stays with the reason.',
  request: { params: IdParam, body: body(WithdrawDocument) },
  responses: { 200: json(DocumentOut, 'Withdrawn'), ...problems(400, 401, 403, 404, 409) },
})
const bytes = createRoute({
  method: 'get',
  path: '/documents/{id}/versions/{number}/file',
  tags,
  operationId: 'readDocumentFile',
  description: 'The file itself. Taking it is logged.',
  request: {
    params: IdParam.extend({
      number: z.coerce
        .number()
        .int()
        .min(1)
        .max(9_999_999)
        .openapi({ param: { name: 'number', in: 'path' } }),
    }),
  },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 403, 404, 409),
  },
})

/** The fields and the file of a request; a form is for a file. @throws AppError invalid for a form without one */
async function sentIn<S extends z.ZodType>(c: Context, schema: S) {
  const { fields, file } = await fieldsOf(c, schema)
  const isForm = c.req.header('content-type')?.startsWith('multipart/') ?? false
  if (isForm && !file) throw invalid([{ path: 'file', reason: 'programme.document_needs_file' }])
  return { fields, upload: file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

/** Documents of programmes: everything that their pages offer. */
export const documentsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findDocuments(c.get('ctx'), c.req.valid('param').id, query)
    return c.json(pagedFrom(c, { count, results: results.map(present) }, query), 200)
  })
  .openapi(add, async (c) => {
    const { fields, upload } = await sentIn(c, NewDocument)
    const made = await addDocument(c.get('ctx'), c.req.valid('param').id, fields, upload)
    return c.json(present(made), 201)
  })
  .openapi(read, async (c) => c.json(presentView(await readDocument(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) =>
    c.json(present(await changeDocument(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(version, async (c) => {
    const { id } = c.req.valid('param')
    const { fields, upload } = await sentIn(c, NewVersion)
    await addVersion(c.get('ctx'), id, fields.note, upload)
    return c.json(presentView(await readDocument(c.get('ctx'), id)), 201)
  })
  .openapi(withdrawal, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(present(await withdrawDocument(c.get('ctx'), id, c.req.valid('json').reason)), 200)
  })
  .openapi(bytes, async (c) => {
    const { id, number } = c.req.valid('param')
    const { name, bytes: content, mediaType } = await documentFile(c.get('ctx'), id, number)
    return download(name, content, mediaType)
  })

documentsApi.openAPIRegistry.register('NewDocument', z.object(NewDocument.shape))
documentsApi.openAPIRegistry.register('NewDocumentVersion', z.object(NewVersion.shape))
