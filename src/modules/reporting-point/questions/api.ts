import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { CloseQuestion } from './input.ts'
import { questionReasons, questionSteps } from './model.ts'
import { closeQuestion, readQuestion } from './service.ts'

const LineOut = z
  .object({
    step: z.enum(questionSteps),
    reason: z.enum(questionReasons).nullable(),
    name: z.string(),
    doneOn: z.iso.date(),
  })
  .openapi('QuestionStep')
const one = { path: '/reports/{id}/question-steps', tags: ['reporting-point'] }
const read = createRoute({
  ...{ ...one, method: 'get', operationId: 'readReportQuestion', request: { params: IdParam } },
  responses: {
    200: json(z.array(LineOut), 'What became of a question to an adviser; empty for an ordinary report'),
    ...problems(400, 401, 404),
  },
})
const close = createRoute({
  ...{ ...one, method: 'post', operationId: 'closeReportQuestion' },
  request: { params: IdParam, body: body(CloseQuestion) },
  responses: { 204: { description: 'Closed, by one adviser' }, ...problems(400, 401, 404, 409) },
})

/** Questions that are no report yet; a settlement `reopen` opens one again. */
export const questionsApi = newApi()
  .openapi(read, async (c) => c.json(await readQuestion(c.var.ctx, c.req.valid('param').id), 200))
  .openapi(close, async (c) => {
    await closeQuestion(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
