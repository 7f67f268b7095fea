import { type Criterion, criteria, type Places } from './model.ts'

/** Criteria from most to least important; those in one layer are ranked equal. */
export type Layers = readonly (readonly Criterion[])[]

/** Every criterion in one layer: no one ranked them. */
export const noRanking: Layers = [criteria]

/** Only the order of the places counts, not how far they are apart. */
export function layersOf(places: Places): Layers {
  const byPlace = Map.groupBy(criteria, (criterion) => places[criterion])
  return [...byPlace].sort(([a], [b]) => a - b).map(([, layer]) => layer)
}

/** The places that give these layers: those of one layer share the first place that they take. */
export function placesOf(layers: Layers): Places {
  const places = new Map<Criterion, number>()
  for (const layer of layers) {
    const first = places.size + 1
    for (const criterion of layer) places.set(criterion, first)
  }
  const place = (criterion: Criterion) => places.get(criterion) ?? 1
  return {
    prevalence: place('prevalence'),
    severity: place('severity'),
    sameness: place('sameness'),
    scale: place('scale'),
    waterbed: place('waterbed'),
    urgency: place('urgency'),
    feasibility: place('feasibility'),
  }
}

/** Twice the mid-rank of each criterion, so that it is a whole number: 2 for the first, 3 for each of a shared first. */
export function doubledRanks(layers: Layers): number[] {
  const ranks = new Map<Criterion, number>()
  let before = 0
  for (const layer of layers) {
    for (const criterion of layer) ranks.set(criterion, 2 * before + layer.length + 1)
    before += layer.length
  }
  return criteria.map((criterion) => ranks.get(criterion) ?? 0)
}

/**
 * Rank-order-centroid weights (Barron and Barrett 1996): the k-th of C gets the mean over q from k to C of 1/q, by C.
 * Criteria in one layer share their weights: it is the centre of all weightings that respect the layers.
 */
export function centroidWeights(layers: Layers): number[] {
  const size = layers.reduce((sum, layer) => sum + layer.length, 0)
  const sorted = Array.from({ length: size }, (_, at) => {
    let sum = 0
    for (let q = size; q > at; q -= 1) sum += 1 / q
    return sum / size
  })
  const weights = new Map<Criterion, number>()
  let before = 0
  for (const layer of layers) {
    const own = sorted.slice(before, before + layer.length)
    const mean = own.reduce((sum, one) => sum + one, 0) / layer.length
    for (const criterion of layer) weights.set(criterion, mean)
    before += layer.length
  }
  return criteria.map((criterion) => weights.get(criterion) ?? 0)
}

/**
 * Kendall's coefficient of concordance W with correction for ties (Kendall and Babington Smith 1939; Siegel 1956, p. 229):
 * 0 no concordance, 1 all the same. `ranks` holds doubled mid-ranks, a row per judge. Null for fewer than two judges, or
 * when no judge prefers anything.
 */
export function concordance(ranks: readonly (readonly number[])[]): number | null {
  const judges = ranks.length
  const size = ranks[0]?.length ?? 0
  if (judges < 2) return null
  const sums = Array.from({ length: size }, (_, at) => ranks.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  // All doubled: the mean of the sums is judges * (size + 1), squares are four times too large.
  const squares = sums.reduce((sum, one) => sum + (one - judges * (size + 1)) ** 2, 0)
  const ties = ranks.reduce((sum, row) => sum + tiesIn(row), 0)
  const most = judges ** 2 * (size ** 3 - size) - judges * ties
  return most === 0 ? null : (3 * squares) / most
}

function tiesIn(row: readonly number[]): number {
  return [...Map.groupBy(row, (rank) => rank).values()].reduce((sum, tied) => sum + tied.length ** 3 - tied.length, 0)
}
