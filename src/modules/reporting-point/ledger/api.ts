import { createRoute, z } from '@hono/zod-openapi'
import { body, json, newApi, problems } from '#platform/api'
import { SignedHead } from './input.ts'
import { signatureStates } from './model.ts'
import { readLedger } from './service.ts'
import { keepSignature, readSignatures } from './signing.ts'

const LedgerOut = z
  .object({ lines: z.int(), brokenAt: z.int().nullable(), head: z.string() })
  .openapi('ReportingLedger')
const read = createRoute({
  ...{ method: 'get', path: '/reporting-point/ledger', tags: ['reporting-point'], operationId: 'readReportingLedger' },
  responses: { 200: json(LedgerOut, 'Whether the log is whole, and its head'), ...problems(401, 403) },
})

const SignatureOut = z
  .object({
    ...{
      v: z.literal(1),
      organisation: z.string(),
      lines: z.int(),
      head: z.string(),
      by: z.string(),
      on: z.iso.date(),
    },
    ...{ sig: z.string(), signPublic: z.string(), name: z.string(), state: z.enum(signatureStates) },
  })
  .openapi('LedgerSignature')
const signatures = { path: '/reporting-point/ledger-signatures', tags: ['reporting-point'] }
const readAll = createRoute({
  ...{ ...signatures, method: 'get', operationId: 'listLedgerSignatures' },
  responses: { 200: json(z.array(SignatureOut), 'Who signed which head, and whether it holds'), ...problems(401, 403) },
})
const signOne = createRoute({
  ...{ ...signatures, method: 'post', operationId: 'signReportingLedger' },
  description:
    'Ed25519 over `meldpunt/v1/head`, a line feed and the canonical JSON of v, organisation, lines, head, by and on.',
  request: { body: body(SignedHead) },
  responses: { 204: { description: 'Kept, once' }, ...problems(400, 401, 403, 409) },
})

/** Whether the log of the reporting point is as it was written; never what it says. */
export const ledgerApi = newApi()
  .openapi(read, async (c) => c.json(await readLedger(c.var.ctx), 200))
  .openapi(readAll, async (c) => c.json(await readSignatures(c.var.ctx), 200))
  .openapi(signOne, async (c) => {
    await keepSignature(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
