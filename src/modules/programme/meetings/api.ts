import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, pagedFrom, pageOf, problems } from '#platform/api'
import { addItem, agreeAction, changeItem, decide, raiseItem, removeDecision, removeItem } from './agenda.ts'
import {
  ActionInput,
  AgendaItemInput,
  ChangeMeeting,
  DecisionInput,
  MeetingQuery,
  PlanMeeting,
  StepInput,
} from './input.ts'
import { changeMeeting, planMeeting, stepMeeting } from './keeping.ts'
import { meetingKinds, meetingStates } from './model.ts'
import { findMeetings, type MeetingView, readMeeting } from './queries.ts'
import type { Meeting } from './schema.ts'

const tags = ['meetings']
const base = {
  id: z.uuid(),
  programmeId: z.uuid(),
  kind: z.enum(meetingKinds),
  title: z.string(),
  heldOn: z.iso.date(),
  time: z.string().nullable(),
  place: z.string().nullable(),
  state: z.enum(meetingStates).openapi({ description: 'with adopted minutes nothing changes' }),
  revision: z.number().int(),
}
const MeetingOut = z.object(base).openapi('Meeting')
const MeetingViewOut = z
  .object({
    ...base,
    attendees: z.array(
      z.object({
        id: z.uuid(),
        personId: z.uuid().nullable(),
        role: z.string().nullable().openapi({ description: 'of someone without an account' }),
        wasPresent: z.boolean().nullable(),
      }),
    ),
    items: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        explanation: z.string().nullable(),
        minutes: z.string().nullable(),
        isOpen: z.boolean().openapi({ description: 'comes back in the next meeting' }),
      }),
    ),
    decisions: z.array(z.object({ id: z.uuid(), itemId: z.uuid(), number: z.number().int(), text: z.string() })),
    taskIds: z.array(z.uuid()).openapi({ description: 'the actions that were agreed' }),
  })
  .openapi('MeetingWithMinutes')

const present = (one: Meeting): z.infer<typeof MeetingOut> => ({
  id: one.id,
  programmeId: one.programmeId,
  kind: one.kind,
  title: one.title,
  heldOn: one.heldOn,
  time: one.time,
  place: one.place,
  state: one.state,
  revision: one.revision,
})
const presentView = ({ meeting, attendees, items, decisions, tasks }: MeetingView): z.infer<typeof MeetingViewOut> => ({
  ...present(meeting),
  attendees: attendees.map(({ id, personId, role, wasPresent }) => ({ id, personId, role, wasPresent })),
  items: items.map(({ id, title, explanation, minutes, isOpen }) => ({ id, title, explanation, minutes, isOpen })),
  decisions: decisions.map(({ id, itemId, number, text }) => ({ id, itemId, number, text })),
  taskIds: tasks.map(({ id }) => id),
})

const errors = problems(400, 401, 403, 404, 409)
const view = json(MeetingViewOut, 'The meeting as it is now')
const ItemParam = IdParam.extend({ itemId: z.uuid().openapi({ param: { name: 'itemId', in: 'path' } }) })
const DecisionParam = IdParam.extend({ decisionId: z.uuid().openapi({ param: { name: 'decisionId', in: 'path' } }) })

const list = createRoute({
  method: 'get',
  path: '/programmes/{id}/meetings',
  tags,
  operationId: 'listMeetings',
  request: { params: IdParam, query: MeetingQuery },
  responses: { 200: json(pageOf(MeetingOut, 'Meeting'), 'Meetings that you may see'), ...problems(400, 401, 403, 404) },
})
const plan = createRoute({
  method: 'post',
  path: '/programmes/{id}/meetings',
  tags,
  operationId: 'planMeeting',
  request: { params: IdParam, body: body(PlanMeeting) },
  responses: { 201: json(MeetingOut, 'Planned'), ...problems(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/meetings/{id}',
  tags,
  operationId: 'readMeeting',
  request: { params: IdParam },
  responses: { 200: view, ...problems(400, 401, 403, 404) },
})
const change = createRoute({
  method: 'put',
  path: '/meetings/{id}',
  tags,
  operationId: 'changeMeeting',
  request: { params: IdParam, body: body(ChangeMeeting) },
  responses: { 200: view, ...errors },
})
const step = createRoute({
  method: 'post',
  path: '/meetings/{id}/steps',
  tags,
  operationId: 'stepMeeting',
  description: '`hold` with who was `present`, `replan` to take that back, `adopt` to fix the minutes.',
  request: { params: IdParam, body: body(StepInput) },
  responses: { 200: view, ...errors },
})
const newItem = createRoute({
  method: 'post',
  path: '/meetings/{id}/agenda-items',
  tags,
  operationId: 'addAgendaItem',
  request: { params: IdParam, body: body(AgendaItemInput) },
  responses: { 201: view, ...errors },
})
const item = createRoute({
  method: 'put',
  path: '/meetings/{id}/agenda-items/{itemId}',
  tags,
  operationId: 'changeAgendaItem',
  request: { params: ItemParam, body: body(AgendaItemInput) },
  responses: { 200: view, ...errors },
})
const raise = createRoute({
  method: 'post',
  path: '/meetings/{id}/agenda-items/{itemId}/raises',
  tags,
  operationId: 'raiseAgendaItem',
  request: { params: ItemParam },
  responses: { 200: view, ...errors },
})
const removal = createRoute({
  method: 'delete',
  path: '/meetings/{id}/agenda-items/{itemId}',
  tags,
  operationId: 'removeAgendaItem',
  request: { params: ItemParam },
  responses: { 204: { description: 'Off the agenda' }, ...errors },
})
const decision = createRoute({
  method: 'post',
  path: '/meetings/{id}/meeting-decisions',
  tags,
  operationId: 'decideInMeeting',
  request: { params: IdParam, body: body(DecisionInput) },
  responses: { 201: view, ...errors },
})
const undecided = createRoute({
  method: 'delete',
  path: '/meetings/{id}/meeting-decisions/{decisionId}',
  tags,
  operationId: 'removeMeetingDecision',
  request: { params: DecisionParam },
  responses: { 204: { description: 'Taken back' }, ...errors },
})
const agreed = createRoute({
  method: 'post',
  path: '/meetings/{id}/tasks',
  tags,
  operationId: 'agreeAction',
  description: 'An action that was agreed becomes a task.',
  request: { params: IdParam, body: body(ActionInput) },
  responses: { 201: view, ...errors },
})

/** Meetings of programmes: everything that their pages offer. */
export const meetingsApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findMeetings(c.get('ctx'), c.req.valid('param').id, query)
    return c.json(pagedFrom(c, { count, results: results.map(present) }, query), 200)
  })
  .openapi(plan, async (c) =>
    c.json(present(await planMeeting(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(read, async (c) => c.json(presentView(await readMeeting(c.get('ctx'), c.req.valid('param').id)), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    await changeMeeting(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 200)
  })
  .openapi(step, async (c) => {
    const { id } = c.req.valid('param')
    await stepMeeting(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 200)
  })
  .openapi(newItem, async (c) => {
    const { id } = c.req.valid('param')
    await addItem(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 201)
  })
  .openapi(item, async (c) => {
    const { id, itemId } = c.req.valid('param')
    await changeItem(c.get('ctx'), id, itemId, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 200)
  })
  .openapi(raise, async (c) => {
    const { id, itemId } = c.req.valid('param')
    await raiseItem(c.get('ctx'), id, itemId)
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 200)
  })
  .openapi(removal, async (c) => {
    const { id, itemId } = c.req.valid('param')
    await removeItem(c.get('ctx'), id, itemId)
    return c.body(null, 204)
  })
  .openapi(decision, async (c) => {
    const { id } = c.req.valid('param')
    await decide(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 201)
  })
  .openapi(undecided, async (c) => {
    const { id, decisionId } = c.req.valid('param')
    await removeDecision(c.get('ctx'), id, decisionId)
    return c.body(null, 204)
  })
  .openapi(agreed, async (c) => {
    const { id } = c.req.valid('param')
    await agreeAction(c.get('ctx'), id, c.req.valid('json'))
    return c.json(presentView(await readMeeting(c.get('ctx'), id)), 201)
  })
