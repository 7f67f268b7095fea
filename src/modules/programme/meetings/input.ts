import { z } from 'zod'
import { day, optional, revision, words } from '../fields.ts'
import { meetingKinds, meetingStates, meetingSteps } from './model.ts'

/** One value or a list, as a form gives it. */
const list = <T extends z.ZodType>(one: T, most = 100) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(most),
  )
/** Text with one thing on each line; empty lines are none. */
const lines = (longest: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split('\n').map((one) => one.trim()) : (value ?? [])),
    z
      .array(words(longest, 0))
      .max(100)
      .transform((all) => [...new Set(all.filter(Boolean))]),
  )

const fields = {
  kind: z.enum(meetingKinds),
  title: words(200),
  heldOn: day,
  time: optional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'programme.time_wrong')),
  place: optional(words(200)),
  /** People with an account, and roles of those without one. */
  people: list(z.uuid()),
  others: lines(200),
}
export const PlanMeeting = z.object({
  ...fields,
  /** Titles of the agenda, one on each line. */
  agenda: lines(200),
  /** Whether open items of the last meeting of this kind come back. */
  carry: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})
export type PlanMeeting = z.infer<typeof PlanMeeting>
export const ChangeMeeting = z.object({ ...fields, revision })
export type ChangeMeeting = z.infer<typeof ChangeMeeting>

export const AgendaItemInput = z.object({
  title: words(200),
  explanation: optional(words(10_000)),
  minutes: optional(words(20_000)),
  isOpen: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})
export type AgendaItemInput = z.infer<typeof AgendaItemInput>

export const DecisionInput = z.object({ itemId: z.uuid(), text: words(2000) })
export type DecisionInput = z.infer<typeof DecisionInput>
/** An action that was agreed: it becomes a task. */
export const ActionInput = z.object({ title: words(200), ownerId: z.uuid(), dueOn: day })
export type ActionInput = z.infer<typeof ActionInput>

export const StepInput = z.object({
  step: z.enum(meetingSteps),
  /** Ids of the attendees who were there; asked when the meeting is held. */
  present: list(z.uuid()),
})
export type StepInput = z.infer<typeof StepInput>

export const MeetingQuery = z.object({
  search: z.string().trim().max(200).default(''),
  kind: z.enum(meetingKinds).optional(),
  state: z.enum(meetingStates).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type MeetingQuery = z.input<typeof MeetingQuery>
