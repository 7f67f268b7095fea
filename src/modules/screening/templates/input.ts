import { z } from 'zod'
import { classes } from '../codes.ts'
import { freeText } from '../fields.ts'
import { letterKinds, ways } from './model.ts'

const kind = z.enum(letterKinds)
const language = z.enum(['nl', 'en'])

/** The own words of an organisation; revision 0 where the standard text was read. */
export const TemplateInput = z.object({
  subject: freeText(200),
  body: freeText(5000),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
})
export type TemplateInput = z.infer<typeof TemplateInput>

export const TemplatePlace = z.object({ kind, language })
export type TemplatePlace = z.infer<typeof TemplatePlace>

export const SendLetter = z.object({ kind, way: z.enum(ways) })
export type SendLetter = z.infer<typeof SendLetter>

/** So many letters in one document. */
export const mostInBatch = 200
/** Which letter for whom; a letter to print goes in the language of the person. */
export const BatchQuery = z.object({ kind, language: language.default('nl'), class: z.enum(classes).optional() })
export type BatchQuery = z.infer<typeof BatchQuery>

export const MakeBatch = z.object({ kind, language, files: z.array(z.uuid()).min(1).max(mostInBatch) })
export type MakeBatch = z.infer<typeof MakeBatch>
