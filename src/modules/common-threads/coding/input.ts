import { z } from 'zod'
import { plainText } from '#platform/language'
import { itemKinds, itemStates } from './model.ts'

const words = (longest: number, least = 1) => z.string().overwrite(plainText).trim().min(least).max(longest)
/** A list, or a text with one on each line. */
const lines = (longest: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split('\n') : (value ?? [])),
    z
      .array(z.string().overwrite(plainText).trim().max(longest))
      .transform((all) => [...new Set(all.filter((one) => one !== ''))])
      .pipe(z.array(z.string()).max(most)),
  )
const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(20),
)

export const CodeInput = z.object({
  title: words(200),
  description: words(4000, 0).default(''),
  seedWords: lines(100, 100),
  examples: lines(1000, 30),
  revision: z.coerce.number().int().min(0).default(0),
})
export type CodeInput = z.infer<typeof CodeInput>

/** The codes of an item; none means that no code fits. */
export const GiveCodes = z.object({ codes: ids })

/** Which items are listed. */
export const ItemQuery = z.object({
  state: z.preprocess((value) => value || undefined, z.enum(itemStates).optional()),
  kind: z.preprocess((value) => value || undefined, z.enum(itemKinds).optional()),
  code: z.preprocess((value) => value || undefined, z.uuid().optional()),
  search: z.string().max(200).default(''),
})
export type ItemQuery = z.input<typeof ItemQuery>
