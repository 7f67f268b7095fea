import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, problems } from '#platform/api'
import { CodeParam } from '../catalogue/api.ts'
import { HistoryOut, presentHistory, presentVersion, presentView, VersionOut, VersionViewOut } from './api-output.ts'
import { commentOnVersion } from './commenting.ts'
import { bringBackSource, decideVersion, withdrawSource } from './deciding.ts'
import {
  changeVersion,
  confirmSource,
  createSource,
  removeVersion,
  renewVersion,
  restoreVersion,
  startVersion,
  stepVersion,
} from './drafting.ts'
import { CommentInput, DecisionInput, NewSource, ReasonInput, StepInput, VersionInput } from './input.ts'
import { historyOf, readVersion } from './queries.ts'

const tags = ['sources']
const version = '/sources/{code}/versions/{number}'
const VersionParam = CodeParam.extend({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .openapi({ param: { name: 'number', in: 'path' }, type: 'integer' }),
})
const request = { params: VersionParam }
const made = (description: string) => ({
  201: json(VersionOut, description),
  ...problems(400, 401, 403, 404, 409),
})
const done = (description: string) => ({ 204: { description }, ...problems(400, 401, 403, 404, 409) })

const create = createRoute({
  ...{ method: 'post', path: '/sources', tags, operationId: 'createSource' },
  description: 'A new source, as a draft version that is proposed and decided on like any other.',
  request: { body: body(NewSource) },
  responses: { 201: json(VersionOut, 'Draft'), ...problems(400, 401, 403, 409) },
})
const history = createRoute({
  ...{ method: 'get', path: '/sources/{code}/versions', tags, operationId: 'listSourceVersions' },
  request: { params: CodeParam },
  responses: { 200: json(HistoryOut, 'History'), ...problems(400, 401, 403, 404, 409) },
})
const start = createRoute({
  ...{ method: 'post', path: '/sources/{code}/versions', tags, operationId: 'startSourceVersion' },
  request: { params: CodeParam, body: body(VersionInput) },
  responses: made('Draft'),
})
const read = createRoute({
  ...{ method: 'get', path: version, tags, operationId: 'readSourceVersion' },
  request: { ...request, query: z.object({ against: z.coerce.number().int().min(1).max(2_147_483_647).optional() }) },
  responses: { 200: json(VersionViewOut, 'Version with what it changes'), ...problems(400, 401, 403, 404, 409) },
})
const change = createRoute({
  ...{ method: 'put', path: version, tags, operationId: 'changeSourceVersion' },
  request: { ...request, body: body(VersionInput) },
  responses: { 200: json(VersionOut, 'Draft'), ...problems(400, 401, 403, 404, 409) },
})
const remove = createRoute({
  ...{ method: 'delete', path: version, tags, operationId: 'removeSourceVersion', request },
  responses: done('Removed'),
})
const step = createRoute({
  ...{ method: 'post', path: `${version}/steps`, tags, operationId: 'stepSourceVersion' },
  request: { ...request, body: body(StepInput) },
  responses: made('Done'),
})
const renew = createRoute({
  ...{ method: 'post', path: `${version}/renewals`, tags, operationId: 'renewSourceVersion', request },
  responses: made('Draft with what was published meanwhile'),
})
const decide = createRoute({
  ...{ method: 'post', path: `${version}/decisions`, tags, operationId: 'decideSourceVersion' },
  description: 'By someone else than its maker.',
  request: { ...request, body: body(DecisionInput) },
  responses: made('Decided'),
})
const restore = createRoute({
  ...{ method: 'post', path: `${version}/restorations`, tags, operationId: 'restoreSourceVersion' },
  request: { ...request, body: body(ReasonInput) },
  responses: made('Draft with the text of that version'),
})
const comment = createRoute({
  ...{ method: 'post', path: `${version}/comments`, tags, operationId: 'commentOnSourceVersion' },
  request: { ...request, body: body(CommentInput) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Said'), ...problems(400, 401, 403, 404, 409) },
})
const confirm = createRoute({
  ...{ method: 'post', path: '/sources/{code}/confirmations', tags, operationId: 'confirmSource' },
  description: 'A privacy officer looked at grounds and rules: a proposal with today as that day.',
  request: { params: CodeParam, body: body(ReasonInput) },
  responses: made('Proposed'),
})
const withdraw = createRoute({
  ...{ method: 'post', path: '/sources/{code}/withdrawals', tags, operationId: 'withdrawSource' },
  request: { params: CodeParam, body: body(ReasonInput) },
  responses: done('Taken out of the overview'),
})
const bringBack = createRoute({
  ...{ method: 'post', path: '/sources/{code}/returns', tags, operationId: 'bringBackSource' },
  request: { params: CodeParam, body: body(ReasonInput) },
  responses: done('Back in the overview'),
})

const writingApi = newApi()
  .openapi(create, async (c) => {
    const input = c.req.valid('json')
    return c.json(presentVersion(input.code, await createSource(c.var.ctx, input)), 201)
  })
  .openapi(start, async (c) => {
    const { code } = c.req.valid('param')
    return c.json(presentVersion(code, await startVersion(c.var.ctx, code, c.req.valid('json'))), 201)
  })
  .openapi(change, async (c) => {
    const { code, number } = c.req.valid('param')
    const after = await changeVersion(c.var.ctx, code, { ...c.req.valid('json'), number })
    return c.json(presentVersion(code, after), 200)
  })
  .openapi(remove, async (c) => {
    const { code, number } = c.req.valid('param')
    await removeVersion(c.var.ctx, code, number)
    return c.body(null, 204)
  })
  .openapi(step, async (c) => {
    const { code, number } = c.req.valid('param')
    const after = await stepVersion(c.var.ctx, code, { number, step: c.req.valid('json').do })
    return c.json(presentVersion(code, after), 201)
  })
  .openapi(renew, async (c) => {
    const { code, number } = c.req.valid('param')
    return c.json(presentVersion(code, await renewVersion(c.var.ctx, code, number)), 201)
  })
  .openapi(restore, async (c) => {
    const { code, number } = c.req.valid('param')
    const made = await restoreVersion(c.var.ctx, code, { number, ...c.req.valid('json') })
    return c.json(presentVersion(code, made), 201)
  })
  .openapi(confirm, async (c) => {
    const { code } = c.req.valid('param')
    return c.json(presentVersion(code, await confirmSource(c.var.ctx, code, c.req.valid('json').reason)), 201)
  })

const decidingApi = newApi()
  .openapi(history, async (c) => c.json(presentHistory(await historyOf(c.var.ctx, c.req.valid('param').code)), 200))
  .openapi(read, async (c) => {
    const { code, number } = c.req.valid('param')
    const { against } = c.req.valid('query')
    const it = await readVersion(c.var.ctx, code, { number, ...(against ? { against } : {}) })
    return c.json(presentView(it), 200)
  })
  .openapi(decide, async (c) => {
    const { code, number } = c.req.valid('param')
    const after = await decideVersion(c.var.ctx, code, { ...c.req.valid('json'), number })
    return c.json(presentVersion(code, after), 201)
  })
  .openapi(comment, async (c) => {
    const { code, number } = c.req.valid('param')
    return c.json({ id: await commentOnVersion(c.var.ctx, code, { number, ...c.req.valid('json') }) }, 201)
  })
  .openapi(withdraw, async (c) => {
    await withdrawSource(c.var.ctx, c.req.valid('param').code, c.req.valid('json').reason)
    return c.body(null, 204)
  })
  .openapi(bringBack, async (c) => {
    await bringBackSource(c.var.ctx, c.req.valid('param').code, c.req.valid('json').reason)
    return c.body(null, 204)
  })

/** How sources change: versions that someone else decides on, their history, and taking a source out of the overview. */
export const changingApi = newApi().route('/', writingApi).route('/', decidingApi)
