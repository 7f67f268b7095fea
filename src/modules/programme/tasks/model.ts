import { ruleBroken } from '#platform/errors'

export const taskStates = ['open', 'done', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]

const steps = {
  finish: { from: ['open'], to: 'done' },
  cancel: { from: ['open'], to: 'cancelled' },
  reopen: { from: ['done', 'cancelled'], to: 'open' },
} as const satisfies Record<string, { from: readonly TaskState[]; to: TaskState }>
export type TaskStep = keyof typeof steps
export const taskSteps: readonly TaskStep[] = ['finish', 'cancel', 'reopen']

/** The steps that a task in this state allows. */
export const stepsFrom = (state: TaskState): TaskStep[] =>
  taskSteps.filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `programme.finish_task_when_done`. */
export function move(state: TaskState, step: TaskStep): TaskState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`programme.${step}_task_when_${state}`)
  return steps[step].to
}

/** Where a task came from; `originId` is the meeting or the decision. */
export const taskOrigins = ['own', 'meeting', 'decision'] as const
export type TaskOrigin = (typeof taskOrigins)[number]

/** How a task stands on a day: every task stands in exactly one of these. */
export const taskStandings = ['late', 'on-time', 'done', 'cancelled'] as const
export type TaskStanding = (typeof taskStandings)[number]

/** @param today YYYY-MM-DD; a task that is due today is on time */
export function standingOf({ state, dueOn }: { state: TaskState; dueOn: string }, today: string): TaskStanding {
  if (state !== 'open') return state
  return dueOn < today ? 'late' : 'on-time'
}

/** Days before the due day on which the owner gets a mail, in the order in which they come; below zero is after it. */
export const reminderDays = [7, 1, -1, -7, -14] as const

const dayMs = 24 * 60 * 60_000
export const daysUntil = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/**
 * The last reminder that has come for an open task. One that was missed gives way to the next; none is for a moment before the task
 * was made.
 * @param madeOn YYYY-MM-DD
 */
export function reminderDue(dueOn: string, madeOn: string, today: string): number | null {
  const isDue = (days: number) => daysUntil(today, dueOn) <= days && (days < 0 || days <= daysUntil(madeOn, dueOn))
  return reminderDays.findLast(isDue) ?? null
}

/** District roles of the team that carries the programme out. */
export const team = ['project-leader', 'analyst', 'execution-specialist', 'programme-controller'] as const
