import { z } from 'zod'
import { day, optional, prose, revision, title, words } from '../fields.ts'
import { deliverableStates, isDelivered } from './model.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const refTo = (kinds: string) => z.string().regex(new RegExp(`^(${kinds}):${uuid}$`, 'i'), 'programme.unknown_in_plan')

/** What it is about: empty for the whole programme, else `sub-project:` or `part:` and its id. */
const about = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  refTo('sub-project|part').nullable(),
)

const milestone = { title, about, dueOn: day, reachedOn: optional(day) }
export const NewMilestone = z.object(milestone)
export type NewMilestone = z.infer<typeof NewMilestone>
export const ChangeMilestone = z.object({ ...milestone, revision })
export type ChangeMilestone = z.infer<typeof ChangeMilestone>

const link = optional(z.url({ protocol: /^https$/, error: 'programme.evidence_wrong' }).max(2000))
const deliverable = {
  title,
  description: prose,
  about,
  dueOn: optional(day),
  state: z.enum(deliverableStates).default('planned'),
  deliveredOn: optional(day),
  evidence: link,
}
type Shown = { state: (typeof deliverableStates)[number]; deliveredOn: string | null; evidence: string | null }
/** What is delivered has a day and something that shows it; what is not has no day yet. */
function mustShow({ state, deliveredOn, evidence }: Shown, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (isDelivered(state) && deliveredOn === null) say('deliveredOn', 'programme.delivered_needs_day')
  if (isDelivered(state) && evidence === null) say('evidence', 'programme.delivered_needs_evidence')
  if (!isDelivered(state) && deliveredOn !== null) say('deliveredOn', 'programme.not_delivered_yet')
}
export const NewDeliverable = z.object(deliverable).superRefine(mustShow)
export type NewDeliverable = z.infer<typeof NewDeliverable>
export const ChangeDeliverable = z.object({ ...deliverable, revision }).superRefine(mustShow)
export type ChangeDeliverable = z.infer<typeof ChangeDeliverable>

/** `from` can't be done before `needs`: each is `sub-project:`, `part:` or `milestone:` and its id. */
export const NewDependency = z.object({
  from: refTo('sub-project|part|milestone'),
  needs: refTo('sub-project|part|milestone'),
  note: words(2000, 0).default(''),
})
export type NewDependency = z.infer<typeof NewDependency>
