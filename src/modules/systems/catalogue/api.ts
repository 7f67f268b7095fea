import { createRoute, z } from '@hono/zod-openapi'
import { Flag, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { SourceQuery } from './input.ts'
import { completenessOf, sourceStates } from './model.ts'
import { findSources, readSource } from './queries.ts'
import type { SourceRow } from './schema.ts'
import { ContentShape } from './shape.ts'
import { addShipped } from './shipping.ts'

const tags = ['sources']
const Out = z
  .object({
    code: z.string(),
    state: z.enum(sourceStates),
    version: z.int(),
    publishedOn: z.iso.date().nullable(),
    completeness: z.int().openapi({ description: 'percent of the fields that are filled in' }),
    content: ContentShape,
  })
  .openapi('Source')

const present = ({ code, state, version, publishedOn, content }: SourceRow) =>
  Out.parse({ code, state, version, publishedOn, completeness: completenessOf(content).percent, content })

export const CodeParam = z.object({
  code: z
    .string()
    .min(1)
    .max(40)
    .openapi({ param: { name: 'code', in: 'path' }, example: 'brp' }),
})

const list = createRoute({
  method: 'get',
  path: '/sources',
  tags,
  operationId: 'listSources',
  request: { query: SourceQuery.extend({ ...PageQuery.shape, descending: Flag }) },
  responses: { 200: json(pageOf(Out, 'Source'), 'Published sources of the district'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/sources/{code}',
  tags,
  operationId: 'readSource',
  request: { params: CodeParam },
  responses: { 200: json(Out, 'Source'), ...problems(400, 401, 403, 404, 409) },
})
const add = createRoute({
  method: 'post',
  path: '/shipped-sources',
  tags,
  operationId: 'addShippedSources',
  description: 'Adds the sources that Weerwerk ships with and that the overview has not yet.',
  responses: { 201: json(z.object({ added: z.int() }), 'Added'), ...problems(400, 401, 403, 409) },
})

/** The overview of sources of a district. */
export const catalogueApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findSources(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map(present) }, query), 200)
  })
  .openapi(read, async (c) => c.json(present(await readSource(c.var.ctx, c.req.valid('param').code)), 200))
  .openapi(add, async (c) => c.json({ added: await addShipped(c.var.ctx) }, 201))
