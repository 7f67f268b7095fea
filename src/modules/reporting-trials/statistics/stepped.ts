import { wantedPower } from './planning.ts'

/** What is expected of a roll-out: reports a week in one municipality as it is now, the ratio to see, and how many take part. */
export type SteppedExpectation = { weekly: number; ratio: number; municipalities: number }

/** More weeks than this between two municipalities a plan does not offer. */
export const mostWeeksPerStep = 52

/** Weeks on each side of a start that are counted: half of those between two, so that no week is counted for two starts. */
export const halfOf = (weeksPerStep: number): number => Math.floor(weeksPerStep / 2)

/** Chance that a standard normal number is at most `z`. Abramowitz and Stegun (1964), 26.2.17; to seven digits. */
function normalUpTo(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = series.reduceRight((rest, factor) => (rest + factor) * t, 0)
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return z < 0 ? tail : 1 - tail
}

/**
 * Chance that before and after together show the ratio if it is there, about: its logarithm is estimated with a variance of 1
 * over the sum of what each municipality tells. M. A. Hussey and J. P. Hughes (2007), Design and analysis of stepped wedge cluster
 * randomized trials, Contemporary Clinical Trials 28.
 */
export function steppedPower({ weekly, ratio, municipalities }: SteppedExpectation, weeksPerStep: number): number {
  const half = halfOf(weeksPerStep)
  if (half === 0) return 0
  let told = 0
  for (let step = 1; step <= municipalities; step += 1) {
    const before = weekly * half * (2 * step - 1)
    const after = weekly * ratio * half * (2 * (municipalities - step) + 1)
    told += 1 / (1 / before + 1 / after)
  }
  return normalUpTo(Math.abs(Math.log(ratio)) * Math.sqrt(told) - 1.96)
}

/** The same beside the others in the same weeks: each start is a table of four numbers, of which the variances add up. */
export function besidePower({ weekly, ratio, municipalities }: SteppedExpectation, weeksPerStep: number): number {
  const own = weekly * halfOf(weeksPerStep)
  const others = own * (municipalities - 1)
  if (others === 0) return 0
  const told = municipalities / (1 / own + 1 / (own * ratio) + 2 / others)
  return normalUpTo(Math.abs(Math.log(ratio)) * Math.sqrt(told) - 1.96)
}

/** The weeks between two municipalities that are needed, an even number; null when a year is not enough. */
export function weeksPerStepNeeded(expected: SteppedExpectation): number | null {
  for (let weeks = 2; weeks <= mostWeeksPerStep; weeks += 2)
    if (steppedPower(expected, weeks) >= wantedPower) return weeks
  return null
}
