import { createRoute, z } from '@hono/zod-openapi'
import { MakeBatch, paperKinds } from '#modules/screening'
import { body, file, IdParam, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { batchFile, letterFile } from './service.ts'

const tags = ['screening']
const one = createRoute({
  method: 'get',
  path: '/screening-files/{id}/letter-documents',
  tags,
  operationId: 'makeLetterDocument',
  description:
    'A letter that makes sense for a file now, filled in, as a document to print. Nothing is noted in the file.',
  request: { params: IdParam, query: z.object({ kind: z.enum(paperKinds) }) },
  responses: { 200: file('The letter', 'docx'), ...problems(400, 401, 404) },
})
const many = createRoute({
  method: 'post',
  path: '/screening-letter-batches',
  tags,
  operationId: 'makeLetterBatch',
  description:
    'A letter of one kind for at most 200 people, in one document; in each file stands that it was made. All of them, or none.',
  request: { body: body(MakeBatch) },
  responses: { 200: file('The letters', 'docx'), ...problems(400, 401, 404, 409) },
})

/** Letters as documents to print. */
export const lettersApi = newApi()
  .openapi(one, async (c) => {
    const asked = { fileId: c.req.valid('param').id, kind: c.req.valid('query').kind }
    const { name, content } = await letterFile(c.var.ctx, asked, c.var.baseUrl)
    return download(name, content)
  })
  .openapi(many, async (c) => {
    const { name, content } = await batchFile(c.var.ctx, c.req.valid('json'), c.var.baseUrl)
    return download(name, content)
  })
