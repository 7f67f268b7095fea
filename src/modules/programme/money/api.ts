import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { closeAccount, explainDeviation, moveAccount, readAccountability, startAccount } from './accounting/service.ts'
import { bookingsApi } from './api-bookings.ts'
import { budgetsApi } from './api-budgets.ts'
import {
  AccountOut,
  ImportOut,
  MappingOut,
  PlanOut,
  presentAccount,
  presentImport,
  presentMapping,
  presentPlan,
} from './api-output.ts'
import { applyImport, listImports, previewImport, saveMapping, undoImport } from './importing/import.ts'
import { AccountInput, Explanation, MappingInput, ReasonInput } from './input.ts'

const tags = ['money']
const kinds = ['xlsx', 'csv'] as const
const reading = problems(400, 401, 403, 404)
const errors = problems(400, 401, 403, 404, 409)
const ofProgramme = { tags, request: { params: IdParam } }

const imports = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/money-imports',
  operationId: 'listMoneyImports',
  responses: { 200: json(z.array(ImportOut), 'Exports of the financial system that were read in'), ...reading },
})
const mapping = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/money-mapping',
  operationId: 'readMoneyMapping',
  responses: { 200: json(MappingOut, 'How the columns of an export are read'), ...reading },
})
const putMapping = createRoute({
  method: 'put',
  path: '/programmes/{id}/money-mapping',
  tags,
  operationId: 'saveMoneyMapping',
  request: { params: IdParam, body: body(MappingInput) },
  responses: { 204: { description: 'Kept for every next file' }, ...errors },
})
const preview = createRoute({
  method: 'post',
  path: '/programmes/{id}/money-files/previews',
  tags,
  operationId: 'previewMoneyFile',
  description: 'Says what a file would book, or every fault with its cell. Nothing changes and nothing is kept.',
  request: { params: IdParam, body: upload(...kinds) },
  responses: { 200: json(PlanOut, 'What it would do'), ...problems(400, 401, 403, 404, 413, 415) },
})
const apply = createRoute({
  method: 'post',
  path: '/programmes/{id}/money-files/applications',
  tags,
  operationId: 'applyMoneyFile',
  description: 'Books the same file, all or nothing, with `seen` of its preview.',
  request: { params: IdParam, query: z.object({ seen: z.string().min(1).max(64) }), body: upload(...kinds) },
  responses: { 201: json(ImportOut, 'Booked'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const undo = createRoute({
  method: 'post',
  path: '/programmes/{id}/money-imports/{importId}/reversals',
  tags,
  operationId: 'undoMoneyImport',
  request: {
    params: IdParam.extend({ importId: z.uuid().openapi({ param: { name: 'importId', in: 'path' } }) }),
    body: body(ReasonInput),
  },
  responses: { 204: { description: 'Each booking that stood is reversed' }, ...errors },
})
const account = createRoute({
  ...ofProgramme,
  method: 'get',
  path: '/programmes/{id}/accountability',
  operationId: 'readAccountability',
  request: { params: IdParam, query: z.object({ number: z.coerce.number().int().min(1).max(1_000_000).optional() }) },
  responses: { 200: json(AccountOut, 'The newest account, or the one with this number'), ...reading },
})
const start = createRoute({
  method: 'post',
  path: '/programmes/{id}/accountability',
  tags,
  operationId: 'startAccount',
  request: { params: IdParam, body: body(AccountInput) },
  responses: { 201: json(AccountOut, 'Begun'), ...errors },
})
const move = createRoute({
  method: 'patch',
  path: '/programmes/{id}/accountability',
  tags,
  operationId: 'moveAccount',
  request: { params: IdParam, body: body(AccountInput) },
  responses: { 200: json(AccountOut, 'The open account, up to another day'), ...errors },
})
const explain = createRoute({
  method: 'post',
  path: '/programmes/{id}/accountability/explanations',
  tags,
  operationId: 'explainDeviation',
  request: { params: IdParam, body: body(Explanation) },
  responses: { 200: json(AccountOut, 'The open account with it'), ...errors },
})
const close = createRoute({
  ...ofProgramme,
  method: 'post',
  path: '/programmes/{id}/accountability/closures',
  operationId: 'closeAccount',
  responses: { 200: json(AccountOut, 'It stays as it is from now on'), ...errors },
})

/** Imports and accountability of the money of a programme. */
const restApi = newApi()
  .openapi(imports, async (c) =>
    c.json((await listImports(c.get('ctx'), c.req.valid('param').id)).imports.map(presentImport), 200),
  )
  .openapi(mapping, async (c) =>
    c.json(presentMapping((await listImports(c.get('ctx'), c.req.valid('param').id)).mapping), 200),
  )
  .openapi(putMapping, async (c) => {
    await saveMapping(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, ...kinds)
    return c.json(presentPlan(await previewImport(c.get('ctx'), c.req.valid('param').id, bytes)), 200)
  })
  .openapi(apply, async (c) => {
    const { name: fileName, bytes } = await uploadOf(c, ...kinds)
    const { seen } = c.req.valid('query')
    const made = await applyImport(c.get('ctx'), c.req.valid('param').id, { bytes, fileName, seen })
    return c.json(presentImport(made), 201)
  })
  .openapi(undo, async (c) => {
    const { id, importId } = c.req.valid('param')
    await undoImport(c.get('ctx'), id, importId, c.req.valid('json').reason)
    return c.body(null, 204)
  })
  .openapi(account, async (c) => {
    const { number = null } = c.req.valid('query')
    return c.json(presentAccount(await readAccountability(c.get('ctx'), c.req.valid('param').id, number)), 200)
  })
  .openapi(start, async (c) => {
    const { id } = c.req.valid('param')
    await startAccount(c.get('ctx'), id, c.req.valid('json').upTo)
    return c.json(presentAccount(await readAccountability(c.get('ctx'), id)), 201)
  })
  .openapi(move, async (c) => {
    const { id } = c.req.valid('param')
    await moveAccount(c.get('ctx'), id, c.req.valid('json').upTo)
    return c.json(presentAccount(await readAccountability(c.get('ctx'), id)), 200)
  })
  .openapi(explain, async (c) => {
    const { id } = c.req.valid('param')
    await explainDeviation(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentAccount(await readAccountability(c.get('ctx'), id)), 200)
  })
  .openapi(close, async (c) => {
    const { id } = c.req.valid('param')
    await closeAccount(c.get('ctx'), id)
    return c.json(presentAccount(await readAccountability(c.get('ctx'), id)), 200)
  })

/** Everything about the money of a programme. */
export const moneyApi = newApi()
for (const part of [bookingsApi, budgetsApi, restApi]) moneyApi.route('/', part)
