import { z } from 'zod'
import { centsOf } from '#platform/language'
import { day, method, optional, revision, words } from '../fields.ts'
import { judgements } from '../model.ts'
import { interventionSorts, interventionStates } from './model.ts'

/** A number is whole cents; a text, as from a form, is euros: `1.250,50`. */
const cost = z.preprocess(
  (value) => (typeof value === 'string' ? (value.trim() === '' ? null : (centsOf(value) ?? value)) : (value ?? null)),
  z.int('trials.cost_wrong').min(0, 'trials.cost_wrong').max(100_000_000_000, 'trials.cost_wrong').nullable(),
)
const fields = {
  method,
  /** Where: the teams or buildings. */
  place: words(500),
  startsOn: day,
  endsOn: optional(day),
  costCents: cost,
  note: optional(words(4000)),
}
const inOrder = { path: ['endsOn'], message: 'trials.ends_before_start' }
const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  endsOn === null || startsOn <= endsOn

export const NewIntervention = z.object(fields).refine(endsAfterStart, inOrder)
export type NewIntervention = z.infer<typeof NewIntervention>

/** `revision` is that of the intervention as it was read. */
export const ChangeIntervention = z.object({ ...fields, revision }).refine(endsAfterStart, inOrder)
export type ChangeIntervention = z.infer<typeof ChangeIntervention>

/** Finishing says what it brought, stopping why, a review that it is in use still. */
export const InterventionMove = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('review') }),
  z.object({ do: z.literal('finish'), effect: z.enum(judgements) }),
  z.object({ do: z.literal('stop'), note: words(2000, 5) }),
])
export type InterventionMove = z.infer<typeof InterventionMove>

export const InterventionQuery = z.object({
  /** In where and the note. */
  search: z.string().trim().max(200).default(''),
  method: z.string().max(40).default(''),
  state: z.enum(interventionStates).optional(),
  sort: z.enum(interventionSorts).default('startsOn'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type InterventionQuery = z.input<typeof InterventionQuery>
