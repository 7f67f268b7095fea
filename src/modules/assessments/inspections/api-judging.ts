import { createRoute, z } from '@hono/zod-openapi'
import { allows } from '#platform/access'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { NormParam, tags } from '../api/parameters.ts'
import {
  InspectionHead,
  InspectionOut,
  PieceOut,
  presentHead,
  presentInspection,
  presentPiece,
  presentReveal,
  presentRevision,
  presentVerdict,
  RevealOut,
  RevisionOut,
  VerdictOut,
} from './api-output.ts'
import { one } from './api-responses.ts'
import { RevealInput, RevisionInput, VerdictInput } from './input.ts'
import { giveVerdict, reveal, revise } from './judging.ts'
import { recordOf } from './load.ts'
import { inspectionStates } from './model.ts'
import { normState } from './norm-states.ts'
import { may } from './policy.ts'
import { verifyReveals } from './verifying.ts'
import { listInspections, viewInspection } from './view.ts'

const list = createRoute({
  method: 'get',
  path: '/inspections',
  tags,
  operationId: 'listInspections',
  description: 'Those that the caller may know of: of the own municipality, assigned to oneself, or of the district.',
  request: { query: PageQuery.extend({ roundId: z.uuid().optional(), state: z.enum(inspectionStates).optional() }) },
  responses: { 200: json(pageOf(InspectionHead, 'InspectionHead'), 'Inspections'), ...problems(400, 401, 403) },
})
const read = createRoute({
  method: 'get',
  path: '/inspections/{id}',
  tags,
  operationId: 'readInspection',
  description: 'Verdicts are left out for who may not see them yet; `self` is null until its theme is revealed.',
  request: { params: IdParam },
  responses: {
    200: json(
      InspectionOut.extend({ verdicts: z.array(VerdictOut), evidence: z.array(PieceOut) }).openapi(
        'InspectionWithVerdicts',
      ),
      'One inspection as far as the caller may see it',
    ),
    ...one(),
  },
})
const proof = createRoute({
  method: 'get',
  path: '/inspections/{id}/reveals',
  tags,
  operationId: 'listReveals',
  description: 'The chain of reveals, calculated again: `brokenAt` is null when the order of all is proved.',
  request: { params: IdParam },
  responses: {
    200: json(
      z
        .object({
          reveals: z.array(RevealOut.extend({ holds: z.boolean() })),
          brokenAt: z.number().int().nullable(),
          signatureHolds: z.boolean().nullable(),
        })
        .openapi('ProofOfOrder'),
      'The chain',
    ),
    ...one(),
  },
})
const revealRoute = createRoute({
  method: 'post',
  path: '/inspections/{id}/reveals',
  tags,
  operationId: 'revealTheme',
  description: 'Every norm of the theme needs a whole verdict of the caller; after it they no longer change.',
  request: { params: IdParam, body: body(RevealInput) },
  responses: { 201: json(RevealOut, 'The link of the chain'), ...one(409) },
})
const judge = createRoute({
  method: 'put',
  path: '/inspections/{id}/verdicts/{norm}',
  tags,
  operationId: 'giveVerdict',
  description: 'Saves the verdict over the `version` that was read, until the reveal.',
  request: { params: NormParam, body: body(VerdictInput) },
  responses: { 200: json(z.object({ version: z.number().int() }).openapi('SavedVerdict'), 'Saved'), ...one(409) },
})
const reviseRoute = createRoute({
  method: 'post',
  path: '/inspections/{id}/verdicts/{norm}/revisions',
  tags,
  operationId: 'reviseVerdict',
  description: '`number` counts the revisions that were read; the first verdict stays.',
  request: { params: NormParam, body: body(RevisionInput) },
  responses: { 201: json(RevisionOut, 'The revision'), ...one(409) },
})
/** Judging: verdicts, reveals and revisions. */
export const judgingApi = newApi()
  .openapi(list, async (c) => {
    const { roundId, state, ...paging } = c.req.valid('query')
    const all = (await listInspections(c.get('ctx'), roundId ?? null)).filter((line) => !state || line.state === state)
    return c.json(paged(c, all.map(presentHead), paging), 200)
  })
  .openapi(read, async (c) => {
    const view = await viewInspection(c.get('ctx'), c.req.valid('param').id)
    const sees = allows(c.get('ctx'), may.readResult, recordOf(view))
    const verdicts = sees ? view.nodes.map((node) => presentVerdict(normState(view, node))) : []
    return c.json({ ...presentInspection(view.inspection), verdicts, evidence: view.evidence.map(presentPiece) }, 200)
  })
  .openapi(proof, async (c) => {
    const { reveals, ...found } = await verifyReveals(c.get('ctx'), c.req.valid('param').id)
    const links = reveals.map((it) => ({ ...presentReveal(it), holds: it.verdictsHold && it.chainHolds }))
    return c.json({ reveals: links, ...found }, 200)
  })
  .openapi(revealRoute, async (c) => {
    const made = await reveal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').theme)
    return c.json(presentReveal(made), 201)
  })
  .openapi(judge, async (c) => {
    const { id, norm } = c.req.valid('param')
    const { version } = await giveVerdict(c.get('ctx'), id, norm, c.req.valid('json'))
    return c.json({ version }, 200)
  })
  .openapi(reviseRoute, async (c) => {
    const { id, norm } = c.req.valid('param')
    return c.json(presentRevision(await revise(c.get('ctx'), id, norm, c.req.valid('json'))), 201)
  })
