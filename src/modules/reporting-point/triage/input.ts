import { z } from 'zod'
import { regimes } from '../clocks/clocks.ts'
import { outcomes } from '../model.ts'
import { NewNote } from '../notes/input.ts'

/** What the first assessor proposes; why stands in the sealed note. A joined report names the number of the earlier one. */
export const Proposal = NewNote.extend({
  outcome: z.enum(outcomes),
  regime: z.enum(regimes),
  joinedTo: z.coerce.number().int().min(1).max(1_000_000).optional(),
})
export type Proposal = z.infer<typeof Proposal>

/** What the second assessor says of the proposal that waits. */
export const Judgement = NewNote.extend({ agrees: z.boolean() })
export type Judgement = z.infer<typeof Judgement>
export const JudgementForm = Judgement.extend({ agrees: z.enum(['true', 'false']).transform((it) => it === 'true') })
