import { ruleBroken } from '#platform/errors'

export const interventionStates = ['planned', 'running', 'finished', 'stopped'] as const
export type InterventionState = (typeof interventionStates)[number]

const steps = {
  start: { from: ['planned'], to: 'running' },
  /** It is in use still. */
  review: { from: ['running'], to: 'running' },
  finish: { from: ['running'], to: 'finished' },
  stop: { from: ['planned', 'running'], to: 'stopped' },
} as const satisfies Record<string, { from: readonly InterventionState[]; to: InterventionState }>
export type InterventionStep = keyof typeof steps
export const interventionSteps = ['start', 'review', 'finish', 'stop'] as const satisfies readonly InterventionStep[]

/** The steps that an intervention in this state allows. */
export const stepsFrom = (state: InterventionState): InterventionStep[] =>
  interventionSteps.filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `trials.start_when_finished` */
export function move(state: InterventionState, step: InterventionStep): InterventionState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`trials.${step}_when_${state}`)
  return steps[step].to
}

export const isOpen = (state: InterventionState): boolean => state === 'planned' || state === 'running'

/** By which columns the list can be sorted. */
export const interventionSorts = ['startsOn', 'number', 'method', 'place', 'cost', 'state'] as const
