import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { itemsApi } from '../item-api.ts'
import { ChangeTarget, NewTarget, RoundsInput } from './input.ts'
import { resultsOf } from './results.ts'
import { addTarget, changeTarget, chooseRounds, removeTarget } from './service.ts'

const tags = ['programmes']
const TargetOut = z
  .object({
    id: z.uuid(),
    subProjectId: z.uuid(),
    norm: z.string().nullable(),
    indicator: z.string().nullable(),
    municipalities: z.number().int(),
    percent: z.number().int().nullable(),
    revision: z.number().int(),
  })
  .openapi('Target')
const Reached = z.object({ n: z.number().int(), reached: z.number().int() }).openapi('ReachedMunicipalities')
const NormResultOut = z
  .object({
    self: Reached.openapi({ description: 'what municipalities gave themselves at the baseline' }),
    baseline: Reached.openapi({ description: 'what the assessor found for that same day' }),
    measured: Reached.openapi({ description: 'what the assessor found at the assessment' }),
    up: z.number().int().openapi({ description: 'municipalities that came to the threshold since: progress' }),
    down: z.number().int(),
    optimistic: z
      .number()
      .int()
      .openapi({ description: 'municipalities that saw themselves there, and the assessor did not' }),
    strict: z.number().int(),
  })
  .openapi('NormResult')
const ResultOut = z
  .object({
    target: TargetOut,
    norm: NormResultOut.nullable(),
    baseline: Reached.nullable(),
    measured: Reached.nullable(),
    later: Reached.nullable(),
    met: z.boolean().nullable(),
  })
  .openapi('Result')
const ResultsOut = z
  .object({
    baselineId: z.uuid().nullable(),
    measuredId: z.uuid().nullable(),
    laterId: z.uuid().nullable(),
    revision: z.number().int().openapi({ description: 'of the choice of rounds; 0 before one was chosen' }),
    judged: z.number().int(),
    open: z.number().int(),
    results: z.array(ResultOut),
  })
  .openapi('Results')

const results = createRoute({
  method: 'get',
  path: '/programmes/{id}/results',
  tags,
  operationId: 'readResults',
  description: 'What the programme changed, worked out; null where a count would tell of one municipality.',
  request: { params: IdParam },
  responses: { 200: json(ResultsOut, 'Each target with what became of it'), ...problems(400, 401, 403, 404) },
})
const rounds = createRoute({
  method: 'put',
  path: '/programmes/{id}/result-rounds',
  tags,
  operationId: 'chooseResultRounds',
  request: { params: IdParam, body: body(RoundsInput) },
  responses: { 204: { description: 'Chosen' }, ...problems(400, 401, 403, 404, 409) },
})

/** What sub-projects must bring about, and what became of it. */
export const resultsApi = newApi()
resultsApi.openapi(results, async (c) => {
  const found = await resultsOf(c.var.ctx, c.req.valid('param').id)
  const { baselineId = null, measuredId = null, laterId = null, revision = 0 } = found.rounds ?? {}
  const all = found.subProjects.flatMap(({ targets }) => targets.map((row) => ResultOut.parse(row)))
  return c.json({ baselineId, measuredId, laterId, revision, ...found.counts, results: all }, 200)
})
resultsApi.openapi(rounds, async (c) => {
  await chooseRounds(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
  return c.body(null, 204)
})
resultsApi.route(
  '/',
  itemsApi({
    path: 'targets',
    one: 'Target',
    many: 'Targets',
    out: TargetOut,
    list: async (ctx, id) =>
      (await resultsOf(ctx, id)).subProjects.flatMap(({ targets }) => targets.map(({ target }) => target)),
    input: NewTarget,
    add: addTarget,
    changed: ChangeTarget,
    change: changeTarget,
    remove: removeTarget,
  }),
)
