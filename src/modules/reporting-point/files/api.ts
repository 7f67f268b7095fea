import { createRoute, z } from '@hono/zod-openapi'
import { newApi, problems } from '#platform/api'
import { sealedAnswer } from './answer.ts'
import { readFile } from './service.ts'

const file = createRoute({
  ...{ method: 'get', path: '/reports/{id}/files/{fileId}', tags: ['reporting-point'], operationId: 'readReportFile' },
  description:
    'An age file, as the reporter sent it; a message of the report tells its name, size and hash. Each time is logged.',
  request: { params: z.object({ id: z.uuid(), fileId: z.string().regex(/^[0-9a-f]{32}$/) }) },
  responses: {
    200: {
      description: 'The age file',
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 404, 409),
  },
})

/** Files of reports for who reads them; the server opens none. */
export const reportFilesApi = newApi().openapi(file, async (c) => {
  const { id, fileId } = c.req.valid('param')
  return sealedAnswer(await readFile(c.var.ctx, id, fileId), fileId)
})
