import { z } from 'zod'
import { day, listed, optional, prose, revision, title, words } from '../fields.ts'
import { riskStates } from './model.ts'

const step = z.coerce.number().int().min(1).max(5)
const risk = {
  title,
  description: prose,
  subProjectId: optional(z.uuid()),
  chance: step,
  impact: step,
  measures: listed(words(500), 50),
  ownerId: optional(z.uuid()),
  state: z.enum(riskStates).default('open'),
}
export const NewRisk = z.object(risk)
export type NewRisk = z.infer<typeof NewRisk>
export const ChangeRisk = z.object({ ...risk, revision })
export type ChangeRisk = z.infer<typeof ChangeRisk>

/** Who does a measure and by when. */
export const PlanMeasure = z.object({ ownerId: optional(z.uuid()), dueOn: optional(day), revision })
export type PlanMeasure = z.infer<typeof PlanMeasure>
