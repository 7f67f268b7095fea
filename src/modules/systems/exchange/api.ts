import { createRoute, z } from '@hono/zod-openapi'
import { file, languageOf, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { exportWholeSources } from './exporting.ts'
import { sourcesCsv, sourcesWorkbook } from './writing.ts'

const tags = ['sources']
const kinds = ['xlsx', 'csv'] as const

const out = createRoute({
  method: 'get',
  path: '/source-files',
  tags,
  operationId: 'exportSourceFile',
  description:
    'Every field of every published source: in CSV one row a source, as XLSX with sheets for grounds and rules.',
  request: { query: z.object({ form: z.enum(kinds).default('xlsx') }) },
  responses: {
    200: file('Sources as a file that `weerwerk systems check` reads', ...kinds),
    ...problems(400, 401, 403, 409),
  },
})

/** Sources as a file. */
export const exchangeApi = newApi().openapi(out, async (c) => {
  const sources = await exportWholeSources(c.var.ctx)
  const language = languageOf(c)
  return c.req.valid('query').form === 'csv'
    ? download('sources.csv', sourcesCsv(sources, language))
    : download('sources.xlsx', await sourcesWorkbook(sources, language))
})
