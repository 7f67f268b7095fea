import { z } from 'zod'
import { method, monday, revision, words } from '../fields.ts'

export const NewRollOut = z.object({
  title: words(200),
  method,
  startsOn: monday,
  weeksPerStep: z.coerce.number().int().min(1).max(52),
  municipalities: z
    .preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(z.uuid()).max(100))
    .refine((all) => new Set(all).size >= 2, 'trials.two_municipalities'),
})
export type NewRollOut = z.infer<typeof NewRollOut>

export const ConsentInput = z.object({ consent: z.enum(['agreed', 'declined']) })
export const FreezeRollOut = z.object({ revision })
export const RollOutQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type RollOutQuery = z.input<typeof RollOutQuery>
