import { z } from 'zod'
import { regimes } from '../clocks/clocks.ts'
import { caseStates, outcomes } from '../model.ts'
import { registerSorts } from './model.ts'

export const RegisterQuery = z.object({
  /** The year in which reports came in. */
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  state: z.enum([...caseStates, 'destroyed']).optional(),
  regime: z.enum(regimes).optional(),
  outcome: z.enum(outcomes).optional(),
  sort: z.enum(registerSorts).default('number'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type RegisterQuery = z.output<typeof RegisterQuery>
