import { z } from 'zod'
import { plainText } from '#platform/language'
import { isMethod } from './methods.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
export const words = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest)
export const day = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
/** The code of a method. */
export const method = z.string().max(40).refine(isMethod, 'input.invalid_value')
export const revision = z.coerce.number().int().min(1).max(2_147_483_647)
/** Weeks begin on Monday. */
export const monday = day.refine((it) => new Date(`${it}T12:00:00Z`).getUTCDay() === 1, 'trials.not_monday')
/** A note of a few words at least. */
export const Note = z.object({ note: words(2000, 5) })
