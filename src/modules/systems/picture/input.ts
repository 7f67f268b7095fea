import { z } from 'zod'
import { SourceCode } from '../catalogue/shape.ts'
import { kinds, themes } from '../codes.ts'

export const LinksQuery = z.object({
  theme: z.enum(themes).optional(),
  kind: z.enum(kinds).optional(),
  /** The code of a source: its neighbours. */
  source: SourceCode.optional(),
})
export type LinksQuery = z.output<typeof LinksQuery>
