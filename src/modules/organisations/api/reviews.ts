import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { Decide } from '../input.ts'
import { decide, type Review, type ReviewedRight, reviewOf } from '../review.ts'

const Outcome = z.enum(['keep', 'end'])
const RightOut = z
  .object({
    membershipId: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    mail: z.string(),
    role: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    reviewedOn: z.iso.date().nullable(),
    reviewedBy: z.string().nullable(),
    outcome: Outcome.nullable().openapi({ description: 'what was decided in this year' }),
    isRunning: z.boolean(),
    isOverdue: z.boolean(),
  })
  .openapi('ReviewedRight')
const number = z.number().int()
const ReviewOut = z
  .object({
    year: number,
    progress: z.object({ total: number, kept: number, ended: number, open: number, overdue: number }),
    rights: z.array(RightOut),
  })
  .openapi('Review')

const presentRight = (right: ReviewedRight): z.infer<typeof RightOut> => ({
  membershipId: right.membershipId,
  personId: right.personId,
  name: right.name,
  mail: right.mail,
  role: right.role,
  startsOn: right.startsOn,
  endsOn: right.endsOn,
  reviewedOn: right.reviewedOn,
  reviewedBy: right.reviewedBy,
  outcome: right.outcome,
  isRunning: right.isRunning,
  isOverdue: right.isOverdue,
})
const presentReview = ({ year, progress, rights }: Review): z.infer<typeof ReviewOut> => {
  const { total, kept, ended, open, overdue } = progress
  return { year, progress: { total, kept, ended, open, overdue }, rights: rights.map(presentRight) }
}

const YearParam = z.object({
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2199)
    .openapi({ param: { name: 'year', in: 'path' } }),
})
const read = createRoute({
  method: 'get',
  path: '/reviews/{year}',
  tags: ['people'],
  operationId: 'readReview',
  request: { params: YearParam },
  responses: {
    200: json(ReviewOut, 'All rights at the acting organisation that the review of a year looks at'),
    ...problems(400, 401, 403),
  },
})
const DecisionOut = z.object({ membershipId: z.uuid(), outcome: Outcome }).openapi('Decision')
const decideRoute = createRoute({
  method: 'post',
  path: '/memberships/{id}/reviews',
  tags: ['people'],
  operationId: 'reviewMembership',
  request: { params: IdParam, body: body(Decide.omit({ membershipId: true })) },
  responses: {
    201: json(DecisionOut, 'Decided: the right stays, or ended at once'),
    ...problems(400, 401, 403, 404, 409),
  },
})

/** The yearly review of all rights at the acting organisation. */
export const reviewsApi = newApi()
  .openapi(read, async (c) => c.json(presentReview(await reviewOf(c.get('ctx'), c.req.valid('param').year)), 200))
  .openapi(decideRoute, async (c) => {
    const decision = { membershipId: c.req.valid('param').id, outcome: c.req.valid('json').outcome }
    await decide(c.get('ctx'), decision)
    return c.json(decision, 201)
  })
