import { ruleBroken } from '#platform/errors'

export const actionStates = ['planned', 'busy', 'done', 'cancelled'] as const
export type ActionState = (typeof actionStates)[number]

const steps = {
  start: { from: ['planned'], to: 'busy' },
  finish: { from: ['planned', 'busy'], to: 'done' },
  cancel: { from: ['planned', 'busy'], to: 'cancelled' },
  reopen: { from: ['done', 'cancelled'], to: 'planned' },
} as const satisfies Record<string, { from: readonly ActionState[]; to: ActionState }>
export type ActionStep = keyof typeof steps
export const actionSteps: readonly ActionStep[] = ['start', 'finish', 'cancel', 'reopen']

/** The steps that an action in this state allows. */
export const stepsFrom = (state: ActionState): ActionStep[] =>
  actionSteps.filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `assessments.start_action_when_done`. */
export function move(state: ActionState, step: ActionStep): ActionState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`assessments.${step}_action_when_${state}`)
  return steps[step].to
}

export const isOpen = (state: ActionState): boolean => state === 'planned' || state === 'busy'

/** The lines in the history of an action; `bring` is that it was brought in from a file, with the lines before it. */
export const eventKinds = ['make', 'change', 'prove', 'start', 'finish', 'cancel', 'reopen', 'bring'] as const

/** Where an action came from; `originId` is a scan, a finding, a recommendation, a thread or a decision of the board. */
export const origins = ['own', 'norm', 'measure', 'finding', 'recommendation', 'thread', 'decision'] as const
export type Origin = (typeof origins)[number]

/** How an action stands on a day: every action stands in exactly one of these. */
export const standings = ['late', 'on-time', 'no-day', 'done', 'cancelled'] as const
export type Standing = (typeof standings)[number]

type Dated = { state: ActionState; dueOn: string | null }

/** @param today YYYY-MM-DD; an action that is due today is on time */
export function standingOf({ state, dueOn }: Dated, today: string): Standing {
  if (state === 'done' || state === 'cancelled') return state
  if (dueOn === null) return 'no-day'
  return dueOn < today ? 'late' : 'on-time'
}

/** How many of each standing. */
export function tallyOf(actions: readonly Dated[], today: string): Record<Standing, number> {
  const tally: Record<Standing, number> = { late: 0, 'on-time': 0, 'no-day': 0, done: 0, cancelled: 0 }
  for (const action of actions) tally[standingOf(action, today)] += 1
  return tally
}

/** Days before the end day on which its owner gets a mail; below zero is after it. */
export const reminderDays = [14, 7, 1, -1, -7, -14, -28] as const

const dayMs = 24 * 60 * 60_000
export const daysUntil = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/**
 * The reminder that an open action is due for: the last that has come. One that was missed gives way to the next; none comes
 * for a moment before the action was made.
 * @param madeOn YYYY-MM-DD
 */
export function reminderDue(dueOn: string, madeOn: string, today: string): number | null {
  const left = daysUntil(today, dueOn)
  const length = daysUntil(madeOn, dueOn)
  const come = reminderDays.filter((days) => left <= days && (days < 0 || days <= length))
  return come.length > 0 ? Math.min(...come) : null
}
