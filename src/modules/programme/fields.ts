import { z } from 'zod'
import { plainText } from '#platform/language'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
/** What may be left open; an empty field of a form is none. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
export const day = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
/** Text on one or more lines, without control characters. */
export const words = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest)
export const title = words(200)
export const prose = words(10_000, 0).default('')
/** The revision that was on the screen. */
export const revision = z.coerce.number().int().min(1).max(2_147_483_647)

/** A list, or text with commas, semicolons or lines between; each once. */
export const listed = <T extends z.ZodType<string>>(one: T, most = 200) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string'
          ? value
              .split(/[,;\n]/)
              .map((it) => it.trim())
              .filter(Boolean)
          : (value ?? []),
      z.array(one).max(most),
    )
    .transform((all) => [...new Set(all)])

export const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  endsOn === null || startsOn <= endsOn
export const endsTooEarly = { path: ['endsOn'], message: 'programme.ends_before_start' }
