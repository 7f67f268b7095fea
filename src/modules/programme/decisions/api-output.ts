import { z } from '@hono/zod-openapi'
import { standings } from '#modules/assessments'
import type { ShownComment } from './commenting.ts'
import type { FollowUp } from './follow-ups.ts'
import { agendaTypes, type Content, outcomes, proposalStates, proposalSteps } from './model.ts'
import type { ListedProposal, ProposalView, ShownDecision, VersionLine, VersionView } from './queries.ts'
import type { RegisteredDecision } from './register.ts'
import type { ProposalRow } from './schema.ts'

const row = {
  id: z.uuid(),
  programmeId: z.uuid(),
  number: z.number().int().openapi({ description: 'within the district, from 1' }),
  state: z.enum(proposalStates),
  version: z.number().int().openapi({ description: 'the version that is or was worked on last' }),
  agendaVersion: z.number().int().nullable().openapi({ description: 'the version that the board last got' }),
  decidedOn: z.iso.date().nullable(),
  revision: z.number().int(),
}
export const ProposalOut = z.object(row).openapi('BoardProposal')
const base = ({ id, programmeId, number, state, version, agendaVersion, decidedOn, revision }: ProposalRow) => ({
  ...{ id, programmeId, number, state, version, agendaVersion, decidedOn, revision },
})
export const presentRow = (proposal: ProposalRow): z.infer<typeof ProposalOut> => base(proposal)

export const ListedOut = z
  .object({
    ...row,
    subject: z.string(),
    agendaType: z.enum(agendaTypes),
    meetsOn: z.iso.date().nullable(),
    isPublic: z.boolean(),
  })
  .openapi('ListedBoardProposal')
export const presentListed = (one: ListedProposal): z.infer<typeof ListedOut> => ({
  ...base(one),
  subject: one.subject,
  agendaType: one.agendaType,
  meetsOn: one.meetsOn,
  isPublic: one.isPublic,
})

export const TemplateOut = z
  .object({
    key: z.string(),
    title: z.string(),
    agendaType: z.enum(agendaTypes),
    isPublic: z.boolean(),
    subject: z.string(),
    points: z.array(z.string()),
    explanation: z.string(),
    asked: z.string(),
  })
  .openapi('BoardProposalTemplate')

const ContentOut = z
  .object({
    subject: z.string(),
    agendaType: z.enum(agendaTypes),
    meetsOn: z.iso.date().nullable(),
    isPublic: z.boolean(),
    handledBy: z.string(),
    portfolioHolder: z.string(),
    points: z.array(z.string()),
    explanation: z.string().openapi({ description: 'Markdown' }),
    asked: z.string().openapi({ description: 'what is asked of municipalities' }),
    municipalities: z.array(z.uuid()),
    attachments: z.array(z.uuid()),
  })
  .openapi('BoardProposalContent')
const presentContent = (content: Content): z.infer<typeof ContentOut> => ({
  subject: content.subject,
  agendaType: content.agendaType,
  meetsOn: content.meetsOn,
  isPublic: content.isPublic,
  handledBy: content.handledBy,
  portfolioHolder: content.portfolioHolder,
  points: content.points,
  explanation: content.explanation,
  asked: content.asked,
  municipalities: content.municipalities,
  attachments: content.attachments,
})

const VersionOut = z.object({
  number: z.number().int(),
  frozenAt: z.iso.datetime().nullable(),
  onAgendaAt: z.iso.datetime().nullable(),
})
const presentVersion = ({ number, frozenAt, onAgendaAt }: VersionLine): z.infer<typeof VersionOut> => ({
  number,
  frozenAt: frozenAt?.toISOString() ?? null,
  onAgendaAt: onAgendaAt?.toISOString() ?? null,
})

export const CommentOut = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    body: z.string(),
    madeAt: z.iso.datetime(),
    isOwn: z.boolean(),
  })
  .openapi('BoardComment')
export const presentComment = (
  one: Pick<ShownComment, 'id' | 'version' | 'body' | 'madeAt' | 'isOwn'>,
): z.infer<typeof CommentOut> => ({
  id: one.id,
  version: one.version,
  body: one.body,
  madeAt: one.madeAt.toISOString(),
  isOwn: one.isOwn,
})

const FollowUpOut = z.object({
  kind: z.enum(['task', 'action']),
  title: z.string(),
  dueOn: z.iso.date().nullable(),
  standing: z.enum(standings),
  count: z.number().int().openapi({ description: 'of municipalities, for an action' }),
  taskId: z.uuid().nullable(),
})
const presentFollowUp = ({ kind, title, dueOn, standing, count, taskId }: FollowUp): z.infer<typeof FollowUpOut> => ({
  ...{ kind, title, dueOn, standing, count, taskId },
})

const decided = {
  id: z.uuid(),
  proposalId: z.uuid(),
  point: z.number().int().openapi({ description: 'the number of the decision point, from 1' }),
  outcome: z.enum(outcomes),
  note: z.string().nullable(),
  followUps: z.array(FollowUpOut),
}
const presentDecision = ({ id, proposalId, point, outcome, note, followUps }: ShownDecision) => ({
  ...{ id, proposalId, point, outcome, note },
  followUps: followUps.map(presentFollowUp),
})
export const DecisionOut = z
  .object({
    ...decided,
    proposalNumber: z.number().int(),
    subject: z.string(),
    asked: z.string().openapi({ description: 'the words of the point' }),
    isPublic: z.boolean(),
    decidedOn: z.iso.date(),
    progress: z.object({ total: z.number().int(), done: z.number().int(), late: z.number().int() }),
  })
  .openapi('Decision')
export const presentRegistered = (one: RegisteredDecision): z.infer<typeof DecisionOut> => ({
  ...presentDecision(one),
  proposalNumber: one.proposalNumber,
  subject: one.subject,
  asked: one.asked,
  isPublic: one.isPublic,
  decidedOn: one.decidedOn,
  progress: one.progress,
})

export const ViewOut = z
  .object({
    ...row,
    content: ContentOut.openapi({ description: 'as it was typed, with places to fill in' }),
    filled: ContentOut.openapi({ description: 'with its figures' }),
    open: z.array(z.string()).openapi({ description: 'places without a figure' }),
    versions: z.array(VersionOut),
    attachments: z.array(z.object({ id: z.uuid(), name: z.string() })),
    comments: z.array(CommentOut).nullable().openapi({ description: 'null for who does not read them' }),
    decisions: z.array(z.object(decided)),
    steps: z.array(z.enum(proposalSteps)),
  })
  .openapi('BoardProposalWithContent')
export const presentView = (view: ProposalView): z.infer<typeof ViewOut> => ({
  ...base(view.proposal),
  content: presentContent(view.content),
  filled: presentContent(view.filled),
  open: view.open,
  versions: view.versions.map(presentVersion),
  attachments: view.attachments.map(({ id, name }) => ({ id, name })),
  comments: view.comments?.map(presentComment) ?? null,
  decisions: view.decisions.map(presentDecision),
  steps: view.steps,
})

export const VersionViewOut = z
  .object({
    version: VersionOut,
    filled: ContentOut,
    before: z
      .object({ version: VersionOut, filled: ContentOut })
      .nullable()
      .openapi({ description: 'the version before it' }),
  })
  .openapi('BoardProposalVersion')
export const presentVersionView = ({ version, filled, before }: VersionView): z.infer<typeof VersionViewOut> => ({
  version: presentVersion(version),
  filled: presentContent(filled),
  before: before && { version: presentVersion(before.version), filled: presentContent(before.filled) },
})
