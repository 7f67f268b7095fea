import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type ApiEnv, body, Flag, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { FunctionOut, FunctionViewOut, presentFunction, presentView } from './api-output.ts'
import {
  approveProfile,
  approveProfiles,
  proposeDrafts,
  proposeProfile,
  refuseProfile,
  withdrawProfile,
} from './deciding.ts'
import { Approve, ApproveMany, ChangeProfile, Decide, NewProfile, ProfileQuery, Refuse, ScoreInput } from './input.ts'
import { changeProfile, createProfile, endProfile, resumeProfile } from './keeping.ts'
import { findProfiles, readProfile } from './queries.ts'
import { reassessOutdated } from './reassessing.ts'
import { discardDraft, scoreProfile } from './scoring.ts'

const tags = ['screening']
const one = { tags, request: { params: IdParam } }
const errors = problems(400, 401, 403, 404, 409)
const changed = json(FunctionViewOut, 'The changed function')

const list = createRoute({
  method: 'get',
  path: '/screening-functions',
  tags,
  operationId: 'listFunctions',
  request: { query: ProfileQuery.extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(FunctionOut, 'Function'), 'Functions of the acting organisation'),
    ...problems(400, 401, 403),
  },
})
const make = createRoute({
  method: 'post',
  path: '/screening-functions',
  tags,
  operationId: 'createFunction',
  request: { body: body(NewProfile) },
  responses: { 201: json(FunctionViewOut, 'Made'), ...problems(400, 401, 403, 409) },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/screening-functions/{id}',
  operationId: 'readFunction',
  description: 'One function; its assessments for who sees scores.',
  responses: { 200: json(FunctionViewOut, 'The function'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/screening-functions/{id}',
  tags,
  operationId: 'changeFunction',
  request: { params: IdParam, body: body(ChangeProfile) },
  responses: { 200: changed, ...errors },
})
const end = createRoute({
  ...one,
  method: 'post',
  path: '/screening-functions/{id}/endings',
  operationId: 'endFunction',
  responses: { 200: changed, ...errors },
})
const resume = createRoute({
  ...one,
  method: 'post',
  path: '/screening-functions/{id}/resumptions',
  operationId: 'resumeFunction',
  responses: { 200: changed, ...errors },
})
const score = createRoute({
  method: 'put',
  path: '/screening-functions/{id}/scores',
  tags,
  operationId: 'scoreFunction',
  description: 'Keeps a draft. Another class than calculated needs a motivation and is one class up or down at most.',
  request: { params: IdParam, body: body(ScoreInput) },
  responses: { 200: changed, ...errors },
})
const discard = createRoute({
  ...one,
  method: 'delete',
  path: '/screening-functions/{id}/scores',
  operationId: 'discardScores',
  responses: { 204: { description: 'The draft is gone' }, ...errors },
})
const propose = createRoute({
  method: 'post',
  path: '/screening-functions/{id}/proposals',
  tags,
  operationId: 'proposeClass',
  description: 'Puts the draft forward; who does so agrees for their own side, HR or security.',
  request: { params: IdParam, body: body(Decide) },
  responses: { 200: changed, ...errors },
})
const withdraw = createRoute({
  method: 'post',
  path: '/screening-functions/{id}/withdrawals',
  tags,
  operationId: 'withdrawClass',
  request: { params: IdParam, body: body(Decide) },
  responses: { 200: changed, ...errors },
})
const approve = createRoute({
  method: 'post',
  path: '/screening-functions/{id}/approvals',
  tags,
  operationId: 'approveClass',
  description: 'Agrees for HR or for security; never on one’s own proposal. With both the class holds.',
  request: { params: IdParam, body: body(Approve) },
  responses: { 200: changed, ...errors },
})
const refuse = createRoute({
  method: 'post',
  path: '/screening-functions/{id}/refusals',
  tags,
  operationId: 'refuseClass',
  request: { params: IdParam, body: body(Refuse) },
  responses: { 200: changed, ...errors },
})

const Done = z.object({ done: z.int() }).openapi('ScreeningFunctionsDecided')
const proposeAll = createRoute({
  method: 'post',
  path: '/screening-function-proposals',
  tags,
  operationId: 'proposeDrafts',
  description: 'Puts every draft that was made with the model that holds forward.',
  responses: { 200: json(Done, 'How many'), ...problems(400, 401, 403, 409) },
})
const reassess = createRoute({
  method: 'post',
  path: '/screening-function-reassessments',
  tags,
  operationId: 'reassessFunctions',
  description: 'Drafts with the scores of before, by the model of today, of what was scored with an older version.',
  responses: { 200: json(Done, 'How many'), ...problems(400, 401, 403, 409) },
})
const approveAll = createRoute({
  method: 'post',
  path: '/screening-function-approvals',
  tags,
  operationId: 'approveClasses',
  description: 'Agrees to several functions at once, all or none.',
  request: { body: body(ApproveMany) },
  responses: { 200: json(Done, 'How many'), ...errors },
})

/** A function after a change, as its reader sees it. */
const shown = async (c: Context<ApiEnv>, id: string) => presentView(await readProfile(c.var.ctx, id))

/** Functions of an organisation: everything that their pages offer, but for files in and out and the comparison. */
export const profilesApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findProfiles(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map(presentFunction) }, query), 200)
  })
  .openapi(make, async (c) => c.json(await shown(c, (await createProfile(c.var.ctx, c.req.valid('json'))).id), 201))
  .openapi(read, async (c) => c.json(await shown(c, c.req.valid('param').id), 200))
  .openapi(change, async (c) => {
    const { id } = await changeProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, id), 200)
  })
  .openapi(end, async (c) => c.json(await shown(c, (await endProfile(c.var.ctx, c.req.valid('param').id)).id), 200))
  .openapi(resume, async (c) =>
    c.json(await shown(c, (await resumeProfile(c.var.ctx, c.req.valid('param').id)).id), 200),
  )
  .openapi(score, async (c) => {
    const { profileId } = await scoreProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, profileId), 200)
  })
  .openapi(propose, async (c) => {
    const { profileId } = await proposeProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, profileId), 200)
  })
  .openapi(withdraw, async (c) => {
    const { profileId } = await withdrawProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, profileId), 200)
  })
  .openapi(approve, async (c) => {
    const { profileId } = await approveProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, profileId), 200)
  })
  .openapi(refuse, async (c) => {
    const { profileId } = await refuseProfile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(await shown(c, profileId), 200)
  })
  .openapi(discard, async (c) => {
    await discardDraft(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(proposeAll, async (c) => c.json({ done: await proposeDrafts(c.var.ctx) }, 200))
  .openapi(reassess, async (c) => c.json({ done: await reassessOutdated(c.var.ctx) }, 200))
  .openapi(approveAll, async (c) => c.json({ done: await approveProfiles(c.var.ctx, c.req.valid('json')) }, 200))
