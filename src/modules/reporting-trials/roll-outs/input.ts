import { z } from 'zod'
import { smallestRatios } from '../experiments/model.ts'
import { method, monday, revision, words } from '../fields.ts'
import { fewestMunicipalities, rollOutSorts, rollOutStates } from './model.ts'

export const NewRollOut = z.object({
  title: words(200),
  method,
  startsOn: monday,
  /** Half of them before a start and half after it are counted, so two at least. */
  weeksPerStep: z.coerce.number().int().min(2).max(52),
  /** Reports in one municipality in a year, when nothing changes. */
  yearly: z.coerce.number().int().min(1).max(100_000),
  /** In hundredths: 125, 150, 200 or 300. */
  smallest: z.coerce
    .number()
    .int()
    .refine((it) => smallestRatios.some((one) => one === it), 'input.invalid_value'),
  municipalities: z
    .preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(z.uuid()).max(100))
    .refine((all) => new Set(all).size >= fewestMunicipalities, 'trials.five_municipalities'),
})
export type NewRollOut = z.infer<typeof NewRollOut>

export const ConsentInput = z.object({ consent: z.enum(['agreed', 'declined']) })
export const FreezeRollOut = z.object({ revision })
export const RollOutQuery = z.object({
  /** In the title. */
  search: z.string().trim().max(200).default(''),
  method: z.string().max(40).default(''),
  state: z.enum(rollOutStates).optional(),
  sort: z.enum(rollOutSorts).default('number'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type RollOutQuery = z.input<typeof RollOutQuery>
