import { ruleBroken } from '#platform/errors'

/** What makes a thread fit for joint action, each from 0 to 1; the order is the one in which pages show them. */
export const criteria = ['prevalence', 'severity', 'sameness', 'scale', 'waterbed', 'urgency', 'feasibility'] as const
export type Criterion = (typeof criteria)[number]

/** What a person may judge; `sameness` replaces what the answers say of it. */
export const judgedCriteria = ['sameness', 'scale', 'urgency', 'feasibility'] as const
export type JudgedCriterion = (typeof judgedCriteria)[number]
export const isJudged = (criterion: Criterion): criterion is JudgedCriterion =>
  judgedCriteria.some((one) => one === criterion)

/** How sure who judged is; `level` is a step of the scale of judgements, 0 (least) to 4 (most). */
export const surenesses = ['sure', 'fair', 'unsure'] as const
export type Sureness = (typeof surenesses)[number]
export type Judgement = { level: number; sureness: Sureness; reason: string }
export type Judgements = Partial<Record<JudgedCriterion, Judgement>>

/** A number with the interval in which it may as well lie; all from 0 to 1. */
export type Value = { value: number; low: number; high: number }

/** Nothing is known: it may be anything. */
export const unknown: Value = { value: 0.5, low: 0, high: 1 }

/** Half the width of the interval, in steps of the scale: a step stands for half a step to each side at least. */
const margins: Record<Sureness, number> = { sure: 0.5, fair: 1, unsure: 2 }

/** A judgement as a value from 0 to 1. */
export function judgedValue({ level, sureness }: Judgement): Value {
  const within = (steps: number) => Math.max(0, Math.min(1, steps / 4))
  const margin = margins[sureness]
  return { value: within(level), low: within(level - margin), high: within(level + margin) }
}

/** The place of each criterion, 1 for the most important; equal places mean no preference between them. */
export type Places = Record<Criterion, number>

export const weighingStates = ['ranking', 'closed'] as const
export type WeighingState = (typeof weighingStates)[number]
const steps = { close: { from: 'ranking', to: 'closed' }, reopen: { from: 'closed', to: 'ranking' } } as const
export type WeighingStep = keyof typeof steps

/** @throws AppError rule_broken such as `common-threads.close_when_closed` */
export function move(state: WeighingState, step: WeighingStep): WeighingState {
  if (steps[step].from !== state) throw ruleBroken(`common-threads.${step}_when_${state}`)
  return steps[step].to
}

/** What becomes of a thread; `coordinate` is for what only a mayor alone may do: agree on it, not carry it out together. */
export const outcomes = ['joint', 'pairs', 'local', 'repair', 'coordinate'] as const
export type Outcome = (typeof outcomes)[number]

/** Why the calculation advises what it does. */
export const adviceReasons = ['power', 'unclear', 'few', 'split', 'first', 'neighbours', 'shared', 'rest'] as const
export type AdviceReason = (typeof adviceReasons)[number]
export type Advice = { outcome: Outcome; why: AdviceReason }

/** How many threads count as the first, and in what share of the weightings a thread has to be among them. */
export const firstCount = 3
const firstShare = 0.5

/**
 * What the calculation advises, by the first rule that fits; null without answers. `type` is the pattern of the answers
 * to the norms of the thread; `isSameByJudgement` says that a person found one remedy fit for all all the same.
 */
export function adviceOf(it: {
  veto: boolean
  unclear: boolean
  type: string
  isSameByJudgement: boolean
  firstThree: number | null
  pairs: number
}): Advice | null {
  if (it.veto) return { outcome: 'coordinate', why: 'power' }
  if (it.unclear) return { outcome: 'repair', why: 'unclear' }
  if (it.type === 'no-data') return null
  if (it.type === 'individual' || it.type === 'shared-strength') return { outcome: 'local', why: 'few' }
  if (it.type === 'split' && !it.isSameByJudgement) return { outcome: 'pairs', why: 'split' }
  if (it.firstThree !== null && it.firstThree >= firstShare) return { outcome: 'joint', why: 'first' }
  if (it.pairs > 0) return { outcome: 'pairs', why: 'neighbours' }
  // Weak nearly everywhere and nobody to learn from: alone each would make the same again.
  return it.type === 'shared-weakness' ? { outcome: 'joint', why: 'shared' } : { outcome: 'local', why: 'rest' }
}
