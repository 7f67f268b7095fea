import { createRoute, z } from '@hono/zod-openapi'
import { body, Flag, IdParam, json, newApi, PageQuery, pagedFrom, pageOf, problems } from '#platform/api'
import { CheckOut, FileLineOut, FileOut, FileViewOut, UnlinkedOut } from './api-output.ts'
import { changeFunction, followClass } from './changing.ts'
import {
  ChangeFunction,
  DecideCheck,
  EndFile,
  ExemptCheck,
  FileQuery,
  LinkFile,
  ObjectToDecision,
  OpenFile,
  SettleChecks,
  StartWork,
} from './input.ts'
import { linkFile, unlinkedFiles } from './linking.ts'
import { openFile } from './opening.ts'
import { findFiles, readFile } from './queries.ts'
import { decideCheck, exemptCheck, objectToDecision, openTalk, settleChecks, undoCheck } from './settling.ts'
import { endFile, resumeFile, startWork } from './working.ts'

const tags = ['screening']
const errors = problems(400, 401, 403, 404, 409)
const changed = { 200: json(FileOut, 'The changed file'), ...errors }
const settled = { 200: json(CheckOut, 'The changed check'), ...errors }
const code = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)
const CheckParam = IdParam.extend({ code: code.openapi({ param: { name: 'code', in: 'path' } }) })
const Filters = FileQuery.omit({ page: true, pageSize: true })
const found = { 200: json(pageOf(FileLineOut, 'ScreeningFile'), 'Files'), ...problems(400, 401, 403, 404) }

const list = createRoute({
  method: 'get',
  path: '/screening-files',
  tags,
  operationId: 'listScreeningFiles',
  description: 'The screening files of the acting organisation. Reading them is logged.',
  request: { query: Filters.omit({ search: true }).extend({ descending: Flag }).extend(PageQuery.shape) },
  responses: found,
})
const search = createRoute({
  method: 'post',
  path: '/screening-files/searches',
  tags,
  operationId: 'searchScreeningFiles',
  description: 'The same list by a part of a name or function; names do not belong in an address.',
  request: { query: PageQuery, body: body(Filters) },
  responses: found,
})
const open = createRoute({
  method: 'post',
  path: '/screening-files',
  tags,
  operationId: 'openScreeningFile',
  description: 'Opens a file for someone of the staff or a candidate, and sets out the checks of the class.',
  request: { body: body(OpenFile) },
  responses: { 201: json(FileOut, 'Opened'), ...problems(400, 401, 403, 404, 409) },
})
const read = createRoute({
  method: 'get',
  path: '/screening-files/{id}',
  tags,
  operationId: 'readScreeningFile',
  request: { params: IdParam },
  responses: { 200: json(FileViewOut, 'One file: outcomes only'), ...problems(400, 401, 403, 404) },
})
const post = { method: 'post' as const, tags }
const onFile = { ...post, request: { params: IdParam }, responses: changed }
const onCheck = { ...post, request: { params: CheckParam }, responses: settled }

const settle = createRoute({
  ...post,
  path: '/screening-files/{id}/settlements',
  operationId: 'settleScreeningChecks',
  description: 'What HR saw of one or more checks on a day: all of them, or none.',
  request: { params: IdParam, body: body(SettleChecks) },
  responses: { 200: json(z.array(CheckOut), 'The changed checks'), ...errors },
})
const start = createRoute({
  ...post,
  path: '/screening-files/{id}/starts',
  operationId: 'startScreenedWork',
  description: 'The first day of work, with full or restricted access as the checks allow; 409 while one is missing.',
  request: { params: IdParam, body: body(StartWork) },
  responses: changed,
})
const end = createRoute({
  ...post,
  path: '/screening-files/{id}/endings',
  operationId: 'endScreeningFile',
  request: { params: IdParam, body: body(EndFile) },
  responses: changed,
})
const resume = createRoute({
  ...onFile,
  path: '/screening-files/{id}/resumptions',
  operationId: 'resumeScreeningFile',
  description: 'Takes back an end on the same day.',
})
const move = createRoute({
  ...post,
  path: '/screening-files/{id}/function-changes',
  operationId: 'changeScreenedFunction',
  description: 'Moves someone to another function: missing checks appear, what holds is kept, a VOG is asked anew.',
  request: { params: IdParam, body: body(ChangeFunction) },
  responses: changed,
})
const follow = createRoute({
  ...onFile,
  path: '/screening-files/{id}/class-updates',
  operationId: 'followFunctionClass',
  description: 'Brings a file up to the class of its function and the model that hold now.',
})
const loose = createRoute({
  method: 'get',
  path: '/screening-employment-matches',
  tags,
  operationId: 'listEmploymentMatches',
  description:
    'Files of candidates without an employment, with those that fit by name or mail and first day. Reading them is logged.',
  responses: { 200: json(z.array(UnlinkedOut), 'Files to link'), ...problems(401, 403, 404) },
})
const link = createRoute({
  ...post,
  path: '/screening-files/{id}/employments',
  operationId: 'linkScreeningFile',
  description: 'Confirms that a candidate is who has this employment; the link of the candidate stops.',
  request: { params: IdParam, body: body(LinkFile) },
  responses: changed,
})
const exempt = createRoute({
  ...post,
  path: '/screening-files/{id}/checks/{code}/exemptions',
  operationId: 'exemptScreeningCheck',
  request: { params: CheckParam, body: body(ExemptCheck) },
  responses: settled,
})
const talk = createRoute({
  ...onCheck,
  path: '/screening-files/{id}/checks/{code}/talks',
  operationId: 'openScreeningTalk',
  description: 'The talk that follows on a check that was not agreed.',
})
const decide = createRoute({
  ...post,
  path: '/screening-files/{id}/checks/{code}/decisions',
  operationId: 'decideScreeningCheck',
  description: 'What a human decided after the talk, with reasons. The person may object within six weeks.',
  request: { params: CheckParam, body: body(DecideCheck) },
  responses: settled,
})
const object = createRoute({
  ...post,
  path: '/screening-files/{id}/checks/{code}/objections',
  operationId: 'objectToScreeningDecision',
  description: 'Writes down an objection; a new talk and a new decision follow.',
  request: { params: CheckParam, body: body(ObjectToDecision) },
  responses: settled,
})
const undo = createRoute({
  ...onCheck,
  path: '/screening-files/{id}/checks/{code}/corrections',
  operationId: 'undoScreeningCheck',
  description: 'Takes back what was filled in by mistake; an outcome on the same day only.',
})

/** Screening files: everything that their pages offer. */
export const filesApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findFiles(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => FileLineOut.parse(one)) }, query), 200)
  })
  .openapi(search, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findFiles(c.var.ctx, { ...c.req.valid('json'), ...query })
    return c.json(pagedFrom(c, { count, results: results.map((one) => FileLineOut.parse(one)) }, query), 200)
  })
  .openapi(open, async (c) => c.json(FileOut.parse(await openFile(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(read, async (c) => c.json(FileViewOut.parse(await readFile(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(settle, async (c) => {
    const after = await settleChecks(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(
      after.map((one) => CheckOut.parse(one)),
      200,
    )
  })
  .openapi(start, async (c) => {
    const after = await startWork(c.var.ctx, c.req.valid('param').id, c.req.valid('json').on)
    return c.json(FileOut.parse(after), 200)
  })
  .openapi(end, async (c) => {
    const after = await endFile(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.json(FileOut.parse(after), 200)
  })
  .openapi(resume, async (c) => c.json(FileOut.parse(await resumeFile(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(move, async (c) => {
    const after = await changeFunction(c.var.ctx, c.req.valid('param').id, c.req.valid('json').profileId)
    return c.json(FileOut.parse(after), 200)
  })
  .openapi(follow, async (c) => c.json(FileOut.parse(await followClass(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(loose, async (c) => c.json(z.array(UnlinkedOut).parse(await unlinkedFiles(c.var.ctx)), 200))
  .openapi(link, async (c) => {
    const after = await linkFile(c.var.ctx, c.req.valid('param').id, c.req.valid('json').employmentId)
    return c.json(FileOut.parse(after), 200)
  })
  .openapi(exempt, async (c) => {
    const { id, code: of } = c.req.valid('param')
    return c.json(CheckOut.parse(await exemptCheck(c.var.ctx, id, of, c.req.valid('json').reason)), 200)
  })
  .openapi(talk, async (c) => {
    const { id, code: of } = c.req.valid('param')
    return c.json(CheckOut.parse(await openTalk(c.var.ctx, id, of)), 200)
  })
  .openapi(decide, async (c) => {
    const { id, code: of } = c.req.valid('param')
    return c.json(CheckOut.parse(await decideCheck(c.var.ctx, id, of, c.req.valid('json'))), 200)
  })
  .openapi(object, async (c) => {
    const { id, code: of } = c.req.valid('param')
    return c.json(CheckOut.parse(await objectToDecision(c.var.ctx, id, of, c.req.valid('json').objection)), 200)
  })
  .openapi(undo, async (c) => {
    const { id, code: of } = c.req.valid('param')
    return c.json(CheckOut.parse(await undoCheck(c.var.ctx, id, of)), 200)
  })
