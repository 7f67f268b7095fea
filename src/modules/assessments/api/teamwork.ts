import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, PageQuery, paged, pageOf, problems } from '#platform/api'
import { CommentInput, DelegateInput } from '../input.ts'
import { colleaguesFor, comment, commentsOn, delegate, removeComment, undelegate } from '../teamwork.ts'
import { viewScan } from '../view.ts'
import { NeededNorm, NodeParam, NormQuery, pathId, tags } from './parameters.ts'

const CommentOut = z
  .object({
    id: z.uuid(),
    norm: z.string(),
    body: z.string(),
    authorId: z.uuid(),
    writtenAt: z.iso.datetime(),
  })
  .openapi('Comment')
type Comment = Awaited<ReturnType<typeof commentsOn>>[number]
const presentComment = ({ id, norm, body: text, authorId, writtenAt }: Comment): z.infer<typeof CommentOut> => ({
  id,
  norm,
  body: text,
  authorId,
  writtenAt: writtenAt.toISOString(),
})
const Delegation = z.object({ node: z.string(), personId: z.uuid() }).openapi('Delegation')
const presentDelegation = ({ node, personId }: z.infer<typeof Delegation>) => ({ node, personId })
const Colleague = z.object({ personId: z.uuid(), name: z.string() }).openapi('ScanColleague')
const presentColleague = ({ personId, name }: z.infer<typeof Colleague>) => ({ personId, name })

const listComments = createRoute({
  method: 'get',
  path: '/scans/{id}/comments',
  tags,
  operationId: 'listComments',
  request: { params: IdParam, query: PageQuery.extend(NormQuery.shape) },
  responses: {
    200: json(pageOf(CommentOut, 'Comment'), 'Comments, the oldest first'),
    ...problems(400, 401, 403, 404),
  },
})
const addComment = createRoute({
  method: 'post',
  path: '/scans/{id}/comments',
  tags,
  operationId: 'addComment',
  request: { params: IdParam, body: body(NeededNorm.extend(CommentInput.shape)) },
  responses: {
    201: json(z.object({ id: z.uuid() }).openapi('NewComment'), 'The comment stands there'),
    ...problems(400, 401, 403, 404),
  },
})
const takeBack = createRoute({
  method: 'delete',
  path: '/scans/{id}/comments/{commentId}',
  tags,
  operationId: 'removeComment',
  description: 'One’s own comment only.',
  request: { params: IdParam.extend({ commentId: pathId('commentId') }) },
  responses: { 204: { description: 'The comment is gone' }, ...problems(400, 401, 403, 404) },
})
const listDelegations = createRoute({
  method: 'get',
  path: '/scans/{id}/delegations',
  tags,
  operationId: 'listDelegations',
  request: { params: IdParam, query: PageQuery },
  responses: {
    200: json(pageOf(Delegation, 'Delegation'), 'Who is asked for which theme or norm'),
    ...problems(400, 401, 403, 404),
  },
})
const ask = createRoute({
  method: 'post',
  path: '/scans/{id}/delegations',
  tags,
  operationId: 'delegate',
  description: 'Asks a colleague for a theme or a norm; asking another one replaces the first.',
  request: { params: IdParam, body: body(DelegateInput) },
  responses: { 201: json(Delegation, 'The colleague is asked'), ...problems(400, 401, 403, 404, 409) },
})
const askNobody = createRoute({
  method: 'delete',
  path: '/scans/{id}/delegations/{node}',
  tags,
  operationId: 'undelegate',
  request: { params: NodeParam },
  responses: { 204: { description: 'Nobody is asked any more' }, ...problems(400, 401, 403, 404) },
})
const listColleagues = createRoute({
  method: 'get',
  path: '/scans/{id}/colleagues',
  tags,
  operationId: 'listScanColleagues',
  request: { params: IdParam, query: PageQuery },
  responses: { 200: json(pageOf(Colleague, 'ScanColleague'), 'Who can be asked'), ...problems(400, 401, 403, 404) },
})

/** Comments on norms, and who is asked to answer them. */
export const teamworkApi = newApi()
  .openapi(listComments, async (c) => {
    const { norm, ...paging } = c.req.valid('query')
    const found = await commentsOn(c.get('ctx'), c.req.valid('param').id, norm)
    return c.json(paged(c, found.map(presentComment), paging), 200)
  })
  .openapi(addComment, async (c) => {
    const { norm, ...input } = c.req.valid('json')
    return c.json({ id: await comment(c.get('ctx'), c.req.valid('param').id, norm, input) }, 201)
  })
  .openapi(takeBack, async (c) => {
    const { id, commentId } = c.req.valid('param')
    await removeComment(c.get('ctx'), id, commentId)
    return c.body(null, 204)
  })
  .openapi(listDelegations, async (c) => {
    const { asks } = await viewScan(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, asks.map(presentDelegation), c.req.valid('query')), 200)
  })
  .openapi(ask, async (c) => {
    await delegate(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))
    return c.json(presentDelegation(c.req.valid('json')), 201)
  })
  .openapi(askNobody, async (c) => {
    const { id, node } = c.req.valid('param')
    await undelegate(c.get('ctx'), id, node)
    return c.body(null, 204)
  })
  .openapi(listColleagues, async (c) => {
    const found = await colleaguesFor(c.get('ctx'), c.req.valid('param').id)
    return c.json(paged(c, found.map(presentColleague), c.req.valid('query')), 200)
  })
