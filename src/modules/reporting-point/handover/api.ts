import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { CheckReceiver, HandoverStep, NewHandover, NewReceiver } from './input.ts'
import { bodies, steps } from './model.ts'
import { checkReceiver, endReceiver, enterReceiver, listReceivers } from './receivers.ts'
import { draftHandover, handoversOf, openingOfHandover, readHandover, stepHandover } from './service.ts'

const tags = ['reporting-point']
const day = z.iso.date()
const ReceiverOut = z
  .object({
    ...{ id: z.uuid(), body: z.enum(bodies), version: z.int(), name: z.string(), recipient: z.string() },
    ...{ fingerprint: z.string(), enteredOn: day, checkedOn: day.nullable(), endedOn: day.nullable() },
  })
  .openapi('HandoverReceiver')
const HandoverOut = z
  .object({
    ...{ id: z.uuid(), caseId: z.uuid(), body: z.enum(bodies), receiver: z.string(), recipient: z.string() },
    ...{ fingerprint: z.string(), ground: z.string(), next: z.array(z.enum(steps)) },
    trail: z.array(
      z.object({
        ...{ seq: z.int(), step: z.enum(steps), name: z.string(), doneOn: day, sha256: z.string().nullable() },
        ...{ reference: z.string().nullable(), receivedOn: day.nullable() },
      }),
    ),
  })
  .openapi('Handover')
const SealedOut = z.array(z.object({ seq: z.int(), step: z.enum(steps), file: z.string() })).openapi('SealedHandover')

const done = (description: string) => ({ 204: { description } })
const one = { tags, request: { params: IdParam } }
const receiverList = createRoute({
  ...{ method: 'get', path: '/handover-receivers', tags, operationId: 'listHandoverReceivers' },
  responses: { 200: json(z.array(ReceiverOut), 'Keys of bodies outside, newest first'), ...problems(401, 403) },
})
const receiverEntry = createRoute({
  ...{ method: 'post', path: '/handover-receivers', tags, operationId: 'enterHandoverReceiver' },
  request: { body: body(NewReceiver) },
  responses: {
    201: json(z.object({ id: z.uuid() }), 'Waits for a second check'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const receiverCheck = createRoute({
  ...{ method: 'post', path: '/handover-receivers/{id}/checks', tags, operationId: 'checkHandoverReceiver' },
  request: { params: IdParam, body: body(CheckReceiver) },
  responses: { ...done('In force'), ...problems(400, 401, 403, 404, 409) },
})
const receiverEnd = createRoute({
  ...{ method: 'delete', path: '/handover-receivers/{id}', operationId: 'endHandoverReceiver', ...one },
  responses: { ...done('Ended'), ...problems(400, 401, 403, 404, 409) },
})
const list = createRoute({
  ...{ method: 'get', path: '/reports/{id}/handovers', operationId: 'listHandovers', ...one },
  responses: { 200: json(z.array(HandoverOut), 'With their trail, never a text'), ...problems(400, 401, 404) },
})
const draft = createRoute({
  ...{ method: 'post', path: '/reports/{id}/handovers', tags, operationId: 'draftHandover' },
  request: { params: IdParam, body: body(NewHandover) },
  responses: { ...done('Kept; another handler judges it'), ...problems(400, 401, 404, 409) },
})
const read = createRoute({
  ...{ method: 'get', path: '/handovers/{id}', operationId: 'readHandover', ...one },
  responses: { 200: json(HandoverOut, 'Its trail'), ...problems(400, 401, 404) },
})
const sealed = createRoute({
  ...{ method: 'get', path: '/handovers/{id}/sealed-files', operationId: 'readSealedHandover', ...one },
  responses: { 200: json(SealedOut, 'As the server keeps them; each time is logged'), ...problems(400, 401, 404) },
})
const step = createRoute({
  ...{ method: 'post', path: '/handovers/{id}/steps', tags, operationId: 'stepHandover' },
  request: { params: IdParam, body: body(HandoverStep) },
  responses: { ...done('Done'), ...problems(400, 401, 404, 409) },
})

/** Hand-over to a body outside; drafts and judgements come and go as age files only. */
export const handoverApi = newApi()
  .openapi(receiverList, async (c) => c.json(z.array(ReceiverOut).parse(await listReceivers(c.var.ctx)), 200))
  .openapi(receiverEntry, async (c) => c.json(await enterReceiver(c.var.ctx, c.req.valid('json')), 201))
  .openapi(receiverCheck, async (c) => {
    await checkReceiver(c.var.ctx, c.req.valid('param').id, c.req.valid('json').fingerprint)
    return c.body(null, 204)
  })
  .openapi(receiverEnd, async (c) => {
    await endReceiver(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(list, async (c) => {
    const { handovers } = await handoversOf(c.var.ctx, c.req.valid('param').id)
    return c.json(z.array(HandoverOut).parse(handovers), 200)
  })
  .openapi(draft, async (c) => {
    await draftHandover(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(read, async (c) => c.json(HandoverOut.parse(await readHandover(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(sealed, async (c) => c.json(await openingOfHandover(c.var.ctx, c.req.valid('param').id), 200))
  .openapi(step, async (c) => {
    await stepHandover(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
