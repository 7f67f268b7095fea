import type { Scale } from '../model.ts'
import type { Agreement, Pair } from './model.ts'

/**
 * Sums over pairs from which every coefficient follows. Levels are steps above the lowest, so all are whole numbers that
 * add up over municipalities without rounding. `used` counts how often each step was given by either of the two.
 */
export type Sums = {
  n: number
  equal: number
  near: number
  self: number
  assessed: number
  squares: number
  apart: number
  used: Float64Array
}

export const noSums = ({ min, max }: Scale): Sums => ({
  n: 0,
  equal: 0,
  near: 0,
  self: 0,
  assessed: 0,
  squares: 0,
  apart: 0,
  used: new Float64Array(max - min + 1),
})

export function sumsOf(pairs: Iterable<Pair>, scale: Scale): Sums {
  const sums = noSums(scale)
  for (const pair of pairs) {
    const [self, assessed] = [pair.self - scale.min, pair.assessed - scale.min]
    const apart = Math.abs(self - assessed)
    sums.n += 1
    if (apart === 0) sums.equal += 1
    if (apart <= 1) sums.near += 1
    sums.self += self
    sums.assessed += assessed
    sums.squares += self ** 2 + assessed ** 2
    sums.apart += apart ** 2
    sums.used[self] = (sums.used[self] ?? 0) + 1
    sums.used[assessed] = (sums.used[assessed] ?? 0) + 1
  }
  return sums
}

/** Adds `other` to `sums`, in place. */
export function addTo(sums: Sums, other: Sums): void {
  sums.n += other.n
  sums.equal += other.equal
  sums.near += other.near
  sums.self += other.self
  sums.assessed += other.assessed
  sums.squares += other.squares
  sums.apart += other.apart
  for (let step = 0; step < sums.used.length; step += 1)
    sums.used[step] = (sums.used[step] ?? 0) + (other.used[step] ?? 0)
}

const quotient = (above: number, below: number) => (below === 0 ? null : above / below)

/**
 * Exact and within-one agreement, mean difference, and two coefficients with weights 1-(a-b)^2/(K-1)^2 over all K levels
 * of the scale: kappa (Cohen 1968) and AC2 (Gwet 2008), whose chance term is the sum of all weights / (K(K-1)) times the
 * sum of p(1-p), p the mean of both marginal shares. Each is one quotient of whole numbers, exact below 2^53.
 */
export function agreementOf({ n, equal, near, self, assessed, squares, apart, used }: Sums): Agreement {
  const levels = used.length
  const top = levels - 1
  const byChance = n * squares - 2 * self * assessed
  // The sum of all weights is K^2(5K-7) / 6(K-1); everything below is multiplied by 24 n^2 (K-1)^2.
  const mixed = used.reduce((sum, count) => sum + count * (2 * n - count), 0) * levels * (5 * levels - 7)
  const most = 24 * n * n * top * top
  return {
    exact: quotient(equal, n),
    withinOne: quotient(near, n),
    bias: quotient(self - assessed, n),
    kappaQuadratic: quotient(byChance - n * apart, byChance),
    gwetAc2Quadratic: quotient(most - mixed - 24 * n * apart, most - mixed),
  }
}
