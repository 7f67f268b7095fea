import { z } from 'zod'
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
