import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, problems } from '#platform/api'
import { ItemParam } from '../item-api.ts'
import { answersTo, answerThread, readGrounds, unanswerThread } from './service.ts'

const tags = ['programmes']
const GroundsOut = z
  .object({
    roundId: z.uuid().nullable(),
    openThreads: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        norms: z.array(z.string()),
        fittingId: z.uuid().nullable().openapi({ description: 'the sub-project that would fit' }),
      }),
    ),
    ungrounded: z.array(z.uuid()).openapi({ description: 'sub-projects without thread, norm or indicator' }),
  })
  .openapi('Grounds')
const AnswerOut = z
  .object({ id: z.uuid(), programmeId: z.uuid(), number: z.number().int(), title: z.string(), effect: z.string() })
  .openapi('AnsweringSubProject')
const AnswerParam = ItemParam.extend({
  threadId: z.uuid().openapi({ param: { name: 'threadId', in: 'path' } }),
})

const grounds = createRoute({
  method: 'get',
  path: '/programmes/{id}/grounds',
  tags,
  operationId: 'readGrounds',
  description: 'Which threads no sub-project answers, and which sub-projects answer nothing.',
  request: { params: IdParam },
  responses: { 200: json(GroundsOut, 'What is open'), ...problems(400, 401, 403, 404) },
})
const answered = { path: '/programmes/{id}/sub-projects/{itemId}/threads/{threadId}', tags }
const answer = createRoute({
  ...answered,
  method: 'put',
  operationId: 'answerThread',
  request: { params: AnswerParam },
  responses: { 204: { description: 'The sub-project answers the thread' }, ...problems(400, 401, 403, 404) },
})
const unanswer = createRoute({
  ...answered,
  method: 'delete',
  operationId: 'unanswerThread',
  request: { params: AnswerParam },
  responses: { 204: { description: 'It no longer does' }, ...problems(400, 401, 403, 404) },
})
const answers = createRoute({
  method: 'get',
  path: '/threads/{id}/sub-projects',
  tags,
  operationId: 'listAnswersToThread',
  request: { params: IdParam },
  responses: {
    200: json(z.array(AnswerOut), 'The sub-projects that answer a thread'),
    ...problems(400, 401, 403, 404),
  },
})

/** Why sub-projects are there. */
export const groundsApi = newApi()
groundsApi.openapi(grounds, async (c) => {
  const { round, open, ungrounded } = await readGrounds(c.var.ctx, c.req.valid('param').id)
  const openThreads = open.map(({ id, title, norms, fittingId }) => ({ id, title, norms: [...norms], fittingId }))
  return c.json({ roundId: round?.id ?? null, openThreads, ungrounded: ungrounded.map(({ id }) => id) }, 200)
})
groundsApi.openapi(answer, async (c) => {
  const { id, itemId, threadId } = c.req.valid('param')
  await answerThread(c.var.ctx, id, { subProjectId: itemId, threadId })
  return c.body(null, 204)
})
groundsApi.openapi(unanswer, async (c) => {
  const { id, itemId, threadId } = c.req.valid('param')
  await unanswerThread(c.var.ctx, id, { subProjectId: itemId, threadId })
  return c.body(null, 204)
})
groundsApi.openapi(answers, async (c) => {
  const { subProjects } = await answersTo(c.var.ctx, c.req.valid('param').id)
  return c.json(
    subProjects.map((row) => AnswerOut.parse(row)),
    200,
  )
})
