import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { leftBehind } from '../carry.ts'
import { ChangeRoundPart, CreateRound } from '../input.ts'
import { roundKinds } from '../model.ts'
import { changeRound, closeRound, createRound, listRounds, type RoundState, readRound, roundState } from '../rounds.ts'
import type { Round } from '../schema.ts'
import { tags } from './parameters.ts'
import { presentScanHead, ScanHead } from './scan-output.ts'

const RoundOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    kind: z.enum(roundKinds),
    linkedId: z
      .uuid()
      .nullable()
      .openapi({ description: 'of an independent round: the self-scan round that it judges' }),
    secondShare: z.number().int().openapi({ description: 'percentage of norms that a second assessor judges too' }),
    frameworkId: z.uuid(),
    groups: z.array(z.string()),
    referenceDay: z.iso.date(),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    reminderDays: z.array(z.number().int()),
    previousId: z.uuid().nullable(),
    closedAt: z.iso.datetime().nullable(),
    revision: z.number().int(),
    state: z.enum(['planned', 'open', 'closed']).openapi({ description: 'as it is today' }),
  })
  .openapi('Round')
const presentRound = (round: Round, now: Date): z.infer<typeof RoundOut> => ({
  id: round.id,
  title: round.title,
  kind: round.kind,
  linkedId: round.linkedId,
  secondShare: round.secondShare,
  frameworkId: round.frameworkId,
  groups: round.groups,
  referenceDay: round.referenceDay,
  opensOn: round.opensOn,
  closesOn: round.closesOn,
  reminderDays: round.reminderDays,
  previousId: round.previousId,
  closedAt: round.closedAt?.toISOString() ?? null,
  revision: round.revision,
  state: roundState(round, dayOf(now)),
})
const states = ['planned', 'open', 'closed'] as const satisfies readonly RoundState[]
const RoundQuery = PageQuery.extend({
  state: z.enum(states).optional(),
  kind: z.enum(roundKinds).optional(),
  frameworkId: z.uuid().optional(),
})

const list = createRoute({
  method: 'get',
  path: '/rounds',
  tags,
  operationId: 'listRounds',
  request: { query: RoundQuery },
  responses: { 200: json(pageOf(RoundOut, 'Round'), 'Rounds, the newest first'), ...problems(400, 401, 403) },
})
const create = createRoute({
  method: 'post',
  path: '/rounds',
  tags,
  operationId: 'createRound',
  request: { body: body(CreateRound) },
  responses: {
    201: json(RoundOut, 'A new round with its scans, or its inspections when it is independent'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const read = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  tags,
  operationId: 'readRound',
  request: { params: IdParam },
  responses: {
    200: json(
      RoundOut.extend({
        scans: z.array(ScanHead),
        leftBehind: z.array(z.string()).openapi({
          description:
            'norms of the previous round of which no answer came along, as this round does not ask what they became',
        }),
      }).openapi('RoundWithScans'),
      'One round',
    ),
    ...problems(400, 401, 403, 404),
  },
})
const change = createRoute({
  method: 'patch',
  path: '/rounds/{id}',
  tags,
  operationId: 'changeRound',
  description: 'What is left out stays as it is. The framework and the municipalities are fixed.',
  request: { params: IdParam, body: body(ChangeRoundPart) },
  responses: { 200: json(RoundOut, 'The changed round'), ...problems(400, 401, 403, 404, 409) },
})
const close = createRoute({
  method: 'post',
  path: '/rounds/{id}/closures',
  tags,
  operationId: 'closeRound',
  request: { params: IdParam },
  responses: { 201: json(RoundOut, 'It takes no more answers'), ...problems(400, 401, 403, 404) },
})
const reopen = createRoute({
  method: 'post',
  path: '/rounds/{id}/reopenings',
  tags,
  operationId: 'reopenRound',
  request: { params: IdParam },
  responses: { 201: json(RoundOut, 'It takes answers until its closing day'), ...problems(400, 401, 403, 404) },
})

/** Rounds of the district. */
export const roundsApi = newApi()
  .openapi(list, async (c) => {
    const { state, kind, frameworkId, ...paging } = c.req.valid('query')
    const all = (await listRounds(c.get('ctx'))).map((round) => presentRound(round, c.get('ctx').now))
    const shown = all.filter(
      (it) =>
        (!state || it.state === state) &&
        (!kind || it.kind === kind) &&
        (!frameworkId || it.frameworkId === frameworkId),
    )
    return c.json(paged(c, shown, paging), 200)
  })
  .openapi(create, async (c) =>
    c.json(presentRound(await createRound(c.get('ctx'), c.req.valid('json')), c.get('ctx').now), 201),
  )
  .openapi(read, async (c) => {
    const ctx = c.get('ctx')
    const { scans, ...round } = await readRound(ctx, c.req.valid('param').id)
    const left = await inTransaction(ctx, (tx) => leftBehind(tx, round))
    const heads = scans.map((scan) => presentScanHead({ ...scan, roundId: round.id }))
    return c.json({ ...presentRound(round, ctx.now), scans: heads, leftBehind: left }, 200)
  })
  .openapi(change, async (c) => {
    const after = await changeRound(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentRound(after, c.get('ctx').now), 200)
  })
  .openapi(close, async (c) =>
    c.json(presentRound(await closeRound(c.get('ctx'), c.req.valid('param').id, true), c.get('ctx').now), 201),
  )
  .openapi(reopen, async (c) =>
    c.json(presentRound(await closeRound(c.get('ctx'), c.req.valid('param').id, false), c.get('ctx').now), 201),
  )
