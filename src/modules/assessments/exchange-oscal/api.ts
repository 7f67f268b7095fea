import { createRoute, z } from '@hono/zod-openapi'
import { file, json, newApi, problems, upload, uploadOf } from '#platform/api'
import { download } from '#platform/web'
import { importPlan, planOf, previewPlan } from './plan.ts'

const tags = ['actions']
const RowOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    norms: z.array(z.string()),
    dueOn: z.iso.date().nullable(),
    kind: z
      .enum(['new', 'known', 'closed'])
      .openapi({ description: 'can be made; is here already; was done or cancelled, so nothing is left to do' }),
    hasOwner: z.boolean().openapi({ description: 'whether its owner works here' }),
  })
  .openapi('PlannedAction')

const take = createRoute({
  method: 'get',
  path: '/action-plan',
  tags,
  operationId: 'readActionPlan',
  description: 'All actions of the acting organisation as OSCAL 1.2 plan of action and milestones. It is logged.',
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
  description: 'Makes every action of the file that is new here, planned; all of them or none.',
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
    const actions = (await previewPlan(c.get('ctx'), bytes)).map(({ id, title, norms, dueOn, kind, hasOwner }) => ({
      ...{ id, title, dueOn, kind, hasOwner },
      norms: [...norms],
    }))
    return c.json({ actions }, 200)
  })
  .openapi(bring, async (c) => {
    const { bytes } = await uploadOf(c, 'json')
    return c.json({ made: await importPlan(c.get('ctx'), bytes, null) }, 201)
  })
