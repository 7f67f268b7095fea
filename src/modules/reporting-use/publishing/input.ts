import { z } from 'zod'

const quarter = z.string().regex(/^20\d\d-Q[1-4]$/, 'reporting-use.quarter_wrong')
/** A quarter or a year. */
export const Period = z.string().regex(/^20\d\d(-Q[1-4])?$/, 'reporting-use.period_wrong')
export const Publish = z.object({ period: Period })

export const Correct = z.object({
  quarter,
  /** Reports more or fewer than were counted. */
  change: z.coerce
    .number('reporting-use.change_wrong')
    .int('reporting-use.change_wrong')
    .min(-1000, 'reporting-use.change_wrong')
    .max(1000, 'reporting-use.change_wrong')
    .refine((change) => change !== 0, 'reporting-use.change_wrong'),
  reason: z.string().trim().min(1, 'reporting-use.reason_wrong').max(500, 'reporting-use.reason_wrong'),
})
export type Correct = z.infer<typeof Correct>

export const SetEmployees = z.object({
  quarter,
  employees: z.coerce
    .number('reporting-use.employees_wrong')
    .int('reporting-use.employees_wrong')
    .min(1, 'reporting-use.employees_wrong')
    .max(100_000, 'reporting-use.employees_wrong'),
})
export type SetEmployees = z.infer<typeof SetEmployees>
