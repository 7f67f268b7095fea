import { z } from 'zod'
import { plainText } from '#platform/language'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
/** Nothing filled in is null. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
export const words = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest)
/** `YYYY-MM-DD` */
export const day = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
/** Of a record as it was read. */
export const revision = z.coerce.number().int().min(1).max(2_147_483_647)
