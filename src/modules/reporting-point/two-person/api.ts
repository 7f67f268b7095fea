import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, newApi, problems } from '#platform/api'
import { Kinds, NewParts } from './input.ts'
import { chooseKinds, passParts, takeBack } from './service.ts'

const tags = ['reporting-point']
const File = z.string().openapi({ description: 'an age file in base64' })
export const TogetherOut = z
  .object({
    ...{ epoch: z.int(), me: z.uuid(), readers: z.array(z.uuid()) },
    isLastOfGroup: z.boolean(),
    given: z.array(z.object({ from: z.uuid(), to: z.uuid() })),
    parts: z.array(z.object({ from: z.uuid(), file: File })),
  })
  .nullable()
  .openapi({ description: 'of a report that two people open together; null for any other' })

const done = (description: string) => ({ 204: { description } })
const choose = createRoute({
  ...{ method: 'put', path: '/reporting-point/two-person', tags, operationId: 'chooseTwoPerson' },
  request: { body: body(Kinds) },
  responses: { ...done('In the next draft of the directory'), ...problems(400, 401, 403, 404) },
})
const pass = createRoute({
  ...{ method: 'post', path: '/reports/{id}/parts', tags, operationId: 'passReportParts' },
  request: { params: IdParam, body: body(NewParts) },
  responses: { ...done('Kept; who gives theirs back opens the report with it'), ...problems(400, 401, 404, 409) },
})
const back = createRoute({
  ...{ method: 'delete', path: '/reports/{id}/parts', tags, operationId: 'takeBackReportParts' },
  request: { params: IdParam },
  responses: { ...done('Taken back'), ...problems(400, 401, 404, 409) },
})

/** Reports that two handlers open together: which, and the parts that they pass to each other. */
export const twoPersonApi = newApi()
  .openapi(choose, async (c) => {
    await chooseKinds(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(pass, async (c) => {
    await passParts(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(back, async (c) => {
    await takeBack(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
