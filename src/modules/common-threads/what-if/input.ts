import { z } from 'zod'

const code = z.string().max(200).default('')

/** What the waterbed is looked at for: a norm, or else a theme, or else where neighbours differ most; and who steps up. */
export const WaterbedQuery = z.object({
  theme: code,
  norm: code,
  raise: code.openapi({ description: 'code of the municipality that is raised by a level' }),
})
export type WaterbedQuery = z.infer<typeof WaterbedQuery>

export const WaterbedFile = z.object({ form: z.enum(['csv', 'xlsx']).default('xlsx') })
