import { z } from 'zod'
import { questionReasons } from './model.ts'

export const CloseQuestion = z.object({
  revision: z.coerce.number().int().min(1),
  reason: z.enum(questionReasons, 'reporting.no_reason'),
})
export type CloseQuestion = z.infer<typeof CloseQuestion>
