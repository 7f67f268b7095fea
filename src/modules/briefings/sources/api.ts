import { createRoute, z } from '@hono/zod-openapi'
import { file, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { printBooklet, printForms, printSource } from './service.ts'

const tags = ['sources']
const query = z.object({ form: z.enum(printForms).default('pdf'), language: z.enum(['nl', 'en']).default('nl') })
const code = z
  .string()
  .min(1)
  .max(40)
  .openapi({ param: { name: 'code', in: 'path' }, example: 'brp' })

const card = createRoute({
  method: 'get',
  path: '/sources/{code}/card',
  tags,
  operationId: 'printSource',
  description: 'A published source on one page, to print; `language` is that of the words around what the source says.',
  request: { params: z.object({ code }), query },
  responses: { 200: file('The card', ...printForms), ...problems(400, 401, 403, 404, 409) },
})
const booklet = createRoute({
  method: 'get',
  path: '/source-booklet',
  tags,
  operationId: 'printSources',
  description: 'All published sources of the district, one on a page, with contents and indexes.',
  request: { query },
  responses: { 200: file('The booklet', ...printForms), ...problems(400, 401, 403, 404, 409) },
})

/** Sources on paper. */
export const sourcePrintApi = newApi()
  .openapi(card, async (c) => {
    const { name, content } = await printSource(c.var.ctx, c.req.valid('param').code, c.req.valid('query'))
    return download(name, content)
  })
  .openapi(booklet, async (c) => {
    const { name, content } = await printBooklet(c.var.ctx, c.req.valid('query'))
    return download(name, content)
  })
