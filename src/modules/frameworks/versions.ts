import { ruleBroken } from '#platform/errors'

export const versionStates = ['draft', 'published', 'retired'] as const
export type VersionState = (typeof versionStates)[number]

const steps = {
  change: { from: ['draft'], to: 'draft' },
  publish: { from: ['draft'], to: 'published' },
  retire: { from: ['published'], to: 'retired' },
  remove: { from: ['draft'], to: 'draft' },
} as const satisfies Record<string, { from: readonly VersionState[]; to: VersionState }>
export type VersionStep = keyof typeof steps

/** The steps that a version in this state allows. */
export const versionSteps = (state: VersionState): VersionStep[] =>
  (Object.keys(steps) as VersionStep[]).filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken `frameworks.publish_when_retired` and the like. */
export function moveVersion(state: VersionState, step: VersionStep): VersionState {
  if (!versionSteps(state).includes(step)) throw ruleBroken(`frameworks.${step}_when_${state}`)
  return steps[step].to
}
