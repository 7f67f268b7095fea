import { z } from 'zod'
import { plainText } from '#platform/language'
import { ContentShape, SourceCode } from '../catalogue/shape.ts'
import { decisions, steps } from './model.ts'

export const Reason = z.string().overwrite(plainText).trim().min(5).max(2000)
export const ReasonInput = z.object({ reason: Reason })
export type ReasonInput = z.infer<typeof ReasonInput>

export const VersionInput = z.object({ reason: Reason, content: ContentShape })
export type VersionInput = z.infer<typeof VersionInput>

export const NewSource = z.object({ code: SourceCode, reason: Reason, content: ContentShape })
export type NewSource = z.infer<typeof NewSource>

export const StepInput = z.object({ do: z.enum(steps) })

const ticked = z.preprocess((value) => value === true || value === 'on', z.boolean()).default(false)
/** Publishing against a contradiction, or over what was published meanwhile, is said with so many words. */
export const DecisionInput = z
  .object({
    do: z.enum(decisions),
    reason: z.preprocess((value) => (value === '' || value === undefined ? null : value), Reason.nullable()),
    acceptsContradictions: ticked,
    acceptsOlder: ticked,
  })
  .refine((it) => it.do !== 'decline' || it.reason !== null, { path: ['reason'], message: 'systems.reason_needed' })
export type DecisionInput = z.infer<typeof DecisionInput>

export const CommentInput = z.object({ text: z.string().overwrite(plainText).trim().min(1).max(2000) })
