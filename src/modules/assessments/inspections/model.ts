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

/** A level, not applicable, or nothing given yet. */
export type Mark = number | 'na' | null
/** The two levels of a verdict: on the reference day of the self-scan, and now. */
export type Levels = { levelThen: number | null; naThen: boolean; levelNow: number | null; naNow: boolean }
export const markOf = (level: number | null, isNa: boolean): Mark => (isNa ? 'na' : level)
export const thenOf = ({ levelThen, naThen }: Levels): Mark => markOf(levelThen, naThen)
export const nowOf = ({ levelNow, naNow }: Levels): Mark => markOf(levelNow, naNow)

/** Why someone counts as working for an organisation; `shared` when an employer organisation serves it too. */
export type Employer = { organisationId: string; via: 'employment' | 'role' | 'declared' | 'shared'; throughId: string }

type Sample = { documents: string | null; interviews: string | null; sampleSize: number | null }
export type Missing = 'level_then' | 'level_now' | 'reason' | 'proof'

/**
 * What a verdict still lacks before its theme can be revealed: both levels, a reason, and proof for every level above the lowest.
 * Proof is a piece of evidence, or what the sampling form tells: documents seen, interviews, a sample.
 */
export function missingIn(
  verdict: (Levels & Sample & { reason: string | null }) | undefined,
  { hasEvidence, lowest }: { hasEvidence: boolean; lowest: number },
): Missing[] {
  if (!verdict) return ['level_then', 'level_now', 'reason', 'proof']
  const marks = [thenOf(verdict), nowOf(verdict)]
  const needsProof = marks.some((mark) => typeof mark === 'number' && mark > lowest)
  const hasProof = hasEvidence || Boolean(verdict.documents || verdict.interviews || verdict.sampleSize)
  const missing: [Missing, boolean][] = [
    ['level_then', marks[0] === null],
    ['level_now', marks[1] === null],
    ['reason', !verdict.reason],
    ['proof', needsProof && !hasProof],
  ]
  return missing.flatMap(([what, isMissing]) => (isMissing ? [what] : []))
}

const largeDifference = 2
/** Whether a verdict differs so much from what the municipality gave itself, on the same day, that it has to be explained. */
export const asksExplanation = (self: Mark, then: Mark): boolean =>
  typeof self === 'number' && typeof then === 'number' && Math.abs(self - then) >= largeDifference

/** The levels as they are after the last revision. */
export const presentOf = <V extends Levels>(verdict: V, revisions: readonly (Levels & { number: number })[]): Levels =>
  revisions.reduce<(Levels & { number: number }) | null>(
    (last, one) => (last === null || one.number > last.number ? one : last),
    null,
  ) ?? verdict

/** Whether the municipality may still reply, both days included. */
export const takesReplies = (
  { state, hearingUntil, repliedAt }: { state: InspectionState; hearingUntil: string | null; repliedAt: Date | null },
  today: string,
): boolean => state === 'hearing' && repliedAt === null && hearingUntil !== null && today <= hearingUntil
