import { z } from 'zod'
import { plainText } from '#platform/language'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)

/** A day that a calendar of ours holds. */
export const day = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
/** What may be left out: an empty field of a form is nothing. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
export const words = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest)
export const revision = z.coerce.number().int().min(1).max(2_147_483_647)
