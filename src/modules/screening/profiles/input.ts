import { z } from 'zod'
import { classes, domains, factorCodes, flags } from '../codes.ts'
import { freeText } from '../fields.ts'
import { sides, standings } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const revision = z.coerce.number().int().min(0).max(2_147_483_647)

/** A function as it is called here, and what it is called in HR21 or another function house. */
export const NewProfile = z.object({ name: freeText(200), hr21: optional(freeText(200)) })
export type NewProfile = z.infer<typeof NewProfile>
export const ChangeProfile = NewProfile.extend({ revision })
export type ChangeProfile = z.infer<typeof ChangeProfile>

/** What is empty is no 0: only digits become a number. */
const score = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value),
  z.int('screening.score_range').min(0, 'screening.score_range').max(3, 'screening.score_range'),
)
/** A list, also when a form sends one value or none. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item).max(40))
    .transform((all) => [...new Set(all)])

const risk = {
  domains: listOf(z.enum(domains, 'screening.domain_unknown')),
  flags: listOf(z.enum(flags, 'screening.flag_unknown')),
  /** `aspect:12` or `profile:25`, from the model. */
  certificates: listOf(z.string().max(20)),
  /** The class that HR and security choose; left out it is the calculated one. */
  class: optional(z.enum(classes)).default(null),
  motivation: optional(freeText(2000, 10)).default(null),
  /** Of the draft that is written over; 0 when there is none. */
  revision: revision.default(0),
}
export const ScoreInput = z.object({ scores: z.array(score).length(8, 'screening.score_range'), ...risk })
export type ScoreInput = z.infer<typeof ScoreInput>

// A field that was left open is no 0.
const chosen = z
  .string('screening.score_missing')
  .regex(/^[0-3]$/, 'screening.score_range')
  .transform(Number)
const factor = { F1: chosen, F2: chosen, F3: chosen, F4: chosen, F5: chosen, F6: chosen, F7: chosen, F8: chosen }
/** The same from a form, with a field for each factor. */
export const ScoreForm = z.object({ ...factor, ...risk }).transform(
  ({ F1, F2, F3, F4, F5, F6, F7, F8, ...rest }): ScoreInput => ({
    scores: [F1, F2, F3, F4, F5, F6, F7, F8],
    ...rest,
  }),
)
factorCodes satisfies readonly (keyof typeof factor)[]

/** What someone saw when they decided. */
export const Decide = z.object({ revision })
export const Approve = Decide.extend({ as: z.enum(sides) })
export type Approve = z.infer<typeof Approve>
/** Several at once, each as it was seen. */
export const ApproveMany = z.object({
  as: z.enum(sides),
  functions: z
    .array(z.object({ id: z.uuid(), revision }))
    .min(1, 'screening.choose_function')
    .max(200),
})
export type ApproveMany = z.infer<typeof ApproveMany>
/** The same from a form: what is ticked is `id:revision`. */
export const ApproveForm = z
  .object({
    as: z.enum(sides),
    chosen: z.preprocess((value) => [value ?? []].flat(), z.array(z.string()).min(1, 'screening.choose_function')),
  })
  .transform(
    ({ as, chosen }): z.input<typeof ApproveMany> => ({
      as,
      functions: chosen.map((one) => ({ id: one.split(':')[0] ?? '', revision: Number(one.split(':')[1]) })),
    }),
  )
  .pipe(ApproveMany)
export const Refuse = Decide.extend({ reason: freeText(2000, 5) })
export type Refuse = z.infer<typeof Refuse>

export const profileSorts = ['name', 'hr21', 'class', 'standing', 'approvedOn'] as const
export const ProfileQuery = z.object({
  search: z.string().trim().max(200).default(''),
  class: z.enum(classes).optional(),
  standing: z.enum([...standings, 'waiting', 'deviating']).optional(),
  sort: z.enum(profileSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ProfileQuery = z.input<typeof ProfileQuery>

export const ComparisonQuery = z.object({
  search: z.string().trim().max(200).default(''),
  /** Which name makes two functions the same. */
  by: z.enum(['name', 'hr21']).default('name'),
  which: z.enum(['all', 'differing']).default('all'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ComparisonQuery = z.input<typeof ComparisonQuery>
