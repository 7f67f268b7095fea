import { ruleBroken } from '#platform/errors'

/** A version is drafted, put before the municipalities, and adopted for a first day when all of them agreed. */
export const modelStates = ['draft', 'proposed', 'adopted'] as const
export type ModelState = (typeof modelStates)[number]

/** Where a version stands on a day: one that was adopted waits for its first day, holds, or was replaced by the next one. */
export const modelStandings = ['draft', 'proposed', 'waiting', 'holds', 'replaced'] as const
export type ModelStanding = (typeof modelStandings)[number]

type Version = { version: number; state: ModelState; startsOn: string | null }

/** Adopted versions, the one that holds last first; with the same first day a later version goes before. */
const adoptedLastFirst = <T extends Version>(versions: readonly T[]): T[] =>
  versions
    .filter(({ state }) => state === 'adopted')
    .sort((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? '') || b.version - a.version)

/** The version that holds on a day, of all of a district. @param day `YYYY-MM-DD` */
export const heldOn = <T extends Version>(versions: readonly T[], day: string): T | null =>
  adoptedLastFirst(versions).find(({ startsOn }) => startsOn !== null && startsOn <= day) ?? null

/** The version that was adopted last: it holds, or is the last one that waits. The next draft follows on it. */
export const lastAdopted = <T extends Version>(versions: readonly T[]): T | null =>
  adoptedLastFirst(versions)[0] ?? null

/** Where one version of a district stands on a day. @param day `YYYY-MM-DD` */
export function standingOn(one: Version, versions: readonly Version[], day: string): ModelStanding {
  if (one.state !== 'adopted') return one.state
  if (one.startsOn !== null && one.startsOn > day) return 'waiting'
  return heldOn(versions, day)?.version === one.version ? 'holds' : 'replaced'
}

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
