import { z } from 'zod'
import { optional, revision, words } from '../fields.ts'

/** The self-scan round at the start, the independent round that measures, and a later one of either kind. */
export const RoundsInput = z.object({
  baselineId: z.uuid('programme.choose_round'),
  measuredId: optional(z.uuid()),
  laterId: optional(z.uuid()),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
})
export type RoundsInput = z.infer<typeof RoundsInput>

const target = {
  subProjectId: z.uuid('programme.choose_sub_project'),
  norm: optional(words(200)),
  indicator: optional(words(200)),
  municipalities: z.coerce.number().int().min(1).max(400),
  percent: optional(z.coerce.number().int().min(1).max(100)),
}
type Given = { norm: string | null; indicator: string | null; percent: number | null }
function mustFit({ norm, indicator, percent }: Given, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((norm === null) === (indicator === null)) say('norm', 'programme.target_norm_or_indicator')
  if ((indicator === null) !== (percent === null)) say('percent', 'programme.target_percent_of_indicator')
}
export const NewTarget = z.object(target).superRefine(mustFit)
export type NewTarget = z.infer<typeof NewTarget>
export const ChangeTarget = z.object({ ...target, revision }).superRefine(mustFit)
export type ChangeTarget = z.infer<typeof ChangeTarget>
