import { z } from '@hono/zod-openapi'
import { itemsApi } from '../item-api.ts'
import { ChangeRisk, NewRisk } from './input.ts'
import { riskStates } from './model.ts'
import { addRisk, changeRisk, readRisks, removeRisk } from './service.ts'

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
    ownerId: z.uuid().nullable(),
    state: z.enum(riskStates),
    revision: z.number().int(),
  })
  .openapi('Risk')

export const risksApi = itemsApi({
  path: 'risks',
  one: 'Risk',
  many: 'Risks',
  out: RiskOut,
  list: async (ctx, id) => (await readRisks(ctx, id)).risks,
  input: NewRisk,
  add: addRisk,
  changed: ChangeRisk,
  change: changeRisk,
  remove: removeRisk,
})
