import { createRoute, z } from '@hono/zod-openapi'
import {
  body,
  Flag,
  file,
  IdParam,
  json,
  languageOf,
  newApi,
  pagedFrom,
  pageOf,
  problems,
  upload,
  uploadOf,
} from '#platform/api'
import { csvOf } from '#platform/spreadsheets'
import { download } from '#platform/web'
import { NewTask } from '../tasks/input.ts'
import {
  CommentOut,
  DecisionOut,
  ListedOut,
  ProposalOut,
  presentComment,
  presentListed,
  presentRegistered,
  presentRow,
  presentVersionView,
  presentView,
  TemplateOut,
  VersionViewOut,
  ViewOut,
} from './api-output.ts'
import { commentForBoard, takeBackComment } from './commenting.ts'
import { decisionColumns } from './components/columns.ts'
import { addDecisionTask, askMunicipalities, decideProposal } from './deciding.ts'
import {
  AskInput,
  BoardCommentInput,
  ChangeProposal,
  DecideInput,
  DecisionQuery,
  NewProposal,
  ProposalQuery,
  WithdrawProposal,
} from './input.ts'
import { attachFile, changeProposal, createProposal, detachFile } from './keeping.ts'
import { putOnAgenda, submitProposal, takeBack, withdrawProposal } from './moving.ts'
import { findProposals, readProposal, readVersion } from './queries.ts'
import { readAttachment } from './reading-files.ts'
import { exportDecisions, findDecisions } from './register.ts'
import { templates } from './templates.ts'
import { texts } from './texts.ts'

const tags = ['decisions']
/** Files that an attachment can be. */
const kinds = ['pdf', 'docx', 'xlsx', 'odt'] as const
const pathId = (name: string) => z.uuid().openapi({ param: { name, in: 'path' } })
const VersionParam = IdParam.extend({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .openapi({ param: { name: 'number', in: 'path' }, type: 'integer' }),
})
const found = problems(400, 401, 403, 404)
const errors = problems(400, 401, 403, 404, 409)
const changed = { 200: json(ProposalOut, 'The changed proposal'), ...errors }
const one = { tags, request: { params: IdParam } }

const list = createRoute({
  method: 'get',
  path: '/board-proposals',
  tags,
  operationId: 'listBoardProposals',
  description:
    'For the project team all, for the board what was on its agenda, for others what was decided and is theirs.',
  request: { query: ProposalQuery.extend({ descending: Flag }) },
  responses: { 200: json(pageOf(ListedOut, 'ListedBoardProposal'), 'Proposals'), ...problems(400, 401, 403) },
})
const templateList = createRoute({
  method: 'get',
  path: '/board-proposal-templates',
  tags,
  operationId: 'listBoardProposalTemplates',
  description: 'What a proposal can begin with; figures and places to fill in stand between double braces.',
  responses: { 200: json(z.array(TemplateOut), 'Templates'), ...problems(401) },
})
const make = createRoute({
  method: 'post',
  path: '/board-proposals',
  tags,
  operationId: 'createBoardProposal',
  request: { body: body(NewProposal) },
  responses: { 201: json(ProposalOut, 'Made, as a draft'), ...found },
})
const read = createRoute({
  ...one,
  method: 'get',
  path: '/board-proposals/{id}',
  operationId: 'readBoardProposal',
  responses: { 200: json(ViewOut, 'One proposal as you may see it'), ...found },
})
const change = createRoute({
  method: 'put',
  path: '/board-proposals/{id}',
  tags,
  operationId: 'changeBoardProposal',
  request: { params: IdParam, body: body(ChangeProposal) },
  responses: changed,
})
const submit = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/reviews',
  operationId: 'submitBoardProposal',
  description: 'Freezes the version for the project team; refused with everything that is still missing.',
  responses: changed,
})
const putOn = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/agenda-items',
  operationId: 'putBoardProposalOnAgenda',
  description: 'Gives it to the board; refused with every open place and every figure whose source was withdrawn.',
  responses: changed,
})
const back = createRoute({
  ...one,
  method: 'post',
  path: '/board-proposals/{id}/returns',
  operationId: 'takeBackBoardProposal',
  description: 'Works on it again, as a next version.',
  responses: changed,
})
const withdraw = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/withdrawals',
  tags,
  operationId: 'withdrawBoardProposal',
  request: { params: IdParam, body: body(WithdrawProposal) },
  responses: changed,
})
const decide = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions',
  tags,
  operationId: 'decideBoardProposal',
  description: 'What the board did with each point, in their order.',
  request: { params: IdParam, body: body(DecideInput) },
  responses: changed,
})
const version = createRoute({
  method: 'get',
  path: '/board-proposals/{id}/versions/{number}',
  tags,
  operationId: 'readBoardProposalVersion',
  request: { params: VersionParam },
  responses: { 200: json(VersionViewOut, 'A frozen version beside the one before it'), ...found },
})
const remark = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/board-comments',
  tags,
  operationId: 'commentForBoard',
  request: { params: IdParam, body: body(BoardCommentInput) },
  responses: { 201: json(CommentOut, 'Added; the board and the project leader read it'), ...errors },
})
const CommentParam = IdParam.extend({ commentId: pathId('commentId') })
const unremark = createRoute({
  method: 'delete',
  path: '/board-proposals/{id}/board-comments/{commentId}',
  tags,
  operationId: 'takeBackBoardComment',
  request: { params: CommentParam },
  responses: { 204: { description: 'Taken back' }, ...errors },
})
const attach = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/attachments',
  tags,
  operationId: 'attachToBoardProposal',
  request: { params: IdParam, body: upload(...kinds) },
  responses: { 201: json(ViewOut, 'Added'), ...problems(400, 401, 403, 404, 409, 413, 415) },
})
const AttachmentParam = IdParam.extend({ attachmentId: pathId('attachmentId') })
const detach = createRoute({
  method: 'delete',
  path: '/board-proposals/{id}/attachments/{attachmentId}',
  tags,
  operationId: 'detachFromBoardProposal',
  request: { params: AttachmentParam },
  responses: { 204: { description: 'No longer in the draft; earlier versions keep it' }, ...errors },
})
const attachment = createRoute({
  method: 'get',
  path: '/board-proposals/{id}/attachments/{attachmentId}/file',
  tags,
  operationId: 'readBoardAttachment',
  description: 'The file itself, of any kind that can be uploaded. Reading it is logged.',
  request: { params: AttachmentParam },
  responses: {
    200: {
      description: 'The file',
      headers: { 'content-disposition': { description: 'with its name', schema: { type: 'string' } } },
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    },
    ...found,
  },
})
const DecisionParam = IdParam.extend({ decisionId: pathId('decisionId') })
const followByTask = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions/{decisionId}/tasks',
  tags,
  operationId: 'addDecisionTask',
  request: { params: DecisionParam, body: body(NewTask) },
  responses: { 201: json(z.object({ taskId: z.uuid() }), 'A task of the project team'), ...errors },
})
const ask = createRoute({
  method: 'post',
  path: '/board-proposals/{id}/decisions/{decisionId}/actions',
  tags,
  operationId: 'askMunicipalities',
  request: { params: DecisionParam, body: body(AskInput) },
  responses: {
    201: json(z.object({ count: z.number().int() }), 'So many municipalities have it in their plan'),
    ...errors,
  },
})
const register = createRoute({
  method: 'get',
  path: '/decisions',
  tags,
  operationId: 'listDecisions',
  request: { query: DecisionQuery.extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(DecisionOut, 'Decision'), 'Decisions with what became of each'),
    ...problems(400, 401, 403),
  },
})
const registerFile = createRoute({
  method: 'get',
  path: '/decision-files',
  tags,
  operationId: 'exportDecisions',
  request: { query: DecisionQuery.extend({ descending: Flag }).omit({ page: true, pageSize: true }) },
  responses: { 200: file('The register as CSV', 'csv'), ...problems(400, 401, 403) },
})

/** Proposals to the board and its decisions: everything that their pages offer. */
export const decisionsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findProposals(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentListed) }, query), 200)
  })
  .openapi(templateList, (c) => c.json([...templates()], 200))
  .openapi(make, async (c) => c.json(presentRow(await createProposal(c.get('ctx'), c.req.valid('json'))), 201))
  .openapi(read, async (c) => c.json(presentView(await readProposal(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const after = await changeProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentRow(after), 200)
  })
  .openapi(submit, async (c) => c.json(presentRow(await submitProposal(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(putOn, async (c) => c.json(presentRow(await putOnAgenda(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(back, async (c) => c.json(presentRow(await takeBack(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(withdraw, async (c) => {
    const after = await withdrawProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').reason)
    return c.json(presentRow(after), 200)
  })
  .openapi(decide, async (c) => {
    const after = await decideProposal(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentRow(after), 200)
  })
  .openapi(version, async (c) => {
    const { id, number } = c.req.valid('param')
    return c.json(presentVersionView(await readVersion(c.get('ctx'), id, number)), 200)
  })
  .openapi(remark, async (c) => {
    const made = await commentForBoard(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').body)
    return c.json(presentComment({ ...made, isOwn: true }), 201)
  })
  .openapi(unremark, async (c) => {
    const { id, commentId } = c.req.valid('param')
    await takeBackComment(c.get('ctx'), id, commentId)
    return c.body(null, 204)
  })
  .openapi(attach, async (c) => {
    const { id } = c.req.valid('param')
    await attachFile(c.get('ctx'), id, await uploadOf(c, ...kinds))
    return c.json(presentView(await readProposal(c.get('ctx'), id)), 201)
  })
  .openapi(detach, async (c) => {
    const { id, attachmentId } = c.req.valid('param')
    await detachFile(c.get('ctx'), id, attachmentId)
    return c.body(null, 204)
  })
  .openapi(attachment, async (c) => {
    const { id, attachmentId } = c.req.valid('param')
    const { name, bytes, mediaType } = await readAttachment(c.get('ctx'), id, attachmentId)
    return download(name, bytes, mediaType)
  })
  .openapi(followByTask, async (c) => {
    const { id, decisionId } = c.req.valid('param')
    const task = await addDecisionTask(c.get('ctx'), id, decisionId, c.req.valid('json'))
    return c.json({ taskId: task.id }, 201)
  })
  .openapi(ask, async (c) => {
    const { id, decisionId } = c.req.valid('param')
    return c.json({ count: await askMunicipalities(c.get('ctx'), id, decisionId, c.req.valid('json')) }, 201)
  })
  .openapi(register, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findDecisions(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentRegistered) }, query), 200)
  })
  .openapi(registerFile, async (c) => {
    const rows = await exportDecisions(c.get('ctx'), c.req.valid('query'))
    return download('besluiten.csv', csvOf(decisionColumns(texts[languageOf(c)]), rows))
  })
