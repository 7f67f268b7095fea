import { binomialChance, poissonChance } from './binomial.ts'

/** What is expected of a trial. */
export type Expectation = {
  /** Events a week of everybody together when nothing changes. */
  weekly: number
  /** The ratio that one wants to be able to see. Not 1. */
  ratio: number
  /** Part of the exposure that gets a, between 0 and 1. */
  share: number
}

const most = 0.05
/** Above this many expected events every ratio that a page offers is seen almost surely. */
const enough = 1000

/**
 * The counts of a out of `sum` at which the exact test sees a difference: at most `low`, or at least `high`.
 * Both tails of the test hold at most 2.5% when there is no difference.
 */
function limits(sum: number, share: number): { low: number; high: number } {
  let [low, below] = [-1, 0]
  while (low + 1 <= sum && below + binomialChance(low + 1, sum, share) <= most / 2) {
    low += 1
    below += binomialChance(low, sum, share)
  }
  let [high, above] = [sum + 1, 0]
  while (high - 1 >= 0 && above + binomialChance(high - 1, sum, share) <= most / 2) {
    high -= 1
    above += binomialChance(high, sum, share)
  }
  return { low, high }
}

/** Chance that the exact test sees a difference when `sum` events came, of which each is one of a with this chance. */
function seenWith(sum: number, share: number, chance: number): number {
  const { low, high } = limits(sum, share)
  let seen = 0
  for (let at = 0; at <= low; at += 1) seen += binomialChance(at, sum, chance)
  for (let at = high; at <= sum; at += 1) seen += binomialChance(at, sum, chance)
  return Math.min(1, seen)
}

/**
 * Chance that a trial of so many weeks sees the difference, if it is there: the power of the exact conditional test at 5%, two
 * sided, averaged over how many events may come. Gu, Ng, Tang and Schucany (2008), Testing the ratio of two Poisson rates,
 * Biometrical Journal 50.
 */
export function powerOf({ weekly, ratio, share }: Expectation, weeks: number): number {
  const mean = weekly * weeks * (share * ratio + 1 - share)
  if (mean > enough) return 1
  const chance = (share * ratio) / (share * ratio + 1 - share)
  const reach = 4 * Math.sqrt(mean) + 4
  let power = 0
  for (let sum = Math.max(0, Math.floor(mean - reach)); sum <= mean + reach; sum += 1)
    power += poissonChance(sum, mean) * seenWith(sum, share, chance)
  return Math.min(1, power)
}

/** Chance with which a trial should see a difference that is there. */
export const wantedPower = 0.8
/** Ten years: who needs more can't see it. */
export const longestWeeks = 520

/** The weeks that a trial needs, an even number so that both arms get as many; null when ten years are not enough. */
export function weeksNeeded(expected: Expectation): number | null {
  let long = 1
  while (powerOf(expected, long * 2) < wantedPower) {
    if (long * 2 >= longestWeeks) return null
    long = Math.min(long * 2, longestWeeks / 2)
  }
  let short = Math.floor(long / 2)
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2)
    if (powerOf(expected, middle * 2) < wantedPower) short = middle
    else long = middle
  }
  return long * 2
}
