import { z } from 'zod'
import { plainText } from '#platform/language'
import { day, optional, revision, words } from '../fields.ts'
import { agendaTypes, handlers, outcomes, proposalStates } from './model.ts'

const longText = (longest: number) => z.string().overwrite(plainText).trim().max(longest).default('')
const several = (value: unknown) =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
const ids = z.preprocess(several, z.array(z.uuid()).max(100)).transform((all) => [...new Set(all)])

/** Decision points as a list, or as text with one on each line; a number or dash that was typed before it goes. */
const points = z.preprocess(
  (value) => (typeof value === 'string' ? value.split('\n') : (value ?? [])),
  z
    .array(z.string().overwrite(plainText).trim().max(1000))
    .max(30)
    .transform((all) => all.map((one) => one.replace(/^(?:\d{1,2}[.)]|[-*•])\s+/, '')).filter(Boolean)),
)

/** What a draft holds: only its subject is needed at once, the rest before it leaves draft. */
const fields = {
  subject: words(200),
  agendaType: z.enum(agendaTypes),
  meetsOn: optional(day),
  isPublic: z.preprocess((value) => (value === 'yes' ? true : value === 'no' ? false : value), z.boolean()),
  handledBy: z.enum(handlers),
  portfolioHolder: longText(200),
  points,
  explanation: longText(20_000),
  asked: longText(5000),
  municipalities: ids,
}

export const NewProposal = z.object({ ...fields, programmeId: z.uuid() })
export type NewProposal = z.infer<typeof NewProposal>

/** How a proposal begins: with a template of that name or empty; a subject goes before that of the template. */
export const BeginProposal = z.object({
  programmeId: z.uuid(),
  template: z.string().max(100).default(''),
  subject: optional(words(200)),
})
export type BeginProposal = z.infer<typeof BeginProposal>

/** `revision` is that of the proposal as it was read, so that nobody overwrites what they have not seen. */
export const ChangeProposal = z.object({ ...fields, revision })
export type ChangeProposal = z.infer<typeof ChangeProposal>

/** Withdrawing needs a reason. */
export const WithdrawProposal = z.object({ reason: words(2000, 5) })

export const BoardCommentInput = z.object({ body: words(5000) })

/** What the board did with each point, in their order; whether all are there is for the service to say, all at once. */
export const DecideInput = z.object({
  decidedOn: day,
  points: z
    .array(z.object({ outcome: optional(z.enum(outcomes)), note: optional(words(2000)) }))
    .max(30)
    .default([]),
})
export type DecideInput = z.infer<typeof DecideInput>

/** What a decision asks of municipalities: it becomes an action in the plan of each. */
export const AskInput = z.object({
  title: words(200),
  description: optional(words(10_000)),
  dueOn: optional(day),
  municipalities: ids.refine((all) => all.length > 0, 'programme.ask_someone'),
})
export type AskInput = z.infer<typeof AskInput>

export const proposalSorts = ['meetsOn', 'number', 'subject', 'state'] as const
export const ProposalQuery = z.object({
  search: z.string().trim().max(200).default(''),
  state: z.enum(proposalStates).optional(),
  agendaType: z.enum(agendaTypes).optional(),
  sort: z.enum(proposalSorts).default('meetsOn'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type ProposalQuery = z.input<typeof ProposalQuery>

export const decisionSorts = ['decidedOn', 'number', 'outcome'] as const
export const DecisionQuery = z.object({
  search: z.string().trim().max(200).default(''),
  outcome: z.enum(outcomes).optional(),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  sort: z.enum(decisionSorts).default('decidedOn'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type DecisionQuery = z.input<typeof DecisionQuery>
