import { z } from 'zod'
import { centsOf } from '#platform/language'
import { freeText } from '../fields.ts'
import { giftDecisions, giftSorts, giftStates } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
/** A number is whole cents; a text, as from a form, is euros: `1.250,50`. */
const value = z.preprocess(
  (given) => (typeof given === 'string' && given.trim() !== '' ? (centsOf(given) ?? given) : empty(given)),
  z
    .int('screening.value_wrong')
    .min(0, 'screening.value_wrong')
    .max(100_000_000_000, 'screening.value_wrong')
    .nullable(),
)

export const NewGift = z.object({
  offeredOn: z.iso
    .date({ abort: true })
    .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format'),
  giver: freeText(200),
  what: freeText(500),
  valueCents: value,
  isAccepted: z.preprocess((given) => (given === 'ja' ? true : given === 'nee' ? false : given), z.boolean()),
})
export type NewGift = z.infer<typeof NewGift>

export const DecideGift = z.object({ state: z.enum(giftDecisions), reason: optional(freeText(2000, 5)) })
export type DecideGift = z.infer<typeof DecideGift>

export const GiftQuery = z.object({
  /** In name, giver and what it was. */
  search: z.string().trim().max(200).default(''),
  state: z.enum(giftStates).optional(),
  sort: z.enum(giftSorts).default('offeredOn'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type GiftQuery = z.input<typeof GiftQuery>
