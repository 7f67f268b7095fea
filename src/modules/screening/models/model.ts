import { ruleBroken } from '#platform/errors'

/** A version is drafted, put before the municipalities, and holds from its day when all of them agreed. */
export const modelStates = ['draft', 'proposed', 'adopted', 'retired'] as const
export type ModelState = (typeof modelStates)[number]

const steps = {
  propose: { from: 'draft', to: 'proposed' },
  'take-back': { from: 'proposed', to: 'draft' },
  adopt: { from: 'proposed', to: 'adopted' },
} as const satisfies Record<string, { from: ModelState; to: ModelState }>
export type ModelStep = keyof typeof steps
export const modelSteps = ['propose', 'take-back', 'adopt'] as const satisfies readonly ModelStep[]

/** The steps that a version in this state allows. */
export const stepsFrom = (state: ModelState): ModelStep[] => modelSteps.filter((step) => steps[step].from === state)

/** The state after a step. @throws AppError rule_broken `screening.model_step` */
export function move(state: ModelState, step: ModelStep): ModelState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken('screening.model_step')
  return steps[step].to
}
