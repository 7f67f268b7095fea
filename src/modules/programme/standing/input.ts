import { z } from 'zod'
import { day, optional, words } from '../fields.ts'
import { aspects, colours, isExplained } from './model.ts'

const judged = {
  time: z.enum(colours, 'programme.choose_colour'),
  timeExplanation: optional(words(2000, 0)),
  money: z.enum(colours, 'programme.choose_colour'),
  moneyExplanation: optional(words(2000, 0)),
  capacity: z.enum(colours, 'programme.choose_colour'),
  capacityExplanation: optional(words(2000, 0)),
  quality: z.enum(colours, 'programme.choose_colour'),
  qualityExplanation: optional(words(2000, 0)),
}

/** How a sub-project stands on a day, on all four aspects at once; amber and red are explained. */
export const StandingInput = z.object({ reportedOn: day, ...judged }).superRefine((given, context) => {
  for (const aspect of aspects) {
    if (!isExplained({ colour: given[aspect], explanation: given[`${aspect}Explanation`] }))
      context.addIssue({ code: 'custom', path: [`${aspect}Explanation`], message: 'programme.explain_colour' })
  }
})
export type StandingInput = z.infer<typeof StandingInput>

export const ReportDayInput = z.object({ day })
export type ReportDayInput = z.infer<typeof ReportDayInput>
