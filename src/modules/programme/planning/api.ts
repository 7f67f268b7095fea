import { createRoute, z } from '@hono/zod-openapi'
import { body, IdParam, json, newApi, problems } from '#platform/api'
import { ItemParam, itemsApi } from '../item-api.ts'
import { ChangeDeliverable, ChangeMilestone, NewDeliverable, NewDependency, NewMilestone } from './input.ts'
import { deliverableStates, plannedKinds } from './model.ts'
import { readDeliverables, readPlan } from './queries.ts'
import {
  addDeliverable,
  addDependency,
  addMilestone,
  changeDeliverable,
  changeMilestone,
  removeDeliverable,
  removeDependency,
  removeMilestone,
} from './service.ts'

const tags = ['programmes']
const of = { subProjectId: z.uuid().nullable(), partId: z.uuid().nullable() }
const MilestoneOut = z
  .object({
    id: z.uuid(),
    ...of,
    title: z.string(),
    dueOn: z.iso.date(),
    reachedOn: z.iso.date().nullable(),
    revision: z.number().int(),
  })
  .openapi('Milestone')
const DeliverableOut = z
  .object({
    id: z.uuid(),
    ...of,
    title: z.string(),
    description: z.string(),
    dueOn: z.iso.date().nullable(),
    state: z.enum(deliverableStates),
    deliveredOn: z.iso.date().nullable(),
    evidence: z.string().nullable(),
    revision: z.number().int(),
  })
  .openapi('Deliverable')
const End = z.object({ kind: z.enum(plannedKinds), ref: z.string(), label: z.string() })
const DependencyOut = z
  .object({
    id: z.uuid(),
    from: End,
    needs: End,
    note: z.string(),
    isTooEarly: z.boolean().openapi({ description: 'planned to be done before what it needs' }),
  })
  .openapi('Dependency')
const MadeOut = z.object({ id: z.uuid() }).openapi('MadeDependency')

const dependenciesPath = '/programmes/{id}/dependencies'
const listDependencies = createRoute({
  method: 'get',
  path: dependenciesPath,
  tags,
  operationId: 'listDependencies',
  request: { params: IdParam },
  responses: { 200: json(z.array(DependencyOut), 'What depends on what'), ...problems(400, 401, 403, 404) },
})
const makeDependency = createRoute({
  method: 'post',
  path: dependenciesPath,
  tags,
  operationId: 'addDependency',
  description:
    '`from` can not be done before `needs`; each is `sub-project:`, `part:` or `milestone:` and its id. A circle is refused with the way round.',
  request: { params: IdParam, body: body(NewDependency) },
  responses: { 201: json(MadeOut, 'Made'), ...problems(400, 401, 403, 404) },
})
const dropDependency = createRoute({
  method: 'delete',
  path: `${dependenciesPath}/{itemId}`,
  tags,
  operationId: 'removeDependency',
  request: { params: ItemParam },
  responses: { 204: { description: 'Removed' }, ...problems(400, 401, 403, 404) },
})

/** Milestones, deliverables and dependencies. */
export const planningApi = newApi()
planningApi.openapi(listDependencies, async (c) => {
  const { dependencies } = await readPlan(c.var.ctx, c.req.valid('param').id)
  return c.json(
    dependencies.map((one) => DependencyOut.parse(one)),
    200,
  )
})
planningApi.openapi(makeDependency, async (c) => {
  const { id } = await addDependency(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))
  return c.json({ id }, 201)
})
planningApi.openapi(dropDependency, async (c) => {
  const { id, itemId } = c.req.valid('param')
  await removeDependency(c.var.ctx, id, itemId)
  return c.body(null, 204)
})
planningApi.route(
  '/',
  itemsApi({
    path: 'milestones',
    one: 'Milestone',
    many: 'Milestones',
    out: MilestoneOut,
    list: async (ctx, id) => (await readPlan(ctx, id)).milestones,
    input: NewMilestone,
    add: addMilestone,
    changed: ChangeMilestone,
    change: changeMilestone,
    remove: removeMilestone,
  }),
)
planningApi.route(
  '/',
  itemsApi({
    path: 'deliverables',
    one: 'Deliverable',
    many: 'Deliverables',
    out: DeliverableOut,
    list: async (ctx, id) => (await readDeliverables(ctx, id)).deliverables,
    input: NewDeliverable,
    add: addDeliverable,
    changed: ChangeDeliverable,
    change: changeDeliverable,
    remove: removeDeliverable,
  }),
)
