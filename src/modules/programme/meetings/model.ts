import { ruleBroken } from '#platform/errors'

export const meetingKinds = ['project-group', 'steering-group', 'partners', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'held', 'adopted'] as const
export type MeetingState = (typeof meetingStates)[number]

const steps = {
  hold: { from: 'planned', to: 'held' },
  replan: { from: 'held', to: 'planned' },
  adopt: { from: 'held', to: 'adopted' },
} as const satisfies Record<string, { from: MeetingState; to: MeetingState }>
export type MeetingStep = keyof typeof steps
export const meetingSteps = ['hold', 'replan', 'adopt'] as const

/** The steps that a meeting in this state allows; with adopted minutes none, as those are fixed. */
export const stepsFrom = (state: MeetingState): MeetingStep[] =>
  meetingSteps.filter((step) => steps[step].from === state)

/** The state after a step. @throws AppError rule_broken such as `programme.adopt_meeting_when_planned`. */
export function move(state: MeetingState, step: MeetingStep): MeetingState {
  if (steps[step].from !== state) throw ruleBroken(`programme.${step}_meeting_when_${state}`)
  return steps[step].to
}
