import { createRoute, z } from '@hono/zod-openapi'
import { Flag, file, json, languageOf, newApi, problems } from '#platform/api'
import { fileIn } from '#platform/web'
import { SourceCode } from '../catalogue/shape.ts'
import { columnsOf } from './columns.ts'
import { compareSources, exportComparison } from './reading.ts'
import { texts } from './texts.ts'

const tags = ['sources']
const forms = ['xlsx', 'csv'] as const
const Pair = z.object({ one: SourceCode, other: SourceCode })
const Differences = Flag.openapi({ type: 'boolean', description: 'only the fields that differ' })
const SideOut = z.array(
  z.object({
    text: z.string(),
    isOnlyHere: z.boolean().openapi({ description: 'the other source does not say so' }),
  }),
)
const Out = z
  .object({
    ...{ one: z.string(), other: z.string() },
    fields: z.array(
      z.object({ key: z.string(), label: z.string(), differs: z.boolean(), one: SideOut, other: SideOut }),
    ),
  })
  .openapi('SourceComparison')

const compare = createRoute({
  method: 'get',
  path: '/source-comparisons',
  tags,
  operationId: 'compareSources',
  description: 'Two published sources side by side, field by field; a field that neither fills in is left out.',
  request: { query: Pair.extend({ differences: Differences }) },
  responses: { 200: json(Out, 'Side by side'), ...problems(400, 401, 403, 404, 409) },
})
const compareFile = createRoute({
  method: 'get',
  path: '/source-comparison-files',
  tags,
  operationId: 'exportSourceComparison',
  request: { query: Pair.extend({ differences: Differences, form: z.enum(forms).default('xlsx') }) },
  responses: { 200: file('The same as a file', ...forms), ...problems(400, 401, 403, 404, 409) },
})

/** Two sources beside each other. */
export const comparingApi = newApi()
  .openapi(compare, async (c) => {
    const { differences, ...pair } = c.req.valid('query')
    const { fields } = await compareSources(c.var.ctx, pair, languageOf(c))
    const shown = (fields ?? []).filter(({ differs }) => differs || !differences)
    return c.json({ ...pair, fields: shown.map(({ isOurs: _, ...field }) => field) }, 200)
  })
  .openapi(compareFile, async (c) => {
    const { differences, form, ...pair } = c.req.valid('query')
    const language = languageOf(c)
    const { fields, ...names } = await exportComparison(c.var.ctx, pair, language)
    const rows = fields.filter(({ differs }) => differs || !differences)
    const { title } = texts[language]
    return fileIn(form, { name: 'source-comparison', title }, columnsOf(language, names), rows)
  })
