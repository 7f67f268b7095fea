import { createRoute, z } from '@hono/zod-openapi'
import { body, json, problems } from '#platform/api'
import { ItemParam, itemsApi } from '../item-api.ts'
import { ChangeRisk, NewRisk, PlanMeasure } from './input.ts'
import { makeTaskOfMeasure, planMeasure } from './measures.ts'
import { riskStates } from './model.ts'
import type { RiskMeasure } from './schema.ts'
import { addRisk, changeRisk, readRisks, removeRisk, type WrittenRisk } from './service.ts'

const MeasureOut = z
  .object({
    id: z.uuid(),
    riskId: z.uuid(),
    text: z.string(),
    ownerId: z.uuid().nullable(),
    dueOn: z.iso.date().nullable(),
    taskId: z.uuid().nullable().openapi({ description: 'the task that was made of it' }),
    revision: z.number().int(),
  })
  .openapi('RiskMeasure')
const RiskOut = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    subProjectId: z.uuid().nullable(),
    title: z.string(),
    description: z.string(),
    chance: z.number().int(),
    impact: z.number().int(),
    measures: z.array(z.string()),
    plannedMeasures: z.array(MeasureOut).openapi({ description: 'the same measures, with who does each and by when' }),
    ownerId: z.uuid().nullable(),
    state: z.enum(riskStates),
    revision: z.number().int(),
  })
  .openapi('Risk')

const present = <R extends WrittenRisk>({ measures, ...risk }: R) => ({
  ...risk,
  measures: measures.map(({ text }) => text),
  plannedMeasures: measures,
})
const presentMeasure = (measure: RiskMeasure): z.infer<typeof MeasureOut> => MeasureOut.parse(measure)

const tags = ['programmes']
const plan = createRoute({
  method: 'put',
  path: '/programmes/{id}/risk-measures/{itemId}',
  tags,
  operationId: 'planRiskMeasure',
  request: { params: ItemParam, body: body(PlanMeasure) },
  responses: { 200: json(MeasureOut, 'As it is now'), ...problems(400, 401, 403, 404, 409) },
})
const task = createRoute({
  method: 'post',
  path: '/programmes/{id}/risk-measures/{itemId}/tasks',
  tags,
  operationId: 'makeTaskOfRiskMeasure',
  description: 'Makes a task of it, for its owner and by its day.',
  request: { params: ItemParam },
  responses: { 201: json(MeasureOut, 'Made'), ...problems(400, 401, 403, 404, 409) },
})

export const risksApi = itemsApi({
  path: 'risks',
  one: 'Risk',
  many: 'Risks',
  out: RiskOut,
  list: async (ctx, id) => (await readRisks(ctx, id)).risks.map(present),
  input: NewRisk,
  add: async (...given: Parameters<typeof addRisk>) => present(await addRisk(...given)),
  changed: ChangeRisk,
  change: async (...given: Parameters<typeof changeRisk>) => present(await changeRisk(...given)),
  remove: removeRisk,
})
  .openapi(plan, async (c) => {
    const { id, itemId } = c.req.valid('param')
    return c.json(presentMeasure(await planMeasure(c.get('ctx'), id, itemId, c.req.valid('json'))), 200)
  })
  .openapi(task, async (c) => {
    const { id, itemId } = c.req.valid('param')
    return c.json(presentMeasure(await makeTaskOfMeasure(c.get('ctx'), id, itemId)), 201)
  })
