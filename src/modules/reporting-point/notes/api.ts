import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { regimes } from '../clocks/clocks.ts'
import { outcomes } from '../model.ts'
import { Judgement, Proposal } from '../triage/input.ts'
import { judgeTriage, proposeTriage, withdrawTriage } from '../triage/service.ts'
import { keepCopies } from './copies.ts'
import { NewCopies, NewLink, NewNote } from './input.ts'
import { noteKinds } from './model.ts'
import { addNote, linkCase, readWork, unlinkCase } from './service.ts'

const tags = ['reporting-point']
const day = z.iso.date()
const Assessor = z.object({ name: z.string(), on: day })
const WorkOut = z
  .object({
    notes: z.array(
      z.object({
        ...{ seq: z.int(), kind: z.enum(noteKinds), epoch: z.int(), handlerId: z.uuid(), writtenOn: day },
        file: z.string().openapi({ description: 'an age file in base64' }),
        copy: z.string().nullable().openapi({ description: 'the same, sealed anew for who reads along later' }),
        isCopied: z.boolean(),
      }),
    ),
    assessments: z.array(
      z.object({
        ...{ note: z.int(), outcome: z.enum(outcomes), regime: z.enum(regimes), first: Assessor },
        second: Assessor.extend({ note: z.int(), agrees: z.boolean() }).nullable(),
      }),
    ),
    links: z.array(z.object({ id: z.uuid(), number: z.int() })),
  })
  .openapi('ReportWork')

const one = { tags, request: { params: IdParam } }
const done = (description: string) => ({ 204: { description } })
const read = createRoute({
  ...one,
  ...{ method: 'get', path: '/reports/{id}/notes', operationId: 'readReportNotes' },
  responses: {
    200: json(WorkOut, 'Notes as the server keeps them, assessments by their labels, and linked reports'),
    ...problems(400, 401, 404),
  },
})
const add = createRoute({
  ...{ method: 'post', path: '/reports/{id}/notes', tags, operationId: 'addReportNote' },
  request: { params: IdParam, body: body(NewNote) },
  responses: { ...done('Kept for the other handlers'), ...problems(400, 401, 404, 409) },
})
const copy = createRoute({
  ...{ method: 'post', path: '/reports/{id}/note-copies', tags, operationId: 'copyReportNotes' },
  description:
    'Older notes that you sealed anew for the readers of the epoch in force; each stays signed by who wrote it.',
  request: { params: IdParam, body: body(NewCopies) },
  responses: { ...done('Kept for who reads along now'), ...problems(400, 401, 404, 409) },
})
const propose = createRoute({
  ...{ method: 'post', path: '/reports/{id}/triages', tags, operationId: 'proposeReportTriage' },
  request: { params: IdParam, body: body(Proposal) },
  responses: { ...done('It waits for a second handler'), ...problems(400, 401, 404, 409) },
})
const judge = createRoute({
  ...{ method: 'post', path: '/reports/{id}/triage-judgements', tags, operationId: 'judgeReportTriage' },
  request: { params: IdParam, body: body(Judgement) },
  responses: { ...done('Final when you agreed'), ...problems(400, 401, 404, 409) },
})
const withdraw = createRoute({
  ...one,
  ...{ method: 'delete', path: '/reports/{id}/triages', operationId: 'withdrawReportTriage' },
  responses: { ...done('Your proposal is gone; the note stays'), ...problems(400, 401, 404, 409) },
})
const link = createRoute({
  ...{ method: 'post', path: '/reports/{id}/links', tags, operationId: 'linkReport' },
  request: { params: IdParam, body: body(NewLink) },
  responses: { ...done('Linked, for who reads both'), ...problems(400, 401, 404) },
})
const Other = IdParam.extend({ otherId: z.uuid().openapi({ param: { name: 'otherId', in: 'path' } }) })
const unlink = createRoute({
  ...{ method: 'delete', path: '/reports/{id}/links/{otherId}', tags, operationId: 'unlinkReport' },
  request: { params: Other },
  responses: { ...done('The link is gone'), ...problems(400, 401, 404) },
})

/** What handlers do for each other about a report; they sealed it before it comes here. */
export const notesApi = newApi()
  .openapi(read, async (c) => c.json(WorkOut.parse(await readWork(c.var.ctx, c.req.valid('param').id)), 200))
  .openapi(add, async (c) => {
    await addNote(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(copy, async (c) => {
    await keepCopies(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(propose, async (c) => {
    await proposeTriage(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(judge, async (c) => {
    await judgeTriage(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(withdraw, async (c) => {
    await withdrawTriage(c.var.ctx, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(link, async (c) => {
    await linkCase(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(unlink, async (c) => {
    const { id, otherId } = c.req.valid('param')
    await unlinkCase(c.var.ctx, id, otherId)
    return c.body(null, 204)
  })
