import { ruleBroken } from '#platform/errors'

export const inspectionStates = ['draft', 'hearing', 'final', 'acknowledged'] as const
export type InspectionState = (typeof inspectionStates)[number]

/** The first assessor judges every norm and signs; the second judges a chosen share, without seeing the first. */
export const places = ['first', 'second'] as const
export type Place = (typeof places)[number]

const steps = {
  hear: { from: 'draft', to: 'hearing' },
  sign: { from: 'hearing', to: 'final' },
  acknowledge: { from: 'final', to: 'acknowledged' },
} as const satisfies Record<string, { from: InspectionState; to: InspectionState }>
export type InspectionStep = keyof typeof steps

/** The step that an inspection in this state allows; null when it is done. */
export const stepFrom = (state: InspectionState): InspectionStep | null =>
  (Object.keys(steps) as InspectionStep[]).find((step) => steps[step].from === state) ?? null

/** The state after a step. @throws AppError rule_broken such as `assessments.hear_when_final`. */
export function moved(state: InspectionState, step: InspectionStep): InspectionState {
  if (steps[step].from !== state) throw ruleBroken(`assessments.${step}_when_${state}`)
  return steps[step].to
}

/** How an inspection reads where scans are expected: what is heard counts as provisional, what is signed as final. */
export const asScanState = (state: InspectionState): 'open' | 'submitted' | 'signed' =>
  state === 'draft' ? 'open' : state === 'hearing' ? 'submitted' : 'signed'

/** A level, not applicable, or nothing given yet. */
export type Mark = number | 'na' | null
/** The two levels of a verdict: on the reference day of the self-scan, and now. */
export type Levels = { levelThen: number | null; naThen: boolean; levelNow: number | null; naNow: boolean }
export const markOf = (level: number | null, isNa: boolean): Mark => (isNa ? 'na' : level)
export const thenOf = ({ levelThen, naThen }: Levels): Mark => markOf(levelThen, naThen)
export const nowOf = ({ levelNow, naNow }: Levels): Mark => markOf(levelNow, naNow)

/** Why someone counts as working for an organisation; `shared` when an employer organisation serves it too. */
export type Employer = { organisationId: string; via: 'employment' | 'role' | 'declared' | 'shared'; throughId: string }
