import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { type InboxLine, readInbox } from './cases/inbox.ts'
import { CaseQuery, NewAnswer, NewPage, Settle } from './cases/input.ts'
import { lookAtCase, openingOf } from './cases/looking.ts'
import { answerCase, type CaseLine, settleCase } from './cases/service.ts'
import { turnPage } from './cases/turning.ts'
import { clockCodes, regimes } from './clocks/clocks.ts'
import { handoverApi } from './handover/api.ts'
import { makePoint, publishDirectory, readPoint, setOpen } from './keys/directory.ts'
import { draftDirectory } from './keys/draft.ts'
import { NewKeys, NewPoint, SignedDirectory } from './keys/input.ts'
import { keyPlaces } from './keys/places.ts'
import { endKeys, enrol, keyHolders } from './keys/service.ts'
import { ledgerApi } from './ledger/api.ts'
import { caseStates, outcomes, routes } from './model.ts'
import { notesApi } from './notes/api.ts'
import { questionsApi } from './questions/api.ts'
import { recoveryApi } from './recovery/api.ts'
import { registerApi } from './register/api.ts'
import { routingApi } from './routing/api.ts'
import { Leaving } from './routing/input.ts'
import { searchApi } from './search/api.ts'
import { templatesApi } from './templates/api.ts'
import { TogetherOut, twoPersonApi } from './two-person/api.ts'

const tags = ['reporting-point']
const day = z.iso.date()
const orNull = day.nullable()
const ClockOut = z
  .object({
    code: z.enum(clockCodes),
    dueOn: day,
    rule: z.enum(['own', 'wbk']),
    metOn: orNull,
    also: z.object({ dueOn: day, rule: z.enum(['own', 'wbk']) }).nullable(),
  })
  .openapi('ReportClock')
const ReportOut = z
  .object({
    ...{ id: z.uuid(), organisationId: z.uuid(), number: z.int(), revision: z.int() },
    ...{ state: z.enum(caseStates), route: z.enum(routes), regime: z.enum(regimes), receivedOn: day },
    ...{ acknowledgedOn: orNull, assessedOn: orNull, feedbackOn: orNull, feedbackReadOn: orNull },
    ...{ retestedOn: orNull, closedOn: orNull, outcome: z.enum(outcomes).nullable(), clocks: z.array(ClockOut) },
  })
  .openapi('Report')
const File = z.string().openapi({ description: 'an age file in base64' })
const SealedOut = z
  .object({
    ...{ caseId: z.string(), today: day, holders: z.array(z.uuid()) },
    me: z.object({ id: z.uuid(), wrapped: NewKeys.shape.wrapped }),
    point: z.object({ code: z.string(), rootPub: z.string() }),
    sealed: z.object({
      envelopes: z.array(z.object({ epoch: z.int(), part: z.int(), file: File })),
      messages: z.array(
        z.object({ seq: z.int(), epoch: z.int(), byReporter: z.boolean(), writtenOn: day, file: File }),
      ),
      directories: z.array(z.looseObject({})),
    }),
    together: TogetherOut,
  })
  .openapi('SealedReport')
const PlaceOut = z
  .object({ organisationId: z.uuid(), name: z.string(), hasKeys: z.boolean(), isListed: z.boolean() })
  .openapi('KeyPlace')
const PointOut = z
  .object({
    point: z.object({ code: z.string(), name: z.string(), rootPublic: z.string(), isOpen: z.boolean() }).nullable(),
    directory: z.object({ version: z.int(), validUntil: day }).nullable(),
    holders: z.array(z.object({ id: z.uuid(), name: z.string(), isEnded: z.boolean() })),
  })
  .openapi('ReportingPoint')

const HandlerOut = z.object({
  ...{ id: z.string(), role: z.string(), name: z.string().optional(), ageRecipient: z.string(), signPub: z.string() },
  group: z.enum(['A', 'B']).optional(),
})
const DraftOut = z
  .object({
    ...{ v: z.literal(1), organisation: z.string(), version: z.int(), validUntil: day, escrow: z.string().nullable() },
    ...{ handlers: z.array(HandlerOut), sparring: z.array(HandlerOut), twoPerson: z.array(z.string()).optional() },
  })
  .openapi('HandlerDirectory')

const done = (description: string) => ({ 204: { description } })
const one = { tags, request: { params: IdParam } }
const list = createRoute({
  ...{ method: 'get', path: '/reports', tags, operationId: 'listReports' },
  request: { query: CaseQuery.omit({ page: true, pageSize: true }).extend({ ...PageQuery.shape, descending: Flag }) },
  responses: {
    200: json(pageOf(ReportOut, 'Report'), 'Reports that you can open, due first'),
    ...problems(400, 401, 403),
  },
})
const read = createRoute({
  ...one,
  ...{ method: 'get', path: '/reports/{id}', operationId: 'readReport' },
  responses: { 200: json(ReportOut, 'Its label and clocks, never content'), ...problems(400, 401, 404) },
})
const sealed = createRoute({
  ...one,
  ...{ method: 'get', path: '/reports/{id}/sealed-files', operationId: 'readSealedReport' },
  description: 'All that is needed to open it with your own keys; each time is logged.',
  responses: { 200: json(SealedOut, 'Its files, as the server keeps them'), ...problems(400, 401, 404) },
})
const answer = createRoute({
  ...{ method: 'post', path: '/reports/{id}/messages', tags, operationId: 'answerReport' },
  request: { params: IdParam, body: body(NewAnswer) },
  responses: { ...done('Kept; the reporter finds it'), ...problems(400, 401, 404, 409) },
})
const settle = createRoute({
  ...{ method: 'post', path: '/reports/{id}/settlements', tags, operationId: 'settleReport' },
  request: { params: IdParam, body: body(Settle) },
  responses: { 200: json(ReportOut, 'Decided'), ...problems(400, 401, 404, 409) },
})
const turn = createRoute({
  ...{ method: 'post', path: '/reports/{id}/epochs', tags, operationId: 'sealReportEpoch' },
  request: { params: IdParam, body: body(NewPage) },
  responses: { ...done('Kept; from now on only these readers find it'), ...problems(400, 401, 404, 409) },
})
const places = createRoute({
  ...{ method: 'get', path: '/reporting-keys', tags, operationId: 'listKeyPlaces' },
  responses: { 200: json(z.array(PlaceOut), 'Where you may hold keys'), ...problems(401, 403) },
})
const enrolment = createRoute({
  ...{ method: 'post', path: '/reporting-keys', tags, operationId: 'enrolKeys' },
  request: { body: body(NewKeys) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Kept'), ...problems(400, 401, 403, 404, 409) },
})
const point = createRoute({
  ...{ method: 'get', path: '/reporting-point', tags, operationId: 'readReportingPoint' },
  responses: { 200: json(PointOut, 'The point, its directory and who has keys'), ...problems(401, 403) },
})
const make = createRoute({
  ...{ method: 'post', path: '/reporting-point', tags, operationId: 'makeReportingPoint' },
  request: { body: body(NewPoint) },
  responses: { ...done('Made, closed'), ...problems(400, 401, 403, 409) },
})
const open = createRoute({
  ...{ method: 'put', path: '/reporting-point/state', tags, operationId: 'openReportingPoint' },
  request: { body: body(z.object({ isOpen: z.boolean() })) },
  responses: { ...done('Opened or closed'), ...problems(400, 401, 403, 404, 409) },
})
const draft = createRoute({
  ...{ method: 'get', path: '/reporting-point/directory-draft', tags, operationId: 'draftHandlerDirectory' },
  responses: { 200: json(DraftOut, 'The next directory, to be signed off-line'), ...problems(401, 403, 404) },
})
const publish = createRoute({
  ...{ method: 'post', path: '/reporting-point/directories', tags, operationId: 'publishHandlerDirectory' },
  request: { body: body(SignedDirectory) },
  responses: { 201: json(z.object({ version: z.int() }), 'In force'), ...problems(400, 401, 403, 404) },
})
const end = createRoute({
  ...{ method: 'delete', path: '/report-handlers/{id}', tags, operationId: 'endReportHandlerKeys' },
  request: { params: IdParam, query: Leaving.extend({ leavesUnreadable: Flag }) },
  responses: { ...done('Ended: they find no report any more'), ...problems(400, 401, 403, 404, 409) },
})

const present = (it: CaseLine | InboxLine) => ReportOut.parse(it)

/** What handlers and keepers of a reporting point do; the server opens nothing for a program either. */
export const reportingPointApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await readInbox(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map(present) }, query), 200)
  })
  .openapi(read, async (c) => c.json(present(await lookAtCase(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(sealed, async (c) => c.json(SealedOut.parse(await openingOf(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(answer, async (c) => {
    await answerCase(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(settle, async (c) => {
    const settled = await settleCase(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(present(settled), 200)
  })
  .openapi(turn, async (c) => {
    await turnPage(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(places, async (c) => {
    const all = await keyPlaces(c.var.ctx)
    const shown = all.map(({ organisationId, name, keys }) => ({
      ...{ organisationId, name, hasKeys: keys !== null, isListed: keys?.isListed ?? false },
    }))
    return c.json(shown, 200)
  })
  .openapi(enrolment, async (c) => c.json(await enrol(c.var.ctx, c.req.valid('json')), 201))
  .openapi(point, async (c) => {
    const { point: found, directory } = await readPoint(c.var.ctx)
    const holders = await keyHolders(c.var.ctx)
    const shown = holders.map(({ id, name, endedAt }) => ({ id, name, isEnded: endedAt !== null }))
    return c.json(PointOut.parse({ point: found, directory, holders: shown }), 200)
  })
  .openapi(make, async (c) => {
    await makePoint(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(open, async (c) => {
    await setOpen(c.var.ctx, c.req.valid('json').isOpen)
    return c.body(null, 204)
  })
  .openapi(draft, async (c) => c.json(DraftOut.parse(await draftDirectory(c.var.ctx)), 200))
  .openapi(publish, async (c) => c.json(await publishDirectory(c.var.ctx, c.req.valid('json')), 201))
  .openapi(end, async (c) => {
    await endKeys(c.var.ctx, c.req.valid('param').id, c.req.valid('query'))
    return c.body(null, 204)
  })

reportingPointApi.route('/', notesApi)
reportingPointApi.route('/', handoverApi)
reportingPointApi.route('/', templatesApi)
reportingPointApi.route('/', routingApi)
reportingPointApi.route('/', searchApi)
reportingPointApi.route('/', registerApi)
reportingPointApi.route('/', ledgerApi)
reportingPointApi.route('/', recoveryApi)
reportingPointApi.route('/', questionsApi)
reportingPointApi.route('/', twoPersonApi)
