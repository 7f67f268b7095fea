import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { Recovered } from './input.ts'
import { recoverCase, recoveryPlaces } from './service.ts'

const tags = ['reporting-point']
const PlaceOut = z.object({ organisationId: z.uuid(), name: z.string(), count: z.int() }).openapi('RecoveryPlace')
const places = createRoute({
  ...{ method: 'get', path: '/report-recoveries', tags, operationId: 'listReportRecoveries' },
  responses: { 200: json(z.array(PlaceOut), 'Where nobody reads some report any more'), ...problems(401, 403) },
})
const recover = createRoute({
  ...{ method: 'post', path: '/reports/{id}/recoveries', tags, operationId: 'recoverReport' },
  request: { params: IdParam, body: body(Recovered) },
  responses: { 204: { description: 'Readable again; its reporter is told' }, ...problems(400, 401, 404, 409) },
})

/** Recovery by two officers; the escrow key is used in their browser only. */
export const recoveryApi = newApi()
  .openapi(places, async (c) => c.json(z.array(PlaceOut).parse(await recoveryPlaces(c.var.ctx)), 200))
  .openapi(recover, async (c) => {
    await recoverCase(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
