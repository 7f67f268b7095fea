import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { download } from '#platform/web'
import { CommentOut, presentComment, presentVersionView, presentView, VersionViewOut, ViewOut } from './api-output.ts'
import { commentForBoard, takeBackComment } from './commenting.ts'
import { BoardCommentInput } from './input.ts'
import { attachFile, detachFile } from './keeping.ts'
import { readProposal, readVersion } from './queries.ts'
import { readAttachment } from './reading-files.ts'

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

/** What the board reads of a proposal: its versions, comments before the meeting and attachments. */
export const boardApi = newApi()
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
