import { z } from 'zod'
import { finderRoles, keys, tasks, wants } from '../codes.ts'

/** What one has, wants to know, who one is, and for which task; a task that is left out can be any. */
export const QuestionInput = z.object({
  have: z.enum(keys),
  want: z.enum(wants),
  role: z.enum(finderRoles),
  task: z.enum(tasks).optional(),
})
export type QuestionInput = z.infer<typeof QuestionInput>
