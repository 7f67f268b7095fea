import { type Exact, toNumber } from '../fractions.ts'
import { randomFrom } from '../random.ts'
import { shuffle } from '../shuffle.ts'
import type { Heights, Link } from './heights.ts'

/** How many times the heights are dealt out at random over the map, and with which seed: always the same. */
export const shuffles = 9999
const seed = 1954

/**
 * Whether neighbours are alike. `c` below 1: alike, above 1: unlike. `alike` and `unlike` are the shares of random maps
 * with a C as low, and as high, the real map counted in.
 */
export type Geary = { c: number; n: number; alike: number; unlike: number; shuffles: number; seed: number }

/** C = (n - 1) sum of u (x_i - x_k)^2 / (2 U sum of (x_i - mean)^2), sums over ordered pairs (Geary 1954); exactly. */
export function gearyOf({ values }: Heights, links: readonly Link[]): Exact | null {
  const known = values.filter((value) => value !== null)
  const n = BigInt(known.length)
  const sum = known.reduce((total, value) => total + value, 0n)
  // n times the sum of squared deviations.
  const spread = n * known.reduce((total, value) => total + value * value, 0n) - sum * sum
  const weight = 2n * used(values, links).reduce((total, link) => total + link.weight, 0n)
  if (spread === 0n || weight === 0n) return null
  return { num: (n - 1n) * 2n * squares(values, used(values, links)) * n, den: 2n * weight * spread }
}

/** Geary's C with its reference: the same heights in a random order over the same map. */
export function gearyTest(heights: Heights, links: readonly Link[]): Geary | null {
  const c = gearyOf(heights, links)
  if (!c) return null
  const own = used(heights.values, links)
  const places = heights.values.flatMap((value, at) => (value === null ? [] : [at]))
  const given = places.map((place) => heights.values[place] ?? 0n)
  const observed = squares(heights.values, own)
  const order = given.map((_, at) => at)
  const random = randomFrom(seed)
  const dealt = [...heights.values]
  let [low, high] = [1, 1]
  for (let time = 0; time < shuffles; time += 1) {
    shuffle(order, 0, order.length, random)
    for (const [at, place] of places.entries()) dealt[place] = given[order[at] ?? 0] ?? 0n
    const found = squares(dealt, own)
    if (found <= observed) low += 1
    if (found >= observed) high += 1
  }
  const total = shuffles + 1
  return { c: toNumber(c), n: places.length, alike: low / total, unlike: high / total, shuffles, seed }
}

const used = (values: readonly (bigint | null)[], links: readonly Link[]) =>
  links.filter(({ a, b }) => values[a] != null && values[b] != null)

function squares(values: readonly (bigint | null)[], links: readonly Link[]): bigint {
  let sum = 0n
  for (const { a, b, weight } of links) {
    const difference = (values[a] ?? 0n) - (values[b] ?? 0n)
    sum += weight * difference * difference
  }
  return sum
}
