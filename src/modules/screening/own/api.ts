import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { classes } from '../codes.ts'
import { actors, grounds, moments } from '../content.ts'
import { checkDecisions, checkStates, fileStates } from '../files/model.ts'
import { AnswerInput, ReplyInput, ReplyQuery } from './input.ts'
import { makeLink, readLink, withdrawLink } from './links.ts'
import { outcomes, replyKinds } from './model.ts'
import { answerReply, findReplies, readReply, reply } from './replying.ts'
import { readOwn } from './view.ts'

const tags = ['screening']
const moment = z.coerce.date().transform((it) => it.toISOString())
const LinkOut = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    state: z.enum(['waiting', 'works', 'expired', 'withdrawn']),
    expiresAt: moment,
    sentAt: moment.nullable(),
    openedAt: moment.nullable(),
  })
  .openapi('ScreeningLink')
const ReplyOut = z
  .object({
    id: z.uuid(),
    fileId: z.uuid(),
    kind: z.enum(replyKinds),
    checkCode: z.string().nullable(),
    body: z.string(),
    writtenAt: moment,
    answer: z.string().nullable(),
    outcome: z.enum(outcomes).nullable(),
    answeredAt: moment.nullable(),
  })
  .openapi('ScreeningReply')
const day = z.iso.date().nullable()
const Words = z.object({ nl: z.string(), en: z.string() })
const OwnOut = z
  .object({
    files: z.array(
      z.object({
        id: z.uuid(),
        function: z.string(),
        class: z.enum(classes),
        state: z.enum(fileStates),
        startsOn: day,
        restrictedUntil: day,
        checks: z.array(
          z.object({
            ...{ code: z.string(), name: Words, what: Words, why: Words, law: z.string() },
            ground: z.enum(grounds),
            moment: z.enum(moments),
            actor: z.enum(actors),
            state: z.enum(checkStates),
            decision: z.enum(checkDecisions).nullable(),
            ...{ dueOn: day, dueAgainOn: day, seenOn: day, reason: z.string().nullable(), asksMe: z.boolean() },
          }),
        ),
      }),
    ),
    replies: z.array(ReplyOut),
  })
  .openapi('OwnScreening')

const link = { path: '/screening-files/{id}/link', tags } as const
const send = createRoute({
  ...link,
  method: 'post',
  operationId: 'makeScreeningLink',
  description:
    'Mails a link to the own page of whom the file is about; an earlier one stops working. The token is in the mail alone.',
  request: { params: IdParam },
  responses: { 201: json(LinkOut, 'Made'), ...problems(400, 401, 403, 404) },
})
const show = createRoute({
  ...link,
  method: 'get',
  operationId: 'readScreeningLink',
  request: { params: IdParam },
  responses: {
    200: json(LinkOut.nullable(), 'The last link, null when none was made'),
    ...problems(400, 401, 403, 404),
  },
})
const withdraw = createRoute({
  ...link,
  method: 'delete',
  operationId: 'withdrawScreeningLink',
  request: { params: IdParam },
  responses: { 204: { description: 'It works no longer' }, ...problems(400, 401, 403, 404) },
})
const own = createRoute({
  method: 'get',
  path: '/own-screening',
  tags,
  operationId: 'readOwnScreening',
  description: 'What is checked of yourself, why, on what ground, and how it stands. Reading it is logged.',
  responses: { 200: json(OwnOut, 'Your own screening'), ...problems(401, 403, 404) },
})
const say = createRoute({
  method: 'post',
  path: '/own-screening/replies',
  tags,
  operationId: 'replyToScreening',
  request: { body: body(ReplyInput) },
  responses: { 201: json(ReplyOut, 'Kept for HR to answer'), ...problems(400, 401, 403, 404, 409) },
})
const list = createRoute({
  method: 'get',
  path: '/screening-replies',
  tags,
  operationId: 'listScreeningReplies',
  request: { query: ReplyQuery },
  responses: {
    200: json(pageOf(ReplyOut, 'ScreeningReply'), 'What people said of their files'),
    ...problems(400, 401, 403, 404),
  },
})
const read = createRoute({
  method: 'get',
  path: '/screening-replies/{id}',
  tags,
  operationId: 'readScreeningReply',
  request: { params: IdParam },
  responses: { 200: json(ReplyOut, 'One of them'), ...problems(400, 401, 403, 404) },
})
const answer = createRoute({
  method: 'post',
  path: '/screening-replies/{id}/answers',
  tags,
  operationId: 'answerScreeningReply',
  request: { params: IdParam, body: body(AnswerInput) },
  responses: { 201: json(ReplyOut, 'Answered'), ...problems(400, 401, 403, 404, 409) },
})

/** The own page, its link, and what HR answers. */
export const ownApi = newApi()
  .openapi(send, async (c) => c.json(LinkOut.parse(await makeLink(c.var.ctx, c.req.valid('param').id)), 201))
  .openapi(show, async (c) => c.json(LinkOut.nullable().parse(await readLink(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(withdraw, async (c) => {
    await withdrawLink(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(own, async (c) => {
    const { files, replies } = await readOwn(c.var.ctx)
    const shown = files.map(({ file, function: work, checks }) => ({ ...file, function: work, checks }))
    return c.json(OwnOut.parse({ files: shown, replies }), 200)
  })
  .openapi(say, async (c) => c.json(ReplyOut.parse(await reply(c.var.ctx, c.req.valid('json'))), 201))
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findReplies(c.var.ctx, query)
    return c.json(pagedFrom(c, { count, results: results.map((one) => ReplyOut.parse(one)) }, query), 200)
  })
  .openapi(read, async (c) => c.json(ReplyOut.parse(await readReply(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(answer, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(ReplyOut.parse(await answerReply(c.var.ctx, id, c.req.valid('json'))), 201)
  })
