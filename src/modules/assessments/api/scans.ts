import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { readiness, reopen, sign, submit, withdraw } from '../handing-in.ts'
import { ReopenInput, SignInput, SubmitInput } from '../input.ts'
import { scanStates } from '../model.ts'
import { listRounds } from '../rounds.ts'
import { viewScan } from '../view.ts'
import { tags } from './parameters.ts'
import { presentProgress, presentScan, presentScanHead, ScanHead, ScanOut, ScanWithProgress } from './scan-output.ts'

const ScanQuery = PageQuery.extend({
  roundId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  state: z.enum(scanStates).optional(),
})
const list = createRoute({
  method: 'get',
  path: '/scans',
  tags,
  operationId: 'listScans',
  description: 'The scans that the caller may know of: a municipality its own, a district those of its rounds.',
  request: { query: ScanQuery },
  responses: {
    200: json(pageOf(ScanHead, 'ScanHead'), 'Scans, of the newest round first'),
    ...problems(400, 401, 403),
  },
})
const read = createRoute({
  method: 'get',
  path: '/scans/{id}',
  tags,
  operationId: 'readScan',
  request: { params: IdParam },
  responses: {
    200: json(ScanWithProgress, 'One scan with its progress and what stands in the way of handing it in'),
    ...problems(400, 401, 403, 404),
  },
})
const submitRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/submissions',
  tags,
  operationId: 'submitScan',
  description: 'Hands the scan in. `acceptUnanswered`: norms without an answer count as not in order.',
  request: { params: IdParam, body: body(SubmitInput) },
  responses: { 201: json(ScanOut, 'Handed in'), ...problems(400, 401, 403, 404, 409) },
})
const withdrawRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/withdrawals',
  tags,
  operationId: 'withdrawScan',
  description: 'Takes back what was handed in and not signed yet; what was released is withdrawn too.',
  request: { params: IdParam },
  responses: { 201: json(ScanOut, 'Open again'), ...problems(400, 401, 403, 404, 409) },
})
const signRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/signatures',
  tags,
  operationId: 'signScan',
  request: { params: IdParam, body: body(SignInput) },
  responses: { 201: json(ScanOut, 'Signed'), ...problems(400, 401, 403, 404, 409) },
})
const reopenRoute = createRoute({
  method: 'post',
  path: '/scans/{id}/reopenings',
  tags,
  operationId: 'reopenScan',
  description: 'Opens a signed scan again; the signature and what it was bound to are kept.',
  request: { params: IdParam, body: body(ReopenInput) },
  responses: { 201: json(ScanOut, 'Open again'), ...problems(400, 401, 403, 404, 409) },
})

/** Scans, and the steps by which they are handed in. */
export const scansApi = newApi()
  .openapi(list, async (c) => {
    const { roundId, organisationId, state, ...paging } = c.req.valid('query')
    const all = (await listRounds(c.get('ctx')))
      .filter(({ kind }) => kind === 'self-scan')
      .flatMap(({ id, scans }) => scans.map((scan) => presentScanHead({ ...scan, roundId: id })))
    const shown = all
      .filter((scan) => !roundId || scan.roundId === roundId)
      .filter((scan) => !organisationId || scan.organisationId === organisationId)
      .filter((scan) => !state || scan.state === state)
    return c.json(paged(c, shown, paging), 200)
  })
  .openapi(read, async (c) => {
    const view = await viewScan(c.get('ctx'), c.req.valid('param').id)
    return c.json(presentProgress(view, await readiness(c.get('ctx'), view.scan.id)), 200)
  })
  .openapi(submitRoute, async (c) =>
    c.json(presentScan(await submit(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').acceptUnanswered)), 201),
  )
  .openapi(withdrawRoute, async (c) => c.json(presentScan(await withdraw(c.get('ctx'), c.req.valid('param').id)), 201))
  .openapi(signRoute, async (c) =>
    c.json(presentScan(await sign(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').contentHash)), 201),
  )
  .openapi(reopenRoute, async (c) =>
    c.json(presentScan(await reopen(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
