import { createRoute, z } from '@hono/zod-openapi'
import { json, newApi, problems } from '#platform/api'
import { readLedger } from './service.ts'

const LedgerOut = z
  .object({ lines: z.int(), brokenAt: z.int().nullable(), head: z.string() })
  .openapi('ReportingLedger')
const read = createRoute({
  ...{ method: 'get', path: '/reporting-point/ledger', tags: ['reporting-point'], operationId: 'readReportingLedger' },
  responses: { 200: json(LedgerOut, 'Whether the log is whole, and its head'), ...problems(401, 403) },
})

/** Whether the log of the reporting point is as it was written; never what it says. */
export const ledgerApi = newApi().openapi(read, async (c) => c.json(await readLedger(c.var.ctx), 200))
