import { type Criterion, criteria, type Value } from './model.ts'
import { centroidWeights, type Layers } from './ranking.ts'

type Candidate = { id: string; values: readonly Pick<Value, 'value'>[] }

/** Threads that stand at another place when one criterion does not count; places from 1, equal threads share the first of theirs. */
export type LeftOut = { criterion: Criterion; moved: { id: string; from: number; to: number }[] }

/**
 * Per criterion of the ranking: which threads change place when it is left out, by the centre of all weightings that respect the
 * ranking (rank-order-centroid weights, of what is left anew). Those that rise most stand first.
 */
export function leaveOneOut(candidates: readonly Candidate[], layers: Layers): LeftOut[] {
  const whole = placesBy(candidates, layers)
  return criteria.map((criterion) => {
    const rest = layers.map((layer) => layer.filter((one) => one !== criterion)).filter((layer) => layer.length > 0)
    const without = placesBy(candidates, rest)
    const moved = candidates.flatMap(({ id }) => {
      const [from, to] = [whole.get(id) ?? 0, without.get(id) ?? 0]
      return from === to ? [] : [{ id, from, to }]
    })
    return { criterion, moved: moved.sort((a, b) => a.to - a.from - (b.to - b.from) || a.to - b.to) }
  })
}

/** Sums of many shares differ in their last digits only. */
const precision = 1e-9

function placesBy(candidates: readonly Candidate[], layers: Layers): ReadonlyMap<string, number> {
  const weights = centroidWeights(layers)
  const sums = candidates.map(({ id, values }) => ({
    id,
    sum: values.reduce((sum, { value }, at) => sum + value * (weights[at] ?? 0), 0),
  }))
  return new Map(sums.map(({ id, sum }) => [id, 1 + sums.filter((other) => other.sum > sum + precision).length]))
}
