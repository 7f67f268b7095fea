import { createRoute, z } from '@hono/zod-openapi'
import { newApi, problems } from '#platform/api'
import { conceptsOf } from './concepts.ts'
import { exportCatalogue } from './exporting.ts'
import { toJsonLd } from './json-ld.ts'
import { toTurtle } from './turtle.ts'

const tags = ['sources']
const type = { 'content-type': 'application/ld+json' }
const graph = (description: string) => ({
  description,
  content: { 'application/ld+json': { schema: z.looseObject({}) } },
})

const catalogue = createRoute({
  method: 'get',
  path: '/source-catalogue',
  tags,
  operationId: 'readSourceCatalogue',
  responses: { 200: graph('Published sources as DCAT-AP-NL 3.0 in JSON-LD'), ...problems(401, 403, 409) },
})
const turtle = createRoute({
  method: 'get',
  path: '/source-catalogue/turtle',
  tags,
  operationId: 'readSourceCatalogueTurtle',
  responses: {
    200: { description: 'The same in Turtle', content: { 'text/turtle': { schema: z.string() } } },
    ...problems(401, 403, 409),
  },
})
const concepts = createRoute({
  method: 'get',
  path: '/source-concepts',
  tags,
  operationId: 'readSourceConcepts',
  responses: { 200: graph('Themes and kinds of sources as SKOS in JSON-LD'), ...problems(401) },
})

/** The overview of sources as linked data. */
export const linkedApi = newApi()
  .openapi(catalogue, async (c) => c.json(toJsonLd(await exportCatalogue(c.var.ctx, c.var.baseUrl)), 200, type))
  .openapi(turtle, async (c) => {
    const text = await toTurtle(await exportCatalogue(c.var.ctx, c.var.baseUrl))
    return c.body(text, 200, { 'content-type': 'text/turtle' })
  })
  .openapi(concepts, (c) => c.json(toJsonLd(conceptsOf(c.var.baseUrl)), 200, type))
