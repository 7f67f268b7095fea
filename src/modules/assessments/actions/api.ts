import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { body, Flag, fieldsAndFile, fieldsOf, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { invalid } from '#platform/errors'
import { dayOf } from '#platform/language'
import { download } from '#platform/web'
import { NormParam, pathId } from '../api/parameters.ts'
import { ActionOut, ActionViewOut, BoardOut, presentAction, presentBoard, presentView } from './api-output.ts'
import { actionBoard } from './board.ts'
import { finishAction, proofFile, proveAction, unproveAction } from './closing.ts'
import { actionFromMeasure } from './from-measure.ts'
import { ActionQuery, ChangeAction, NewAction, ProveInput, StepInput, WishInput } from './input.ts'
import { cancelAction, changeAction, createAction, reopenAction, startAction } from './keeping.ts'
import { standingOf } from './model.ts'
import { findActions, readAction } from './queries.ts'
import { wishRetest, withdrawRetest } from './retesting.ts'
import type { ActionRow } from './schema.ts'

const tags = ['actions']
const one = { tags, request: { params: IdParam } }
const changed = json(ActionOut, 'The changed action')
const errors = problems(400, 401, 403, 404, 409)

const list = createRoute({
  method: 'get',
  path: '/actions',
  tags,
  operationId: 'listActions',
  request: { query: ActionQuery.extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(ActionOut, 'Action'), 'Actions of the acting organisation'),
    ...problems(400, 401, 403),
  },
})
const make = createRoute({
  method: 'post',
  path: '/actions',
  tags,
  operationId: 'createAction',
  request: { body: body(NewAction) },
  responses: { 201: json(ActionOut, 'Made'), ...problems(400, 401, 403, 409) },
})
const fromMeasure = createRoute({
  method: 'post',
  path: '/scans/{id}/answers/{norm}/actions',
  tags,
  operationId: 'createActionFromMeasure',
  description: 'Makes an action of the measure of an answer, by its day and with you as its owner.',
  request: { params: NormParam },
  responses: { 201: json(ActionOut, 'Made'), ...errors },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/actions/{id}',
  operationId: 'readAction',
  responses: { 200: json(ActionViewOut, 'One action with proof and history'), ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/actions/{id}',
  tags,
  operationId: 'changeAction',
  request: { params: IdParam, body: body(ChangeAction) },
  responses: { 200: changed, ...errors },
})
const start = createRoute({
  ...one,
  method: 'post',
  path: '/actions/{id}/starts',
  operationId: 'startAction',
  responses: { 200: changed, ...errors },
})
const cancel = createRoute({
  method: 'post',
  path: '/actions/{id}/cancellations',
  tags,
  operationId: 'cancelAction',
  request: { params: IdParam, body: body(StepInput) },
  responses: { 200: changed, ...errors },
})
const reopen = createRoute({
  method: 'post',
  path: '/actions/{id}/reopenings',
  tags,
  operationId: 'reopenAction',
  request: { params: IdParam, body: body(StepInput) },
  responses: { 200: changed, ...errors },
})
const finish = createRoute({
  method: 'post',
  path: '/actions/{id}/closures',
  tags,
  operationId: 'finishAction',
  description:
    'Closes it as done, with what proves it: a piece of the library, a link, a file, or what was added before.',
  request: { params: IdParam, body: fieldsAndFile('ActionProof') },
  responses: { 200: changed, ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const prove = createRoute({
  method: 'post',
  path: '/actions/{id}/proofs',
  tags,
  operationId: 'proveAction',
  request: { params: IdParam, body: fieldsAndFile('ActionProof') },
  responses: { 201: json(ActionViewOut, 'Added'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const ProofParam = IdParam.extend({ evidenceId: pathId('evidenceId') })
const unprove = createRoute({
  method: 'delete',
  path: '/actions/{id}/proofs/{evidenceId}',
  tags,
  operationId: 'unproveAction',
  request: { params: ProofParam },
  responses: { 204: { description: 'It proves the action no longer; the library keeps it' }, ...errors },
})
const proof = createRoute({
  method: 'get',
  path: '/actions/{id}/proofs/{evidenceId}/file',
  tags,
  operationId: 'readActionProof',
  description: 'The file itself, of any kind that can be uploaded. Reading it is logged.',
  request: { params: ProofParam },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(400, 401, 403, 404),
  },
})
const wish = createRoute({
  method: 'post',
  path: '/actions/{id}/retest-wishes',
  tags,
  operationId: 'wishRetest',
  request: { params: IdParam, body: body(WishInput) },
  responses: { 201: json(ActionViewOut, 'The next round and the assessor show it'), ...errors },
})
const withdraw = createRoute({
  method: 'delete',
  path: '/actions/{id}/retest-wishes/{wishId}',
  tags,
  operationId: 'withdrawRetest',
  request: { params: IdParam.extend({ wishId: pathId('wishId') }) },
  responses: { 204: { description: 'Taken back' }, ...problems(400, 401, 403, 404) },
})
const counts = createRoute({
  method: 'get',
  path: '/action-counts',
  tags,
  operationId: 'countActions',
  responses: {
    200: json(
      BoardOut,
      'Actions of each municipality of the district late, on time and done; never what they are about',
    ),
    ...problems(401, 403, 404),
  },
})

const presentRow = (row: ActionRow, now: Date) => presentAction({ ...row, standing: standingOf(row, dayOf(now)) })
/** Proof as it was sent; a form is for a file. @throws AppError invalid for a form without one */
async function proofIn(c: Context) {
  const { fields, file } = await fieldsOf(c, ProveInput)
  const isForm = c.req.header('content-type')?.startsWith('multipart/') ?? false
  if (isForm && !file) throw invalid([{ path: 'file', reason: 'assessments.file_or_link' }])
  return { fields, upload: file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

/** Action plans: everything that their pages offer, but for files in and out. */
export const actionsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findActions(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentAction) }, query), 200)
  })
  .openapi(make, async (c) => {
    const ctx = c.get('ctx')
    return c.json(presentRow(await createAction(ctx, c.req.valid('json')), ctx.now), 201)
  })
  .openapi(fromMeasure, async (c) => {
    const ctx = c.get('ctx')
    const { id, norm } = c.req.valid('param')
    return c.json(presentRow(await actionFromMeasure(ctx, id, norm), ctx.now), 201)
  })
  .openapi(read, async (c) => c.json(presentView(await readAction(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const ctx = c.get('ctx')
    return c.json(presentRow(await changeAction(ctx, c.req.valid('param').id, c.req.valid('json')), ctx.now), 200)
  })
  .openapi(start, async (c) => {
    const ctx = c.get('ctx')
    return c.json(presentRow(await startAction(ctx, c.req.valid('param').id), ctx.now), 200)
  })
  .openapi(cancel, async (c) => {
    const ctx = c.get('ctx')
    const after = await cancelAction(ctx, c.req.valid('param').id, c.req.valid('json').reason)
    return c.json(presentRow(after, ctx.now), 200)
  })
  .openapi(reopen, async (c) => {
    const ctx = c.get('ctx')
    const after = await reopenAction(ctx, c.req.valid('param').id, c.req.valid('json').reason)
    return c.json(presentRow(after, ctx.now), 200)
  })
  .openapi(finish, async (c) => {
    const ctx = c.get('ctx')
    const { fields, upload } = await proofIn(c)
    const after = await finishAction(ctx, c.req.valid('param').id, fields, upload)
    return c.json(presentRow(after, ctx.now), 200)
  })
  .openapi(prove, async (c) => {
    const { id } = c.req.valid('param')
    const { fields, upload } = await proofIn(c)
    await proveAction(c.get('ctx'), id, fields, upload)
    return c.json(presentView(await readAction(c.get('ctx'), id)), 201)
  })
  .openapi(unprove, async (c) => {
    const { id, evidenceId } = c.req.valid('param')
    await unproveAction(c.get('ctx'), id, evidenceId)
    return c.body(null, 204)
  })
  .openapi(proof, async (c) => {
    const { id, evidenceId } = c.req.valid('param')
    const { name, bytes, mediaType } = await proofFile(c.get('ctx'), id, evidenceId)
    return download(name, bytes, mediaType)
  })
  .openapi(wish, async (c) => {
    const { id } = c.req.valid('param')
    await wishRetest(c.get('ctx'), id, c.req.valid('json').norm)
    return c.json(presentView(await readAction(c.get('ctx'), id)), 201)
  })
  .openapi(withdraw, async (c) => {
    const { id, wishId } = c.req.valid('param')
    await withdrawRetest(c.get('ctx'), id, wishId)
    return c.body(null, 204)
  })
  .openapi(counts, async (c) => c.json(presentBoard(await actionBoard(c.get('ctx'))), 200))

actionsApi.openAPIRegistry.register('ActionProof', z.object(ProveInput.shape))
