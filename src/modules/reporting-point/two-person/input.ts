import { z } from 'zod'
import categories from '../../../content/report-categories.json' with { type: 'json' }
import { sealed } from '../intake/input.ts'

/** The kinds of reports that two people open together. */
export const Kinds = z.object({
  categories: z
    .array(z.enum(categories.map(({ code }) => code)))
    .max(50)
    .default([]),
})
export type Kinds = z.infer<typeof Kinds>

/** A part of a report in an epoch, sealed to each of those who may be the second: age files in base64. */
export const NewParts = z.object({
  epoch: z.coerce.number().int().min(0).max(9999),
  to: z.array(z.uuid()).min(1).max(50),
  files: z.array(sealed(200_000)).min(1).max(50),
})
export type NewParts = z.infer<typeof NewParts>

/** The same from the script of a page, or a part that is taken back. */
export const PartsForm = z.discriminatedUnion('do', [
  NewParts.extend({ do: z.literal('pass') }),
  z.object({ do: z.literal('take-back') }),
])
