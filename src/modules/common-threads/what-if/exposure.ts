import { compareExact, type Exact } from '../fractions.ts'
import type { Heights, Link } from './heights.ts'

/** Potential displacement: per municipality how much stronger its neighbours are, for the district how uneven it is. */
export type Exposures = {
  /** In the order of the heights; null without an answer or an answered neighbour. */
  each: (Exact | null)[]
  district: Exact | null
  /** The largest of `each`; null when all are. */
  highest: Exact | null
}

/**
 * R_k = sum of u (x_i - x_k)+ over its neighbours, by the sum of u; W = sum of u |x_i - x_k| over all pairs, by the sum
 * of u. Both from 0 (all dikes as high) to 1; only pairs of which both answered.
 */
export function exposuresOf({ values, whole }: Heights, links: readonly Link[]): Exposures {
  const pressure = values.map(() => 0n)
  const reach = values.map(() => 0n)
  let uneven = 0n
  let pairs = 0n
  for (const { a, b, weight } of links) {
    const [first, second] = [values[a], values[b]]
    if (first == null || second == null) continue
    const flow = weight * (first < second ? second - first : first - second)
    const weaker = first < second ? a : b
    for (const one of [a, b]) reach[one] = (reach[one] ?? 0n) + weight
    pressure[weaker] = (pressure[weaker] ?? 0n) + flow
    uneven += flow
    pairs += weight
  }
  const each = values.map((_, at): Exact | null => {
    const weight = reach[at] ?? 0n
    return weight === 0n ? null : { num: pressure[at] ?? 0n, den: weight * whole }
  })
  return { each, district: pairs === 0n ? null : { num: uneven, den: pairs * whole }, highest: largest(each) }
}

function largest(all: readonly (Exact | null)[]): Exact | null {
  return all.reduce<Exact | null>((most, one) => (one && (!most || compareExact(one, most) > 0) ? one : most), null)
}
