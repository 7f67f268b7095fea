import { createRoute } from '@hono/zod-openapi'
import { body, file, IdParam, json, languageOf, newApi, problems } from '#platform/api'
import type { Ctx } from '#platform/db'
import { download } from '#platform/web'
import { OwnRankingOut, presentWeighedThread, presentWeighing, WeighedThreadOut, WeighingOut } from './api-output.ts'
import { weighingFile } from './file.ts'
import { JudgementInput, OutcomeInput, PlacesInput, RankingInput, WeighingFile } from './input.ts'
import {
  decideOutcome,
  judgeThread,
  moveWeighing,
  rankCriteria,
  setRanking,
  startWeighing,
  undoOutcome,
} from './service.ts'
import { readOwnRanking, readWeighedThread, readWeighing } from './view.ts'

const request = { params: IdParam }
const whole = json(WeighingOut, 'The weighing of a round, as the caller may see it')
const one = json(WeighedThreadOut, 'One thread in the weighing')

const read = createRoute({
  method: 'get',
  path: '/rounds/{id}/weighing',
  tags: ['common-threads'],
  operationId: 'readWeighing',
  request,
  responses: { 200: whole, ...problems(400, 401, 403, 404) },
})
const start = createRoute({
  method: 'post',
  path: '/rounds/{id}/weighing',
  tags: ['common-threads'],
  operationId: 'startWeighing',
  request,
  responses: { 201: whole, ...problems(400, 401, 403, 404, 409) },
})
const rank = createRoute({
  method: 'put',
  path: '/rounds/{id}/weighing/ranking',
  tags: ['common-threads'],
  operationId: 'setRanking',
  description: 'The ranking of the criteria that the board agreed on; `revision` is the one that was read.',
  request: { ...request, body: body(RankingInput) },
  responses: { 200: whole, ...problems(400, 401, 403, 404, 409) },
})
const close = createRoute({
  method: 'post',
  path: '/rounds/{id}/weighing/closures',
  tags: ['common-threads'],
  operationId: 'closeWeighing',
  request,
  responses: { 201: whole, ...problems(400, 401, 403, 404, 409) },
})
const reopen = createRoute({
  method: 'delete',
  path: '/rounds/{id}/weighing/closures',
  tags: ['common-threads'],
  operationId: 'reopenWeighing',
  request,
  responses: { 204: { description: 'In preparation again' }, ...problems(400, 401, 403, 404, 409) },
})
const own = createRoute({
  method: 'get',
  path: '/rounds/{id}/weighing/own-ranking',
  tags: ['common-threads'],
  operationId: 'readOwnRanking',
  request,
  responses: { 200: json(OwnRankingOut, 'The ranking of the board member who asks'), ...problems(400, 401, 403, 404) },
})
const rankOwn = createRoute({
  method: 'put',
  path: '/rounds/{id}/weighing/own-ranking',
  tags: ['common-threads'],
  operationId: 'rankCriteria',
  description: 'A place for each criterion, 1 for the most important; equal places are no preference.',
  request: { ...request, body: body(PlacesInput) },
  responses: { 200: json(OwnRankingOut, 'The ranking as kept'), ...problems(400, 401, 403, 404, 409) },
})
const figures = createRoute({
  method: 'get',
  path: '/rounds/{id}/weighing/figures',
  tags: ['common-threads'],
  operationId: 'exportWeighing',
  description: 'Headings are Dutch, or English by `Accept-Language: en`.',
  request: { ...request, query: WeighingFile },
  responses: { 200: file('The weighing as a file', 'csv', 'xlsx'), ...problems(400, 401, 403, 404) },
})
const judge = createRoute({
  method: 'put',
  path: '/threads/{id}/judgement',
  tags: ['common-threads'],
  operationId: 'judgeThread',
  description: 'Replaces what was judged of a thread; `revision` is the one that was read, 0 for none.',
  request: { ...request, body: body(JudgementInput) },
  responses: { 200: one, ...problems(400, 401, 403, 404, 409) },
})
const decide = createRoute({
  method: 'put',
  path: '/threads/{id}/outcome',
  tags: ['common-threads'],
  operationId: 'decideOutcome',
  description: 'What becomes of a thread; `revision` is the one that was read, 0 for none.',
  request: { ...request, body: body(OutcomeInput) },
  responses: { 200: one, ...problems(400, 401, 403, 404, 409) },
})
const undo = createRoute({
  method: 'delete',
  path: '/threads/{id}/outcome',
  tags: ['common-threads'],
  operationId: 'undoOutcome',
  request,
  responses: { 204: { description: 'Nothing is decided any more' }, ...problems(400, 401, 403, 404, 409) },
})

const presented = async (ctx: Ctx, roundId: string) => presentWeighing(await readWeighing(ctx, roundId))
const presentedThread = async (ctx: Ctx, threadId: string) =>
  presentWeighedThread((await readWeighedThread(ctx, threadId)).thread)
const presentedOwn = async (ctx: Ctx, roundId: string) => {
  const { state, places } = await readOwnRanking(ctx, roundId)
  return { state, places }
}

/** Weighing the threads of a round for joint action. */
export const weighingApi = newApi()
  .openapi(read, async (c) => c.json(await presented(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(start, async (c) => {
    const { id } = c.req.valid('param')
    await startWeighing(c.get('ctx'), id)
    return c.json(await presented(c.get('ctx'), id), 201)
  })
  .openapi(rank, async (c) => {
    const { id } = c.req.valid('param')
    await setRanking(c.get('ctx'), id, c.req.valid('json'))
    return c.json(await presented(c.get('ctx'), id), 200)
  })
  .openapi(close, async (c) => {
    const { id } = c.req.valid('param')
    await moveWeighing(c.get('ctx'), id, 'close')
    return c.json(await presented(c.get('ctx'), id), 201)
  })
  .openapi(reopen, async (c) => {
    await moveWeighing(c.get('ctx'), c.req.valid('param').id, 'reopen')
    return c.body(null, 204)
  })
  .openapi(own, async (c) => c.json(await presentedOwn(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(rankOwn, async (c) => {
    const { id } = c.req.valid('param')
    await rankCriteria(c.get('ctx'), id, c.req.valid('json'))
    return c.json(await presentedOwn(c.get('ctx'), id), 200)
  })
  .openapi(figures, async (c) => {
    const view = await readWeighing(c.get('ctx'), c.req.valid('param').id)
    const { name, content } = await weighingFile(view, c.req.valid('query').form, languageOf(c))
    return download(name, content)
  })
  .openapi(judge, async (c) => {
    const { id } = c.req.valid('param')
    await judgeThread(c.get('ctx'), id, c.req.valid('json'))
    return c.json(await presentedThread(c.get('ctx'), id), 200)
  })
  .openapi(decide, async (c) => {
    const { id } = c.req.valid('param')
    await decideOutcome(c.get('ctx'), id, c.req.valid('json'))
    return c.json(await presentedThread(c.get('ctx'), id), 200)
  })
  .openapi(undo, async (c) => {
    await undoOutcome(c.get('ctx'), c.req.valid('param').id)
    return c.body(null, 204)
  })
