import { createRoute, z } from '@hono/zod-openapi'
import { file, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { download } from '#platform/web'
import { actionStates } from '../actions/model.ts'
import { importPlan, previewPlan } from './import-plan.ts'
import { planOf } from './plan.ts'
import { losses } from './weigh-plan.ts'

const tags = ['actions']
const RowOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    norms: z.array(z.string()),
    dueOn: z.iso.date().nullable(),
    kind: z
      .enum(['new', 'known'])
      .openapi({ description: 'can be brought in; is here already, by its id, or by title, norms and end day' }),
    state: z.enum(actionStates).openapi({ description: 'in which it would come in' }),
    losses: z.array(z.enum(losses)).openapi({
      description:
        'what does not come in as it went out: the owner (`owner-by-role`: who alone has that role here takes it), what it came from, proof that is only a hash here, and so a state that is open',
    }),
  })
  .openapi('PlannedAction')

const take = createRoute({
  method: 'get',
  path: '/action-plan',
  tags,
  operationId: 'readActionPlan',
  description:
    'All actions of the acting organisation as OSCAL 1.2 plan of action and milestones, with the files that prove them up to 1 MB each and 5 MB together. It is logged.',
  responses: { 200: file('A plan of action and milestones', 'json'), ...problems(401, 403, 409) },
})
const preview = createRoute({
  method: 'post',
  path: '/action-plan/previews',
  tags,
  operationId: 'previewActionPlan',
  description:
    'What such a file would bring in. Nothing is kept; every fault is told at once, with its place in `path`.',
  request: { body: upload('json') },
  responses: {
    200: json(z.object({ actions: z.array(RowOut) }).openapi('ActionPlanPreview'), 'What it holds'),
    ...problems(400, 401, 403, 413, 415),
  },
})
const bring = createRoute({
  method: 'post',
  path: '/action-plan/imports',
  tags,
  operationId: 'importActionPlan',
  description:
    'Brings in every action of the file that is new here, with its id, state, days and proof; all of them or none.',
  request: { body: upload('json') },
  responses: {
    201: json(z.object({ made: z.number().int() }).openapi('ActionPlanImport'), 'Made'),
    ...problems(400, 401, 403, 409, 413, 415),
  },
})

/** Action plans in and out as OSCAL. */
export const plansApi = newApi()
  .openapi(take, async (c) => {
    const { name, content } = await planOf(c.get('ctx'))
    return download(name, content)
  })
  .openapi(preview, async (c) => {
    const { bytes } = await uploadOf(c, 'json')
    const actions = (await previewPlan(c.get('ctx'), bytes)).map(
      ({ id, title, norms, dueOn, kind, state, losses }) => ({
        ...{ id, title, dueOn, kind, state },
        norms: [...norms],
        losses: [...losses],
      }),
    )
    return c.json({ actions }, 200)
  })
  .openapi(bring, async (c) => {
    const { bytes } = await uploadOf(c, 'json')
    return c.json({ made: await importPlan(c.get('ctx'), bytes, null) }, 201)
  })
