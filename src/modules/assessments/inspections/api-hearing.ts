import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi } from '#platform/api'
import { NormParam, pathId, tags } from '../api/parameters.ts'
import { SignInput } from '../input.ts'
import { InspectionOut, presentInspection, presentVisit, VisitOut } from './api-output.ts'
import { done, one } from './api-responses.ts'
import { answerReply, extendHearing, finishReplies, reply, startHearing } from './hearing.ts'
import { HearingInput, ReplyAnswerInput, ReplyInput, VisitInput } from './input.ts'
import { acknowledge, signInspection, toSign } from './signing.ts'
import { cancelVisit, planVisit, visitsFor } from './visiting.ts'

const visitsRoute = createRoute({
  method: 'get',
  path: '/inspections/{id}/visits',
  tags,
  operationId: 'listVisits',
  request: { params: IdParam },
  responses: { 200: json(z.array(VisitOut), 'In order of time'), ...one() },
})
const plan = createRoute({
  method: 'post',
  path: '/inspections/{id}/visits',
  tags,
  operationId: 'planVisit',
  request: { params: IdParam, body: body(VisitInput) },
  responses: { 201: json(VisitOut, 'Planned'), ...one(409) },
})
const cancel = createRoute({
  method: 'delete',
  path: '/inspections/{id}/visits/{visitId}',
  tags,
  operationId: 'cancelVisit',
  request: { params: IdParam.extend({ visitId: pathId('visitId') }) },
  responses: { ...done, ...one() },
})
const step = (path: string, operationId: string, description: string) => ({
  method: 'post' as const,
  path: `/inspections/{id}/${path}`,
  tags,
  operationId,
  description,
  responses: { 201: json(InspectionOut, 'The inspection after this step'), ...one(409) },
})
const hear = createRoute({
  ...step('hearings', 'startHearing', 'Puts the draft before the municipality, which may reply until a day.'),
  request: { params: IdParam, body: body(HearingInput) },
})
const extend = createRoute({
  ...step('hearing-extensions', 'extendHearing', 'Gives the municipality more time.'),
  request: { params: IdParam, body: body(HearingInput) },
})
const finish = createRoute({
  ...step('hearing-ends', 'finishReplies', 'The municipality has no more to say.'),
  request: { params: IdParam },
})
const replyRoute = createRoute({
  method: 'put',
  path: '/inspections/{id}/replies/{norm}',
  tags,
  operationId: 'replyToVerdict',
  request: { params: NormParam, body: body(ReplyInput) },
  responses: { ...done, ...one(409) },
})
const answerRoute = createRoute({
  method: 'put',
  path: '/inspections/{id}/replies/{norm}/answer',
  tags,
  operationId: 'answerReply',
  request: { params: NormParam, body: body(ReplyAnswerInput) },
  responses: { ...done, ...one(409) },
})
const content = createRoute({
  method: 'get',
  path: '/inspections/{id}/content',
  tags,
  operationId: 'readInspectionContent',
  description: 'What is signed, with its hash; to sign or acknowledge, the hash is sent back.',
  request: { params: IdParam },
  responses: {
    200: json(
      z.object({ contentHash: z.string(), content: z.record(z.string(), z.unknown()) }).openapi('InspectionContent'),
      'The content',
    ),
    ...one(),
  },
})
const signRoute = createRoute({
  ...step('signatures', 'signInspection', 'The first assessor signs for the `contentHash` that was read.'),
  request: { params: IdParam, body: body(SignInput) },
})
const acknowledgeRoute = createRoute({
  ...step('acknowledgements', 'acknowledgeInspection', 'The mayor or secretary takes note of what was signed.'),
  request: { params: IdParam, body: body(SignInput) },
})

/** Visits, hearing, signature and acknowledgement. */
export const hearingApi = newApi()
  .openapi(visitsRoute, async (c) =>
    c.json((await visitsFor(c.get('ctx'), c.req.valid('param').id)).map(presentVisit), 200),
  )
  .openapi(plan, async (c) =>
    c.json(presentVisit(await planVisit(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(cancel, async (c) => {
    const { id, visitId } = c.req.valid('param')
    await cancelVisit(c.get('ctx'), id, visitId)
    return c.body(null, 204)
  })
  .openapi(hear, async (c) => {
    const after = await startHearing(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').until)
    return c.json(presentInspection(after), 201)
  })
  .openapi(extend, async (c) => {
    const after = await extendHearing(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').until)
    return c.json(presentInspection(after), 201)
  })
  .openapi(finish, async (c) =>
    c.json(presentInspection(await finishReplies(c.get('ctx'), c.req.valid('param').id)), 201),
  )
  .openapi(replyRoute, async (c) => {
    const { id, norm } = c.req.valid('param')
    await reply(c.get('ctx'), id, norm, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(answerRoute, async (c) => {
    const { id, norm } = c.req.valid('param')
    await answerReply(c.get('ctx'), id, norm, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(content, async (c) => {
    const { content: it, hash } = await toSign(c.get('ctx'), c.req.valid('param').id)
    return c.json({ contentHash: hash, content: { ...it } }, 200)
  })
  .openapi(signRoute, async (c) => {
    const after = await signInspection(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').contentHash)
    return c.json(presentInspection(after), 201)
  })
  .openapi(acknowledgeRoute, async (c) => {
    const after = await acknowledge(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').contentHash)
    return c.json(presentInspection(after), 201)
  })
