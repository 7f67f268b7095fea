import { z } from 'zod'
import { answers } from './model.ts'

export const NewSurvey = z.object({
  name: z.string().trim().min(1, 'reporting-use.name_wrong').max(80, 'reporting-use.name_wrong'),
  closesOn: z.iso.date('reporting-use.closes_wrong'),
})
export type NewSurvey = z.infer<typeof NewSurvey>

const answer = z.enum(answers)
/** What an employee answers. */
export const Answers = z.object({ knows: answer, would: answer, trusts: answer })
export type Answers = z.infer<typeof Answers>
