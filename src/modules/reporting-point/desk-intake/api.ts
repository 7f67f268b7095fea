import { createRoute } from '@hono/zod-openapi'
import { body, newApi, problems } from '#platform/api'
import { TypedReport } from './input.ts'
import { typeIn } from './service.ts'

const typed = createRoute({
  ...{ method: 'post', path: '/reports', tags: ['reporting-point'], operationId: 'typeInReport' },
  description: 'A report that you type in for someone else and encrypted yourself; its receipt never comes here.',
  request: { body: body(TypedReport) },
  responses: { 204: { description: 'Kept, once however often it is sent' }, ...problems(400, 401, 403, 409) },
})

/** Reports that someone types in for another. */
export const deskIntakeApi = newApi().openapi(typed, async (c) => {
  await typeIn(c.var.ctx, c.req.valid('json'))
  return c.body(null, 204)
})
