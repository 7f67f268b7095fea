import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { CodeParam } from '../catalogue/api.ts'
import { addDevelopment, developmentsOf, removeDevelopment } from './developments.ts'
import { AnswerInput, NewDevelopment, NewNote } from './input.ts'
import { developmentKinds, noteKinds } from './model.ts'
import { addNote, answerNote, myNotes } from './notes.ts'
import { sourceWork } from './work.ts'

const tags = ['sources']
const moment = z.date().openapi({ type: 'string', format: 'date-time' })
const NoteOut = z
  .object({
    ...{ id: z.uuid(), kind: z.enum(noteKinds), code: z.string().nullable(), text: z.string(), madeAt: moment },
    answer: z.string().nullable(),
  })
  .openapi('SourceNote')
const WorkOut = z
  .object({
    proposals: z.array(
      z.object({ code: z.string(), number: z.int(), reason: z.string(), madeAt: moment, isNew: z.boolean() }),
    ),
    notes: z.array(NoteOut.extend({ name: z.string().nullable() })),
    unconfirmed: z.array(z.string()).openapi({ description: 'codes of sources that no privacy lawyer confirmed' }),
  })
  .openapi('SourceWork')
const DevelopmentOut = z
  .object({
    ...{ id: z.uuid(), kind: z.enum(developmentKinds), day: z.iso.date(), title: z.string() },
    ...{ text: z.string().nullable(), url: z.string().nullable() },
  })
  .openapi('SourceDevelopment')

const mine = createRoute({
  ...{ method: 'get', path: '/source-notes', tags, operationId: 'listMySourceNotes' },
  responses: {
    200: json(z.object({ results: z.array(NoteOut) }), 'What oneself said, with the answers'),
    ...problems(401, 403, 409),
  },
})
const note = createRoute({
  ...{ method: 'post', path: '/source-notes', tags, operationId: 'addSourceNote' },
  description: 'With a code: what is out of date there. Without: a source that is missing.',
  request: { body: body(NewNote) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Said'), ...problems(400, 401, 403, 404, 409) },
})
const answer = createRoute({
  ...{ method: 'post', path: '/source-notes/{id}/answer', tags, operationId: 'answerSourceNote' },
  request: { params: IdParam, body: body(AnswerInput) },
  responses: { 204: { description: 'Answered' }, ...problems(400, 401, 403, 404, 409) },
})
const work = createRoute({
  ...{ method: 'get', path: '/source-work', tags, operationId: 'readSourceWork' },
  responses: { 200: json(WorkOut, 'What waits for the keepers'), ...problems(401, 403, 409) },
})
const list = createRoute({
  ...{ method: 'get', path: '/sources/{code}/developments', tags, operationId: 'listSourceDevelopments' },
  request: { params: CodeParam },
  responses: {
    200: json(z.object({ results: z.array(DevelopmentOut) }), 'Changes of law and judgments'),
    ...problems(400, 401, 403, 404, 409),
  },
})
const add = createRoute({
  ...{ method: 'post', path: '/sources/{code}/developments', tags, operationId: 'addSourceDevelopment' },
  request: { params: CodeParam, body: body(NewDevelopment) },
  responses: { 201: json(DevelopmentOut, 'Written down'), ...problems(400, 401, 403, 404, 409) },
})
const DevelopmentParam = CodeParam.extend(IdParam.shape)
const remove = createRoute({
  ...{ method: 'delete', path: '/sources/{code}/developments/{id}', tags, operationId: 'removeSourceDevelopment' },
  request: { params: DevelopmentParam },
  responses: { 204: { description: 'Taken away' }, ...problems(400, 401, 403, 404, 409) },
})

/** What employees say about sources, what waits for the keepers, and what changes in law. */
export const notingApi = newApi()
  .openapi(mine, async (c) => c.json({ results: (await myNotes(c.var.ctx)).map((one) => NoteOut.parse(one)) }, 200))
  .openapi(note, async (c) => c.json({ id: await addNote(c.var.ctx, c.req.valid('json')) }, 201))
  .openapi(answer, async (c) => {
    await answerNote(c.var.ctx, c.req.valid('param').id, c.req.valid('json').answer)
    return c.body(null, 204)
  })
  .openapi(work, async (c) => {
    const { unconfirmed, ...found } = await sourceWork(c.var.ctx)
    return c.json(WorkOut.parse({ ...found, unconfirmed: unconfirmed.map(({ code }) => code) }), 200)
  })
  .openapi(list, async (c) => {
    const found = await developmentsOf(c.var.ctx, c.req.valid('param').code)
    return c.json({ results: found.map((one) => DevelopmentOut.parse(one)) }, 200)
  })
  .openapi(add, async (c) => {
    const made = await addDevelopment(c.var.ctx, c.req.valid('param').code, c.req.valid('json'))
    return c.json(DevelopmentOut.parse(made), 201)
  })
  .openapi(remove, async (c) => {
    const { code, id } = c.req.valid('param')
    await removeDevelopment(c.var.ctx, code, id)
    return c.body(null, 204)
  })
