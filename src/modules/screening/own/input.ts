import { z } from 'zod'
import { freeText } from '../fields.ts'
import { outcomes, replyKinds } from './model.ts'

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)

/** What someone says of their file; `fileId` for who has more than one. */
export const ReplyInput = z.object({
  kind: z.enum(replyKinds),
  checkCode: z.preprocess(empty, z.string().max(41).nullable()),
  body: freeText(4000, 5),
  fileId: z.uuid().optional(),
})
export type ReplyInput = z.infer<typeof ReplyInput>

/** The answer of HR; an objection gets an outcome as well. */
export const AnswerInput = z.object({
  answer: freeText(4000, 5),
  outcome: z.preprocess(empty, z.enum(outcomes).nullable()),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const repliesShown = ['open', 'answered', 'all'] as const
export const ReplyQuery = z.object({
  which: z.enum(repliesShown).default('open'),
  kind: z.enum(replyKinds).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ReplyQuery = z.input<typeof ReplyQuery>
