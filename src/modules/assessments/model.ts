import { ruleBroken } from '#platform/errors'

/** A self-scan, or the independent assessment of one. */
export const roundKinds = ['self-scan', 'independent'] as const
export type RoundKind = (typeof roundKinds)[number]

export const scanStates = ['open', 'submitted', 'signed'] as const
export type ScanState = (typeof scanStates)[number]

const steps = {
  submit: { from: ['open'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'open' },
  sign: { from: ['submitted'], to: 'signed' },
  reopen: { from: ['signed'], to: 'open' },
} as const satisfies Record<string, { from: readonly ScanState[]; to: ScanState }>
export type ScanStep = keyof typeof steps

/** The steps that a scan in this state allows. */
export const stepsFrom = (state: ScanState): ScanStep[] =>
  (Object.keys(steps) as ScanStep[]).filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `assessments.sign_when_open`. */
export function move(state: ScanState, step: ScanStep): ScanState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`assessments.${step}_when_${state}`)
  return steps[step].to
}

/** What was answered to one norm; a norm without answer, or with neither level nor n.v.t., is not answered. */
export type Answer = {
  norm: string
  level: number | null
  notApplicable: boolean
  reason: string | null
  /** The dated measure of "pas toe of leg uit": what will be done, and by when (YYYY-MM-DD). */
  measure: string | null
  measureDue: string | null
  needsConfirmation: boolean
}

export const evidenceForms = [
  'document',
  'interview',
  'registration',
  'sample',
  'observation',
  'demonstration',
  'survey',
] as const
export type EvidenceForm = (typeof evidenceForms)[number]

/** What the rules look at in a piece of evidence; `provesUse` marks proof that a document was used. */
export type Proof = { form: string; datedOn: string; provesUse: boolean }

export const isAnswered = ({ level, notApplicable }: Pick<Answer, 'level' | 'notApplicable'>) =>
  level !== null || notApplicable
