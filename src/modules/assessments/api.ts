import { createRoute, z } from '@hono/zod-openapi'
import { IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { answer } from './answering.ts'
import { sign, submit } from './handing-in.ts'
import { AnswerInput, CreateRound } from './input.ts'
import { createRound, listRounds, readRound } from './rounds.ts'
import type { Round, Scan } from './schema.ts'
import { viewScan } from './view.ts'

const RoundOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    kind: z.string(),
    frameworkId: z.uuid(),
    groups: z.array(z.string()),
    referenceDay: z.iso.date(),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    closedAt: z.iso.datetime().nullable(),
  })
  .openapi('Round')
const ScanState = z.enum(['open', 'submitted', 'signed'])
const ScanHead = z.object({ id: z.uuid(), organisationId: z.uuid(), state: ScanState }).openapi('ScanHead')
const ScanOut = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    organisationId: z.uuid(),
    state: ScanState,
    contentHash: z.string().nullable(),
  })
  .openapi('Scan')
const AnswerOut = z
  .object({
    norm: z.string(),
    level: z.number().int().nullable(),
    notApplicable: z.boolean(),
    counting: z.number().int().nullable(),
    reason: z.string().nullable(),
    measure: z.string().nullable(),
    measureDue: z.iso.date().nullable(),
    needsConfirmation: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Answer')

const presentRound = ({ id, title, kind, frameworkId, groups, referenceDay, opensOn, closesOn, closedAt }: Round) => ({
  id,
  title,
  kind,
  frameworkId,
  groups,
  referenceDay,
  opensOn,
  closesOn,
  closedAt: closedAt?.toISOString() ?? null,
})
const presentScan = ({ id, roundId, organisationId, state, contentHash }: Scan) => ({
  id,
  roundId,
  organisationId,
  state,
  contentHash,
})
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
const NormParam = IdParam.extend({
  norm: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'norm', in: 'path' } }),
})

const list = createRoute({
  method: 'get',
  path: '/rounds',
  tags: ['assessments'],
  operationId: 'listRounds',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(RoundOut, 'Round'), 'Rounds'), ...problems(400, 401, 403) },
})
const create = createRoute({
  method: 'post',
  path: '/rounds',
  tags: ['assessments'],
  operationId: 'createRound',
  request: { body: body(CreateRound) },
  responses: { 201: json(RoundOut, 'A new round with its scans'), ...problems(400, 401, 403, 404, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  tags: ['assessments'],
  operationId: 'readRound',
  request: { params: IdParam },
  responses: { 200: json(RoundOut.extend({ scans: z.array(ScanHead) }), 'One round'), ...problems(400, 401, 403, 404) },
})
const scan = createRoute({
  method: 'get',
  path: '/scans/{id}',
  tags: ['assessments'],
  operationId: 'readScan',
  request: { params: IdParam },
  responses: { 200: json(ScanOut, 'One scan'), ...problems(400, 401, 403, 404) },
})
const answersOf = createRoute({
  method: 'get',
  path: '/scans/{id}/answers',
  tags: ['assessments'],
  operationId: 'listAnswers',
  request: { params: IdParam, query: PageQuery },
  responses: { 200: json(pageOf(AnswerOut, 'Answer'), 'Answers of one scan'), ...problems(400, 401, 403, 404) },
})
const put = createRoute({
  method: 'put',
  path: '/scans/{id}/answers/{norm}',
  tags: ['assessments'],
  operationId: 'saveAnswer',
  request: { params: NormParam, body: body(AnswerInput) },
  responses: { 200: json(AnswerOut.omit({ counting: true }), 'Saved'), ...problems(400, 401, 403, 404, 409) },
})
const submitRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/submissions',
  tags: ['assessments'],
  operationId: 'submitScan',
  request: { params: IdParam, body: body(z.object({ acceptUnanswered: z.boolean().default(false) })) },
  responses: { 201: json(ScanOut, 'Handed in'), ...problems(400, 401, 403, 404, 409) },
})
const signRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/signatures',
  tags: ['assessments'],
  operationId: 'signScan',
  request: { params: IdParam, body: body(z.object({ contentHash: z.string().length(64) })) },
  responses: { 201: json(ScanOut, 'Signed'), ...problems(400, 401, 403, 404, 409) },
})

type Saved = Awaited<ReturnType<typeof answer>>
const presentAnswer = ({
  norm,
  level,
  notApplicable,
  reason,
  measure,
  measureDue,
  needsConfirmation,
  version,
}: Saved) => ({ norm, level, notApplicable, reason, measure, measureDue, needsConfirmation, version })

export const assessmentsApi = newApi()
  .openapi(list, async (c) =>
    c.json(paged(c, (await listRounds(c.get('ctx'))).map(presentRound), c.req.valid('query')), 200),
  )
  .openapi(create, async (c) => c.json(presentRound(await createRound(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(read, async (c) => {
    const { scans, ...round } = await readRound(c.get('ctx'), c.req.valid('param').id)
    return c.json(
      { ...presentRound(round), scans: scans.map(({ id, organisationId, state }) => ({ id, organisationId, state })) },
      200,
    )
  })
  .openapi(scan, async (c) => c.json(presentScan((await viewScan(c.get('ctx'), c.req.valid('param').id)).scan), 200))
  .openapi(answersOf, async (c) => {
    const view = await viewScan(c.get('ctx'), c.req.valid('param').id)
    const all = [...view.answers.values()].map((one) => ({
      ...presentAnswer(one),
      counting: view.scored.counting.get(one.norm) ?? null,
    }))
    return c.json(
      paged(
        c,
        all.sort((a, b) => (a.norm < b.norm ? -1 : 1)),
        c.req.valid('query'),
      ),
      200,
    )
  })
  .openapi(put, async (c) => {
    const { id, norm } = c.req.valid('param')
    return c.json(presentAnswer(await answer(c.get('ctx'), id, norm, c.req.valid('json'))), 200)
  })
  .openapi(submitRoute, async (c) =>
    c.json(presentScan(await submit(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').acceptUnanswered)), 201),
  )
  .openapi(signRoute, async (c) =>
    c.json(presentScan(await sign(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').contentHash)), 201),
  )
