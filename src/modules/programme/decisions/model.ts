import { ruleBroken } from '#platform/errors'

export const proposalStates = ['draft', 'review', 'agenda', 'decided', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

const steps = {
  submit: { from: ['draft'], to: 'review' },
  put_on_agenda: { from: ['review'], to: 'agenda' },
  take_back: { from: ['review', 'agenda'], to: 'draft' },
  decide: { from: ['agenda'], to: 'decided' },
  withdraw: { from: ['draft', 'review', 'agenda'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalState }>
export type ProposalStep = keyof typeof steps
export const proposalSteps: readonly ProposalStep[] = ['submit', 'put_on_agenda', 'take_back', 'decide', 'withdraw']

/** The steps that a proposal in this state allows. */
export const stepsFrom = (state: ProposalState): ProposalStep[] =>
  proposalSteps.filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `programme.decide_proposal_when_draft` */
export function move(state: ProposalState, step: ProposalStep): ProposalState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`programme.${step}_proposal_when_${state}`)
  return steps[step].to
}

/** What the board is asked to do with a proposal as a whole. */
export const agendaTypes = ['information', 'discussion', 'decision'] as const
export type AgendaType = (typeof agendaTypes)[number]

/** What the board did with one decision point; `amended` and `deferred` need words. */
export const outcomes = ['noted', 'agreed', 'amended', 'deferred'] as const
export type Outcome = (typeof outcomes)[number]
export const needsNote = (outcome: Outcome): boolean => outcome === 'amended' || outcome === 'deferred'

/** District roles that can handle a proposal. */
export const handlers = ['project-leader', 'execution-specialist', 'analyst', 'programme-controller'] as const

/** What a version of a proposal says; `points` in their order, `explanation` is Markdown, places to fill in stand between braces. */
export type Content = {
  subject: string
  agendaType: AgendaType
  /** YYYY-MM-DD: the day on which the board meets. */
  meetsOn: string | null
  isPublic: boolean
  handledBy: string
  portfolioHolder: string
  points: string[]
  explanation: string
  asked: string
  municipalities: string[]
  attachments: string[]
}

/** All text of a proposal in which figures may stand. */
export const textOfContent = ({ subject, points, explanation, asked }: Content): string =>
  [subject, ...points, explanation, asked].join('\n')

/** The content with every text passed through `each`. */
export const withTexts = <T extends Content>(content: T, each: (text: string) => string): T => ({
  ...content,
  subject: each(content.subject),
  points: content.points.map(each),
  explanation: each(content.explanation),
  asked: each(content.asked),
})
