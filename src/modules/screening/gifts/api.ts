import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { DecideGift, GiftQuery, NewGift } from './input.ts'
import { giftStates } from './model.ts'
import { decideGift, enterGift, findGifts } from './service.ts'

const tags = ['screening']
const Out = z
  .object({
    ...{ id: z.uuid(), name: z.string(), offeredOn: z.iso.date(), giver: z.string(), what: z.string() },
    ...{ valueCents: z.int().nullable(), isAccepted: z.boolean(), state: z.enum(giftStates) },
    reason: z.string().nullable(),
  })
  .openapi('Gift')

/** The newest stands first unless it is `false`. */
const NewestFirst = z
  .enum(['true', 'false'])
  .default('true')
  .transform((it) => it === 'true')
  .openapi({ type: 'boolean' })

const make = createRoute({
  method: 'post',
  path: '/own-screening/gifts',
  tags,
  operationId: 'enterGift',
  request: { body: body(NewGift) },
  responses: { 201: json(Out, 'Kept'), ...problems(400, 401, 403, 404) },
})
const list = createRoute({
  method: 'get',
  path: '/screening-gifts',
  tags,
  operationId: 'listGifts',
  description: 'HR gets the register of the organisation but for their own, everyone else what they decide.',
  request: { query: GiftQuery.extend({ descending: NewestFirst }) },
  responses: { 200: json(pageOf(Out, 'Gift'), 'Gifts'), ...problems(400, 401, 403, 404) },
})
const decide = createRoute({
  method: 'post',
  path: '/screening-gifts/{id}/decisions',
  tags,
  operationId: 'decideGift',
  request: { params: IdParam, body: body(DecideGift) },
  responses: { 201: json(Out, 'Decided'), ...problems(400, 401, 403, 404, 409) },
})

/** The register of gifts. */
export const giftsApi = newApi()
  .openapi(make, async (c) => c.json(Out.parse(await enterGift(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findGifts(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => Out.parse(one)) }, query), 200)
  })
  .openapi(decide, async (c) =>
    c.json(Out.parse(await decideGift(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))), 201),
  )
