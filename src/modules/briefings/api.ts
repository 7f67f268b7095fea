import { createRoute, z } from '@hono/zod-openapi'
import { file, IdParam, newApi, problems } from '#platform/api'
import { download } from '#platform/web'
import { houseApi } from './house/api.ts'
import { lettersApi } from './letters/api.ts'
import { papersApi } from './papers/api.ts'
import { threadsBriefing } from './service.ts'
import { sourcePrintApi } from './sources/api.ts'
import { forms } from './writing.ts'

const make = createRoute({
  method: 'get',
  path: '/rounds/{id}/briefings',
  tags: ['briefings'],
  operationId: 'makeBriefing',
  description:
    'The common-threads paper for the board, with what the caller may see; `archive` is a PDF that lasts (PDF/A).',
  request: { params: IdParam, query: z.object({ form: z.enum(forms).default('pdf') }) },
  responses: {
    200: file('The paper', 'pdf', 'docx', 'odt', 'pptx', 'html', 'xlsx', 'csv'),
    ...problems(400, 401, 403, 404, 409),
  },
})

export const briefingsApi = newApi()
  .route('/', houseApi)
  .route('/', papersApi)
  .route('/', lettersApi)
  .route('/', sourcePrintApi)
  .openapi(make, async (c) => {
    const { name, content } = await threadsBriefing(c.get('ctx'), c.req.valid('param').id, c.req.valid('query').form)
    return download(name, content)
  })
