import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { ThreadInput } from './input.ts'
import { pictureOf } from './picture.ts'
import { createThread, listThreads, publishThread, readThread, type ThreadView } from './service.ts'

const Thread = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    title: z.string(),
    description: z.string(),
    norms: z.array(z.string()),
    municipalities: z.array(z.string()),
    municipalityCount: z.number().int(),
    spread: z.string().nullable(),
    state: z.enum(['draft', 'published']),
    revision: z.number().int(),
  })
  .openapi('Thread')
const present = ({
  id,
  roundId,
  title,
  description,
  norms,
  municipalities,
  municipalityCount,
  spread,
  state,
  revision,
}: ThreadView) => ({
  id,
  roundId,
  title,
  description,
  norms,
  municipalities,
  municipalityCount,
  spread,
  state,
  revision,
})

const share = z.number().nullable()
const pair = z.array(z.number()).length(2).nullable()
const figures = {
  theme: z.string(),
  applicable: z.number().int(),
  answered: z.number().int(),
  n: z.number().int(),
  below: z.number().int(),
  fgt0: share,
  fgt1: share,
  fgt2: share,
  leik: share,
  mean: share,
  bounds: pair,
  wilson: pair,
  type: z.string(),
  rank: z.number().int().nullable(),
  rankRange: pair,
}
const Analysis = z
  .object({
    named: z.boolean(),
    counts: z.object({ signed: z.number().int(), submitted: z.number().int(), open: z.number().int() }),
    municipalities: z.array(z.string()),
    norms: z.array(z.object({ norm: z.string(), ...figures })),
    themes: z.array(z.object(figures)),
    waterbed: z.array(z.object({ norm: z.string(), district: share, exposure: z.record(z.string(), share) })),
  })
  .openapi('Analysis')

const analysis = createRoute({
  method: 'get',
  path: '/rounds/{id}/analysis',
  tags: ['common-threads'],
  operationId: 'readAnalysis',
  request: { params: IdParam },
  responses: {
    200: json(Analysis, 'Figures of a round; names as far as the caller may see them'),
    ...problems(400, 401, 403, 404),
  },
})
const list = createRoute({
  method: 'get',
  path: '/rounds/{id}/threads',
  tags: ['common-threads'],
  operationId: 'listThreads',
  request: { params: IdParam, query: PageQuery },
  responses: { 200: json(pageOf(Thread, 'Thread'), 'Threads of a round'), ...problems(400, 401, 403, 404) },
})
const create = createRoute({
  method: 'post',
  path: '/rounds/{id}/threads',
  tags: ['common-threads'],
  operationId: 'createThread',
  request: { params: IdParam, body: { required: true, content: { 'application/json': { schema: ThreadInput } } } },
  responses: { 201: json(Thread, 'A new draft'), ...problems(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/threads/{id}',
  tags: ['common-threads'],
  operationId: 'readThread',
  request: { params: IdParam },
  responses: { 200: json(Thread, 'One thread'), ...problems(400, 401, 403, 404) },
})
const publish = createRoute({
  method: 'post',
  path: '/threads/{id}/publications',
  tags: ['common-threads'],
  operationId: 'publishThread',
  request: { params: IdParam },
  responses: { 201: json(Thread, 'Published'), ...problems(400, 401, 403, 404, 409) },
})

export const commonThreadsApi = newApi()
  .openapi(analysis, async (c) => {
    const { named, counts, analysis: all } = await pictureOf(c.get('ctx'), c.req.valid('param').id)
    const { municipalities, norms, themes, waterbed } = all
    return c.json({ named, counts, municipalities, norms, themes, waterbed }, 200)
  })
  .openapi(list, async (c) =>
    c.json(
      paged(c, (await listThreads(c.get('ctx'), c.req.valid('param').id)).map(present), c.req.valid('query')),
      200,
    ),
  )
  .openapi(create, async (c) =>
    c.json(present(await createThread(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(read, async (c) => c.json(present(await readThread(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(publish, async (c) => c.json(present(await publishThread(c.get('ctx'), c.req.valid('param').id, true)), 201))
