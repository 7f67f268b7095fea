import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, problems } from '#platform/api'
import { type Robust, robustnessRuns } from './robustness.ts'
import { readRobustness } from './service.ts'

const count = z.number().int()
const Runs = z.object({
  runs: count,
  inTop: count.openapi({ description: 'runs in which it is among the first five' }),
})
const found = {
  leaveOneOut: Runs,
  bootstrap: Runs,
  range: z
    .tuple([count, count])
    .nullable()
    .openapi({ description: 'places between which 95% of the bootstrap runs lie' }),
  robust: z.boolean().nullable().openapi({ description: 'in 80% of both; null for five or fewer' }),
}
const RobustnessOut = z
  .object({
    seed: count,
    norms: z.array(z.object({ norm: z.string(), ...found })),
    themes: z.array(z.object({ theme: z.string(), ...found })),
    threads: z.array(z.object({ id: z.uuid(), ...found })),
  })
  .openapi('Robustness')

const presentRobust = ({ leaveOneOut, bootstrap, range, isRobust }: Robust) => ({
  leaveOneOut: { runs: leaveOneOut.runs, inTop: leaveOneOut.inTop },
  bootstrap: { runs: bootstrap.runs, inTop: bootstrap.inTop },
  range,
  robust: isRobust,
})

const robustness = createRoute({
  method: 'get',
  path: '/rounds/{id}/robustness',
  tags: ['common-threads'],
  operationId: 'readRobustness',
  request: { params: IdParam },
  responses: {
    200: json(RobustnessOut, 'How far the order of norms, themes and threads depends on who took part'),
    ...problems(400, 401, 403, 404),
  },
})

/** Whether the ranking holds when other municipalities take part; counts only, so for everyone who sees the picture. */
export const robustnessApi = newApi().openapi(robustness, async (c) => {
  const { id } = c.req.valid('param')
  const { norms, themes, threads } = await readRobustness(c.get('ctx'), id)
  const all = (of: Readonly<Record<string, Robust>>) => Object.entries(of)
  return c.json(
    {
      seed: robustnessRuns.seed,
      norms: all(norms).map(([norm, one]) => ({ norm, ...presentRobust(one) })),
      themes: all(themes).map(([theme, one]) => ({ theme, ...presentRobust(one) })),
      threads: all(threads).map(([thread, one]) => ({ id: thread, ...presentRobust(one) })),
    },
    200,
  )
})
