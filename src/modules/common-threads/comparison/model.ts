import type { Interval } from '../model.ts'

/** What one municipality said and what an assessor found for one norm, both a level of the scale. */
export type Pair = { municipality: string; norm: string; self: number; assessed: number }

/** A mean difference with how sure it is; `interval` is null where one or no difference leaves no room for it. */
export type Bias = { n: number; bias: number | null; interval: Interval | null }

/** Whether a mean difference says something: above or below zero, not told from chance, or too few to tell. */
export const readings = ['over', 'under', 'chance', 'too-few'] as const
export type Reading = (typeof readings)[number]

/** Fewer differences than this say nothing about the direction, however alike they are. */
export const enoughPairs = 5

/** How many self levels lie above, at and below the assessed level. */
export type Counts = { n: number; over: number; equal: number; under: number }

/** How alike two judgements are; null where it is not defined. `exact` and `withinOne` are shares of n. */
export type Agreement = {
  exact: number | null
  withinOne: number | null
  bias: number | null
  kappaQuadratic: number | null
  gwetAc2Quadratic: number | null
}
export type Coefficient = keyof Agreement

/** Percentile intervals by a bootstrap over municipalities; `runs` and `seed` make it the same again. */
export type Bootstrapped = { runs: number; seed: number; intervals: Record<Coefficient, Interval | null> }

/** Mean difference and where 95% of the differences lie (Bland and Altman 1986). */
export type Limits = { n: number; bias: number; sd: number; lower: number; upper: number }

/** One municipality or norm in the decomposition: `effect` as measured, `shrunk` towards the district, with interval. */
export type Effect = { code: string; n: number; effect: number; shrunk: number; interval: Interval }

/** d = mean + municipality + norm + rest, with the variance of each. */
export type Decomposition = {
  mean: number
  variances: { municipality: number; norm: number; rest: number }
  municipalities: Effect[]
  norms: Effect[]
}
