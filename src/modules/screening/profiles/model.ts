import { addMonths } from '#platform/language'
import { classes, type FunctionClass } from '../codes.ts'

/** An assessment of a function is made, put to HR and security, and approved by both or refused; a later one replaces it. */
export const assessmentStates = ['draft', 'proposed', 'approved', 'refused', 'replaced'] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** The two who agree on a class: four eyes. */
export const sides = ['hr', 'security'] as const
export type Side = (typeof sides)[number]

/** After so many months the scores of a function are looked at anew. */
export const recalibrationMonths = 24

/** The day on which a function that was approved on a day is due for recalibration. */
export const recalibrateOn = (approvedOn: string): string => addMonths(approvedOn, recalibrationMonths)

/** Where a function stands: what its newest assessment waits for, or else whether its class still holds. */
export const standings = [
  'unscored',
  'draft',
  'waiting-hr',
  'waiting-security',
  'refused',
  'approved',
  'outdated',
  'due',
  'ended',
] as const
export type Standing = (typeof standings)[number]

type Newest = { state: AssessmentState; modelId: string; hrAt: Date | null; securityAt: Date | null }
type Profile = { class: FunctionClass | null; approvedOn: string | null; endedOn: string | null }

/** Whether scores were given with another version of the model than the one that holds; what was refused needs scores anyway. */
export const isOutdated = ({ state, modelId }: Pick<Newest, 'state' | 'modelId'>, heldId: string | null): boolean =>
  heldId !== null && modelId !== heldId && (state === 'draft' || state === 'proposed' || state === 'approved')

/**
 * @param newest the assessment with the highest number, as far as the reader may see it
 * @param on the day `YYYY-MM-DD`, and the version of the model that holds on it
 */
export function standingOf(
  { class: held, approvedOn, endedOn }: Profile,
  newest: Newest | null,
  { today, heldId }: { today: string; heldId: string | null },
): Standing {
  if (endedOn !== null) return 'ended'
  if (newest && isOutdated(newest, heldId)) return 'outdated'
  if (newest?.state === 'draft' || newest?.state === 'refused') return newest.state
  if (newest?.state === 'proposed') return newest.hrAt === null ? 'waiting-hr' : 'waiting-security'
  if (held === null || approvedOn === null) return 'unscored'
  return recalibrateOn(approvedOn) <= today ? 'due' : 'approved'
}

/** Whether HR and security may give a function this class, with a motivation: one class up or down at most. */
export const mayDeviate = (calculated: FunctionClass, to: FunctionClass): boolean =>
  Math.abs(classes.indexOf(calculated) - classes.indexOf(to)) <= 1

/** Whether a meeting that scores takes this function: it has no scores yet, they were refused, are due or of an older model. */
export const needsScores = (standing: Standing): boolean =>
  ['unscored', 'refused', 'due', 'outdated'].includes(standing)
