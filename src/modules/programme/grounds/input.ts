import { z } from 'zod'

/** A thread that a sub-project answers, or no longer. */
export const AnswerInput = z.object({ threadId: z.uuid(), subProjectId: z.uuid('programme.choose_sub_project') })
export type AnswerInput = z.infer<typeof AnswerInput>
