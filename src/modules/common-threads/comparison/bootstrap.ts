import type { Interval, Scale } from '../model.ts'
import { randomFrom } from '../random.ts'
import { addTo, agreementOf, noSums, type Sums, sumsOf } from './agreement.ts'
import type { Bootstrapped, Coefficient, Pair } from './model.ts'

export const bootstrapRuns = 2000
/** Stored with every result, so that anyone gets the same interval again. */
export const bootstrapSeed = 20240701

const coefficients = ['exact', 'withinOne', 'bias', 'kappaQuadratic', 'gwetAc2Quadratic'] as const

/**
 * 95% percentile intervals by drawing as many municipalities as there are, with replacement (Davison and Hinkley 1997,
 * 3.8): answers of one municipality hang together, so whole municipalities are drawn. Runs in which a coefficient is not
 * defined are left out; fewer than two municipalities give no interval.
 */
export function bootstrap(
  pairs: readonly Pair[],
  scale: Scale,
  { runs = bootstrapRuns, seed = bootstrapSeed } = {},
): Bootstrapped {
  const clusters = [...Map.groupBy(pairs, ({ municipality }) => municipality).values()].map((own) => sumsOf(own, scale))
  const drawn = clusters.length < 2 ? [] : draws(clusters, scale, { runs, seed })
  const interval = (name: Coefficient) => percentiles(drawn.flatMap((run) => run[name] ?? []))
  const intervals = Object.fromEntries(coefficients.map((name) => [name, interval(name)] as const))
  return { runs, seed, intervals: withAll(intervals) }
}

function draws(clusters: readonly Sums[], scale: Scale, { runs, seed }: { runs: number; seed: number }) {
  const next = randomFrom(seed)
  return Array.from({ length: runs }, () => {
    const sums = noSums(scale)
    for (const _ of clusters) {
      const cluster = clusters[Math.floor(next() * clusters.length)]
      if (cluster) addTo(sums, cluster)
    }
    return agreementOf(sums)
  })
}

const withAll = (found: Partial<Record<Coefficient, Interval | null>>): Record<Coefficient, Interval | null> => ({
  exact: found.exact ?? null,
  withinOne: found.withinOne ?? null,
  bias: found.bias ?? null,
  kappaQuadratic: found.kappaQuadratic ?? null,
  gwetAc2Quadratic: found.gwetAc2Quadratic ?? null,
})

/** The 2.5% and 97.5% points: of 2000 runs the 50th from either end. */
function percentiles(values: readonly number[]): Interval | null {
  const sorted = Float64Array.from(values).sort()
  const cut = Math.max(0, Math.ceil(sorted.length * 0.025) - 1)
  const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]]
  return low === undefined || high === undefined ? null : [low, high]
}
