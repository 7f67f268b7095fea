/** One norm of one municipality: what it gave itself, and what the assessor found for that same day and for the day of the assessment. */
export type ResultCell = {
  organisationId: string
  norm: string
  self: number | 'na' | null
  levelThen: number | 'na' | null
  levelNow: number | 'na' | null
}

/** Of `n` municipalities how many are at or above the threshold. */
export type Reached = { n: number; reached: number }

/**
 * What became of one norm, over the municipalities that both moments have a level of. `self` is what they gave themselves at the
 * baseline and `baseline` what the assessor found for that same day: the difference is how they looked, not what changed.
 * `measured` is what the assessor found later; `up` and `down` went over the threshold since, and that is progress.
 */
export type NormResult = {
  self: Reached
  baseline: Reached
  measured: Reached
  up: number
  down: number
  /** How many thought that they were there at the baseline while the assessor found otherwise, and the other way round. */
  optimistic: number
  strict: number
}

const isLevel = (it: number | 'na' | null): it is number => typeof it === 'number'

/** @param threshold the level that the norm asks */
export function normResult(cells: readonly ResultCell[], threshold: number): NormResult {
  const reached = (levels: readonly (number | 'na' | null)[]): Reached => {
    const given = levels.filter(isLevel)
    return { n: given.length, reached: given.filter((level) => level >= threshold).length }
  }
  const both = cells.filter(({ levelThen, levelNow }) => isLevel(levelThen) && isLevel(levelNow))
  const looked = cells.filter(({ self, levelThen }) => isLevel(self) && isLevel(levelThen))
  const count = (all: readonly ResultCell[], from: 'self' | 'levelThen', to: 'levelThen' | 'levelNow', isUp: boolean) =>
    all.filter((cell) => {
      const [before, after] = [Number(cell[from]) >= threshold, Number(cell[to]) >= threshold]
      return isUp ? !before && after : before && !after
    }).length
  return {
    self: reached(looked.map(({ self }) => self)),
    baseline: reached(both.map(({ levelThen }) => levelThen)),
    measured: reached(both.map(({ levelNow }) => levelNow)),
    up: count(both, 'levelThen', 'levelNow', true),
    down: count(both, 'levelThen', 'levelNow', false),
    optimistic: count(looked, 'self', 'levelThen', false),
    strict: count(looked, 'self', 'levelThen', true),
  }
}

/** Of the municipalities with a share that may be seen, how many are at or above a percentage. */
export function shareReached(shares: readonly (number | null)[], percent: number): Reached {
  const seen = shares.flatMap((share) => share ?? [])
  return { n: seen.length, reached: seen.filter((share) => share >= percent).length }
}

/** Whether a target was met: as many municipalities as it asks. Null while nothing was measured. */
export const isMet = (target: number, measured: Reached | null): boolean | null =>
  measured === null || measured.n === 0 ? null : measured.reached >= target
