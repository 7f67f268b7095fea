import { z } from 'zod'
import { classes } from '../codes.ts'

const code = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)
const chosen = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.enum(classes)).min(1, 'screening.choose_classes'),
)

/** What is due: late, or within so many weeks. */
export const periods = ['late', '6', '13', '52'] as const
export const CalendarQuery = z.object({
  period: z.enum(periods).default('13'),
  class: z.enum(classes).optional(),
  code: code.optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type CalendarQuery = z.input<typeof CalendarQuery>

/** A check to ask again of everyone of some classes who works and had it before. */
export const RepeatChecks = z.object({ code, classes: chosen, dueOn: z.iso.date() })
export type RepeatChecks = z.infer<typeof RepeatChecks>
