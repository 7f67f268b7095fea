import { createRoute } from '@hono/zod-openapi'
import { Flag, IdParam, newApi, problems } from '#platform/api'
import { Leaving } from './input.ts'
import { stepBack } from './service.ts'

const back = createRoute({
  ...{ method: 'post', path: '/reports/{id}/step-backs', tags: ['reporting-point'], operationId: 'stepBackFromReport' },
  request: { params: IdParam, query: Leaving.extend({ leavesUnreadable: Flag }) },
  responses: { 204: { description: 'You find it no more' }, ...problems(400, 401, 404, 409) },
})

/** Who reads a report, and who no longer does. */
export const routingApi = newApi().openapi(back, async (c) => {
  await stepBack(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))
  return c.body(null, 204)
})
