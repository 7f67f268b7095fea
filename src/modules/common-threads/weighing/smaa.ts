import { randomFrom } from '../random.ts'
import { shuffle } from '../shuffle.ts'
import { type Criterion, criteria } from './model.ts'
import type { Layers } from './ranking.ts'

/** A thread with the interval of each criterion, in the order of `criteria`. */
export type Candidate = { id: string; values: readonly { low: number; high: number }[] }

export type Acceptability = {
  id: string
  /** Share of the draws in which the thread is at each place, the first place first; sums to 1. */
  ranks: number[]
  /** The mean of the weightings in which it is first, in the order of `criteria`; null when it never is. */
  central: number[] | null
  /** How often it is first with its central weights, over the uncertainty of the criteria; null without those. */
  confidence: number | null
}

/** How many weightings are drawn; the seed is kept with the weighing. */
export const drawCount = 10_000

/**
 * SMAA-2 (Lahdelma and Salminen 2001): draws weights uniformly from all that respect the layers, and criteria uniformly
 * from their intervals, and counts at which place each candidate ends. Candidates that are exactly equal share their
 * places. The same seed gives the same, whatever the order of the candidates.
 */
export function smaa(
  candidates: readonly Candidate[],
  layers: Layers,
  seed: number,
  draws = drawCount,
): Acceptability[] {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const size = sorted.length
  const random = randomFrom(seed)
  const weigh = weightsFrom(layers, random)
  const draw = drawsOf(sorted, random)
  const places = sorted.map(() => new Float64Array(size))
  const central = sorted.map(() => new Float64Array(criteria.length))
  const [values, order] = [new Float64Array(size), new Int32Array(size)]
  for (let time = 0; time < draws; time += 1) {
    const weights = weigh()
    weighInto(values, draw(), weights)
    sortDown(order, values)
    countPlaces(order, values, places)
    const winner = central[order[0] ?? 0]
    if (winner) for (let at = 0; at < winner.length; at += 1) winner[at] = (winner[at] ?? 0) + (weights[at] ?? 0)
  }
  const centres = central.map(toShares)
  const confidences = confidencesOf(sorted, centres, { seed, draws })
  return candidates.map(({ id }) => {
    const at = sorted.findIndex((one) => one.id === id)
    const ranks = Array.from(places[at] ?? [], (count) => count / draws)
    return { id, ranks, central: centres[at] ?? null, confidence: confidences[at] ?? null }
  })
}

/** In what share of the draws a candidate is among the first so many. */
export const amongFirst = ({ ranks }: Pick<Acceptability, 'ranks'>, first: number): number =>
  Math.min(
    1,
    ranks.slice(0, first).reduce((sum, one) => sum + one, 0),
  )

/**
 * Weights that sum to 1, uniform over all in which no criterion weighs more than one of a higher layer: uniform
 * spacings (Devroye 1986, ch. V) sorted from high to low, in a random order within each layer.
 */
export function weightsFrom(layers: Layers, random: () => number): () => Float64Array {
  const order = layers.flat().map((criterion: Criterion) => criteria.indexOf(criterion))
  const size = order.length
  const [cuts, gaps, weights] = [new Float64Array(size - 1), new Float64Array(size), new Float64Array(size)]
  return () => {
    for (let at = 0; at < size - 1; at += 1) cuts[at] = random()
    cuts.sort()
    for (let at = 0; at < size; at += 1) gaps[at] = (cuts[at] ?? 1) - (at === 0 ? 0 : (cuts[at - 1] ?? 0))
    gaps.sort().reverse()
    let from = 0
    for (const layer of layers) {
      shuffle(gaps, from, from + layer.length, random)
      from += layer.length
    }
    for (let at = 0; at < size; at += 1) weights[order[at] ?? 0] = gaps[at] ?? 0
    return weights
  }
}

/** A draw of every criterion of every candidate, candidate after candidate. */
function drawsOf(candidates: readonly Candidate[], random: () => number): () => Float64Array {
  const lows = Float64Array.from(candidates.flatMap(({ values }) => values.map(({ low }) => low)))
  const widths = Float64Array.from(candidates.flatMap(({ values }) => values.map(({ low, high }) => high - low)))
  const drawn = new Float64Array(lows.length)
  return () => {
    for (let at = 0; at < drawn.length; at += 1) drawn[at] = (lows[at] ?? 0) + (widths[at] ?? 0) * random()
    return drawn
  }
}

/** The weighted sum of each candidate. */
function weighInto(values: Float64Array, drawn: Float64Array, weights: ArrayLike<number>): void {
  const width = weights.length
  for (let candidate = 0; candidate < values.length; candidate += 1) {
    let sum = 0
    for (let at = 0; at < width; at += 1) sum += (drawn[candidate * width + at] ?? 0) * (weights[at] ?? 0)
    values[candidate] = sum
  }
}

/** The candidates from the highest value to the lowest: by insertion, as there are few. */
function sortDown(order: Int32Array, values: Float64Array): void {
  for (let at = 0; at < order.length; at += 1) {
    const value = values[at] ?? 0
    let place = at
    for (; place > 0 && (values[order[place - 1] ?? 0] ?? 0) < value; place -= 1) order[place] = order[place - 1] ?? 0
    order[place] = at
  }
}

/** Gives each candidate its place; equal ones share the places that they take together. */
function countPlaces(order: Int32Array, values: Float64Array, places: readonly Float64Array[]): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let one = from; one < to; one += 1) {
      const counts = places[order[one] ?? 0]
      if (counts) for (let place = from; place < to; place += 1) counts[place] = (counts[place] ?? 0) + 1 / (to - from)
    }
    from = to
  }
}

function toShares(sums: Float64Array): number[] | null {
  const total = sums.reduce((sum, one) => sum + one, 0)
  return total === 0 ? null : Array.from(sums, (one) => one / total)
}

/** Per candidate how often it is (one of) the first with its central weights. */
function confidencesOf(
  candidates: readonly Candidate[],
  centres: readonly (number[] | null)[],
  { seed, draws }: { seed: number; draws: number },
): (number | null)[] {
  const draw = drawsOf(candidates, randomFrom(seed + 1))
  const wins = candidates.map(() => 0)
  const values = new Float64Array(candidates.length)
  for (let time = 0; time < draws; time += 1) {
    const drawn = draw()
    for (const [at, weights] of centres.entries()) {
      if (!weights) continue
      weighInto(values, drawn, weights)
      const own = values[at] ?? 0
      if (values.every((value) => value <= own)) wins[at] = (wins[at] ?? 0) + 1
    }
  }
  return centres.map((weights, at) => (weights ? (wins[at] ?? 0) / draws : null))
}
