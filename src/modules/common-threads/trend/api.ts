import { createRoute, z } from '@hono/zod-openapi'
import { file, json, languageOf, newApi, problems } from '#platform/api'
import { notFound } from '#platform/errors'
import { download } from '#platform/web'
import { trendFile } from './file.ts'
import type { Trend, TrendLine } from './model.ts'
import { type TrendPicture, trendPictureOf } from './picture.ts'

const TrendChoices = z.object({
  framework: z.string().max(200).default('').openapi({ description: 'code; of the newest round when left out' }),
  municipality: z.string().max(50).default('').openapi({ description: 'code of one beside the district' }),
})
const line = z.object({
  code: z.string(),
  points: z.array(
    z.object({
      roundId: z.uuid(),
      n: z.number().int(),
      municipalities: z.number().int(),
      mean: z.number().nullable(),
    }),
  ),
  change: z
    .object({ fromId: z.uuid(), toId: z.uuid(), n: z.number().int(), mean: z.number().nullable() })
    .nullable()
    .openapi({ description: 'from the first to the last moment, over the cells that both have' }),
})
const trend = z.object({ whole: line, themes: z.array(line), norms: z.array(line) })
const TrendOut = z
  .object({
    framework: z.object({ code: z.string(), version: z.string() }),
    frameworks: z.array(z.string()),
    named: z.boolean(),
    rounds: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        kind: z.enum(['self-scan', 'independent']),
        day: z.iso.date(),
        version: z.string(),
        municipalities: z.number().int(),
        isShown: z.boolean().openapi({ description: 'whether the district has levels here for the caller' }),
        archiveId: z
          .uuid()
          .nullable()
          .openapi({ description: 'of a result from a file, which counts in the line of its own municipality alone' }),
      }),
    ),
    district: trend,
    beside: trend.extend({ code: z.string(), name: z.string() }).nullable(),
  })
  .openapi('Trend', {
    description: 'Mean levels over all rounds of a framework, oldest first, in terms of its newest version',
  })

const read = createRoute({
  method: 'get',
  path: '/trend',
  tags: ['common-threads'],
  operationId: 'readTrend',
  request: { query: TrendChoices },
  responses: { 200: json(TrendOut, 'The trend as far as the caller may see it'), ...problems(400, 401, 403, 404) },
})
const figures = createRoute({
  method: 'get',
  path: '/trend/figures',
  tags: ['common-threads'],
  operationId: 'exportTrend',
  description: 'Headings are Dutch, or English by `Accept-Language: en`.',
  request: {
    query: TrendChoices.extend({
      form: z.enum(['csv', 'xlsx']).default('xlsx'),
      theme: z.string().max(200).default('').openapi({ description: 'its norms in place of all themes' }),
    }),
  },
  responses: { 200: file('The trend as a file', 'csv', 'xlsx'), ...problems(400, 401, 403, 404) },
})

const presentLine = ({ code, points, change }: TrendLine) => ({
  code,
  points: points.map(({ roundId, n, municipalities, mean }) => ({ roundId, n, municipalities, mean })),
  change: change && { fromId: change.fromId, toId: change.toId, n: change.n, mean: change.mean },
})
const presentTrend = ({ whole, themes, norms }: Trend) => ({
  whole: presentLine(whole),
  themes: themes.map(presentLine),
  norms: norms.map(presentLine),
})

const present = ({
  framework,
  frameworks,
  named,
  rounds,
  district,
  beside,
}: TrendPicture): z.infer<typeof TrendOut> => ({
  framework: { code: framework.code, version: framework.version },
  frameworks,
  named,
  rounds: rounds.map(({ id, title, kind, day, version, municipalities, isShown, archiveId }) => ({
    id,
    title,
    kind,
    day,
    version,
    municipalities,
    isShown,
    archiveId,
  })),
  district: presentTrend(district),
  beside: beside && { code: beside.code, name: beside.name, ...presentTrend(beside) },
})

async function shown(picture: Promise<TrendPicture | null>): Promise<TrendPicture> {
  const found = await picture
  if (!found) throw notFound('round')
  return found
}

/** Levels over all rounds. */
export const trendApi = newApi()
  .openapi(read, async (c) => c.json(present(await shown(trendPictureOf(c.get('ctx'), c.req.valid('query')))), 200))
  .openapi(figures, async (c) => {
    const { form, theme, ...query } = c.req.valid('query')
    const { name, content } = await trendFile(
      await shown(trendPictureOf(c.get('ctx'), query)),
      theme,
      form,
      languageOf(c),
    )
    return download(name, content)
  })
