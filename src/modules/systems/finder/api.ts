import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, problems } from '#platform/api'
import { findAnswers } from './asking.ts'
import { QuestionInput } from './input.ts'
import { verdicts } from './model.ts'

const RuleOut = z.object({
  rule: z.string(),
  article: z.string(),
  verdict: z.enum(verdicts),
  because: z.string(),
  condition: z.string().nullable(),
  isCertain: z.boolean().openapi({ description: 'false when it depends on the task that was not told' }),
})
const AnswerOut = z
  .object({
    code: z.string(),
    verdict: z.enum(verdicts),
    because: z.array(RuleOut),
    isContradicted: z.boolean(),
    isSearchable: z.boolean(),
    route: z.string(),
  })
  .openapi('SourceAnswer')
const find = createRoute({
  method: 'get',
  path: '/source-answers',
  tags: ['sources'],
  operationId: 'findSourceAnswers',
  description: 'Sources that hold what is wanted: yes, conditional, no, then by code. Not legal advice.',
  request: { query: QuestionInput },
  responses: {
    200: json(z.object({ results: z.array(AnswerOut) }).openapi('SourceAnswers'), 'Answers'),
    ...problems(400, 401, 403, 409),
  },
})

/** Which source helps, and may one use it. */
export const finderApi = newApi().openapi(find, async (c) => {
  const found = await findAnswers(c.var.ctx, c.req.valid('query'))
  const results = found.map(({ source, verdict, because, isContradicted, isSearchable }) => ({
    ...{ code: source.code, verdict, isContradicted, isSearchable, route: source.route.text },
    because: because.map(({ rule, application }) => ({
      ...{ rule: rule.id, article: `${rule.article.law}, ${rule.article.article}`, verdict: rule.verdict },
      ...{ because: rule.because, condition: rule.condition ?? null, isCertain: application === 'applies' },
    })),
  }))
  return c.json({ results }, 200)
})
