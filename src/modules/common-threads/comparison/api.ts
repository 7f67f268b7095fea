import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, json, languageOf, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { download } from '#platform/web'
import { ComparedCellOut, ComparisonOut, presentCell, presentComparison } from './api-output.ts'
import { askable, type sortKeys } from './components/norm-rows.ts'
import { comparisonFile } from './file.ts'
import { comparisonOf } from './picture.ts'

const comparison = createRoute({
  method: 'get',
  path: '/rounds/{id}/comparison',
  tags: ['common-threads'],
  operationId: 'readComparison',
  description: 'Of an independent round: its assessed levels beside the self-scan that it judges.',
  request: { params: IdParam },
  responses: {
    200: json(ComparisonOut, 'The comparison; municipalities as far as the caller may see them'),
    ...problems(400, 401, 403, 404),
  },
})
const cells = createRoute({
  method: 'get',
  path: '/rounds/{id}/compared-cells',
  tags: ['common-threads'],
  operationId: 'listComparedCells',
  request: { params: IdParam, query: PageQuery.extend({ municipality: z.string().max(50).optional() }) },
  responses: {
    200: json(pageOf(ComparedCellOut, 'ComparedCell'), 'The levels of all municipalities, or of your own alone'),
    ...problems(400, 401, 403, 404),
  },
})
const FigureChoices = z.object({
  form: z.enum(['csv', 'xlsx']).default('xlsx'),
  theme: z.string().max(200).default(''),
  reading: z.enum(askable).optional(),
  search: z.string().max(200).default(''),
  sort: z.enum(['norm', 'bias', 'progress', 'over', 'under']).default('norm'),
  descending: z.stringbool().default(false),
})
const figures = createRoute({
  method: 'get',
  path: '/rounds/{id}/comparison-figures',
  tags: ['common-threads'],
  operationId: 'exportComparison',
  description: 'Headings are Dutch, or English by `Accept-Language: en`.',
  request: { params: IdParam, query: FigureChoices },
  responses: { 200: file('The norms as a file', 'csv', 'xlsx'), ...problems(400, 401, 403, 404) },
})

const keys: Record<z.output<typeof FigureChoices>['sort'], (typeof sortKeys)[number]> = {
  norm: 'norm',
  bias: 'verschil',
  progress: 'vooruitgang',
  over: 'hoger',
  under: 'lager',
}

/** Self-scan beside independent assessment. */
export const comparisonApi = newApi()
  .openapi(comparison, async (c) =>
    c.json(presentComparison(await comparisonOf(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(cells, async (c) => {
    const { municipality } = c.req.valid('query')
    const { rows } = await comparisonOf(c.get('ctx'), c.req.valid('param').id)
    const wanted = rows.filter((row) => municipality === undefined || row.municipality === municipality)
    return c.json(paged(c, wanted.map(presentCell), c.req.valid('query')), 200)
  })
  .openapi(figures, async (c) => {
    const { form, theme, reading = '', search, sort, descending } = c.req.valid('query')
    const picture = await comparisonOf(c.get('ctx'), c.req.valid('param').id)
    const order = { sorteer: keys[sort], richting: descending ? 'af' : '' }
    const choices = { thema: theme, duiding: reading, zoek: search, ...order }
    const { name, content } = await comparisonFile(picture, choices, form, languageOf(c))
    return download(name, content)
  })
