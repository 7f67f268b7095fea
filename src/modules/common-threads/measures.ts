import type { Fraction } from './fractions.ts'
import type { Interval, Scale } from './model.ts'
import type { Tally } from './tallies.ts'

/** z of a two-sided 95% interval. */
const z = 1.959964

/** The measures of one norm as fractions of whole numbers, so that nothing depends on rounding. */
export type Exactly = {
  fgt0: Fraction
  fgt1: Fraction
  fgt2: Fraction
  leik: Fraction
  mean: Fraction
  low: Fraction
  high: Fraction
}

/** How many answered below the threshold; `asked` is the threshold as steps above the lowest level. */
export const belowOf = ({ counts }: Tally, asked: number) =>
  counts.slice(0, asked).reduce((sum, count) => sum + count, 0)

/**
 * FGT 0 to 2 (Foster, Greer and Thorbecke 1984), dispersion (Leik 1966), mean and bounds (Manski) of a norm.
 * `asked` is the threshold as steps above the lowest level. Needs at least one answer.
 */
export function measure(tally: Tally, scale: Scale, asked: number): Exactly {
  const { n, missing } = tally
  const top = scale.max - scale.min
  const applicable = n + missing
  const total = n * scale.min + sumOver(tally, (step) => step)
  return {
    fgt0: { num: belowOf(tally, asked), den: n },
    fgt1: { num: sumOver(tally, (step) => Math.max(0, asked - step)), den: n * asked },
    fgt2: { num: sumOver(tally, (step) => Math.max(0, asked - step) ** 2), den: n * asked ** 2 },
    leik: { num: 2 * spread(tally), den: n * top },
    mean: { num: total, den: n },
    low: { num: total + missing * scale.min, den: applicable },
    high: { num: total + missing * scale.max, den: applicable },
  }
}

/** Wilson's 95% interval of a share (1927); `n` above 0. */
export function wilson(below: number, n: number): Interval {
  const share = below / n
  const centre = share + z ** 2 / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  const scaling = 1 + z ** 2 / n
  return [below === 0 ? 0 : (centre - half) / scaling, below === n ? 1 : (centre + half) / scaling]
}

function sumOver({ counts }: Tally, value: (step: number) => number): number {
  return counts.reduce((sum, count, step) => sum + count * value(step), 0)
}

/** Sum over the lower categories of the smaller part when the answers are cut above that category. */
function spread({ counts, n }: Tally): number {
  let sum = 0
  let cumulative = 0
  for (const count of counts.slice(0, -1)) {
    cumulative += count
    sum += Math.min(cumulative, n - cumulative)
  }
  return sum
}
