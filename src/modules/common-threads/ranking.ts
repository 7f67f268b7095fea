import { compareExact, type Exact, inProportion, weightedMean } from './fractions.ts'
import { type AnalysedNorm, byCode, type Interval } from './model.ts'
import { type Grid, rowOf } from './tallies.ts'

export type Place = { rank: number | null; rankRange: Interval | null }

/** Where a norm stands: sums of whole numbers from which one municipality is easily taken away. */
export type Standing = {
  code: string
  theme: string
  row: Int32Array
  /** The threshold as steps above the lowest level. */
  asked: number
  weight: number
  wholeWeight: bigint
  n: number
  below: number
  shortfall: number
}

/** A mean of fractions: rounded to compare quickly, exact where that is too close to call. */
export type Mean = { rounded: number; exact: () => Exact }
type ThemeStanding = { code: string; fgt1: Mean; fgt0: Mean }

/** Far above the rounding of a mean of fractions between 0 and 1, so that only real ties are worked out exactly. */
const doubt = 1e-9

/**
 * Ranks of norms and of themes by fgt1, then fgt0, both descending, then code, and the lowest and highest rank over
 * the recalculations that leave out each municipality in turn. Norms and themes without answers have no place.
 */
export function rankings(grid: Grid, norms: readonly AnalysedNorm[], min: number) {
  const ranked = rankNorms(standingsOf(grid, norms, min))
  const places = { norms: firstPlaces(ranked), themes: firstPlaces(rankThemes(ranked)) }
  for (let left = 0; left < grid.municipalities; left += 1) {
    const rest = ranked.map((standing) => without(standing, left))
    const rankedRest = rankNorms(rest)
    widen(places.norms, rankedRest)
    widen(places.themes, rankThemes(rankedRest))
  }
  return places
}

/** Where each norm stands, in the order of the norms. */
export function standingsOf(grid: Grid, norms: readonly AnalysedNorm[], min: number): Standing[] {
  const wholeWeights = inProportion(norms.map(({ weight }) => weight))
  return norms.map(({ code, theme, weight, threshold }, at) => {
    const asked = threshold - min
    const row = rowOf(grid, at)
    const given = row.filter((step) => step >= 0)
    const short = given.filter((step) => step < asked)
    return {
      code,
      theme,
      row,
      asked,
      weight,
      wholeWeight: wholeWeights[at] ?? 0n,
      n: given.length,
      below: short.length,
      shortfall: short.reduce((sum, step) => sum + asked - step, 0),
    }
  })
}

/** The same without one municipality, by its place in the grid. */
export function without(standing: Standing, municipality: number): Standing {
  const step = standing.row[municipality] ?? -1
  if (step < 0) return standing
  const { asked, n, below, shortfall } = standing
  const isBelow = step < asked
  return {
    ...standing,
    n: n - 1,
    below: isBelow ? below - 1 : below,
    shortfall: isBelow ? shortfall - (asked - step) : shortfall,
  }
}

/** Norms with answers, largest mean gap first. */
export const rankNorms = (standings: readonly Standing[]) => standings.filter(({ n }) => n > 0).sort(compareNorms)

function compareNorms(a: Standing, b: Standing): number {
  return (
    b.shortfall * a.n * a.asked - a.shortfall * b.n * b.asked || b.below * a.n - a.below * b.n || byCode(a.code, b.code)
  )
}

/** Themes of norms with answers, largest mean gap first. */
export function rankThemes(standings: readonly Standing[]): ThemeStanding[] {
  const groups = Map.groupBy(standings, ({ theme }) => theme)
  const themes = [...groups].map(([code, norms]) => ({
    code,
    fgt1: meanOf(norms, ({ shortfall, n, asked }) => ({ num: shortfall, den: n * asked })),
    fgt0: meanOf(norms, ({ below, n }) => ({ num: below, den: n })),
  }))
  return themes.sort((a, b) => compareMeans(b.fgt1, a.fgt1) || compareMeans(b.fgt0, a.fgt0) || byCode(a.code, b.code))
}

/** The mean over norms, weighted by norm. */
export function meanOf(norms: readonly Standing[], share: (norm: Standing) => { num: number; den: number }): Mean {
  let sum = 0
  let weights = 0
  for (const norm of norms) {
    const { num, den } = share(norm)
    sum += (norm.weight * num) / den
    weights += norm.weight
  }
  let known: Exact | undefined
  const exact = () => {
    known ??= weightedMean(norms.map((norm) => ({ ...share(norm), weight: norm.wholeWeight })))
    return known
  }
  return { rounded: sum / weights, exact }
}

/** Below 0 when `a` is the smaller one; exact. */
export function compareMeans(a: Mean, b: Mean): number {
  const gap = a.rounded - b.rounded
  return Math.abs(gap) > doubt ? gap : compareExact(a.exact(), b.exact())
}

const firstPlaces = (ranked: readonly { code: string }[]) =>
  new Map(ranked.map(({ code }, at): [string, Place] => [code, { rank: at + 1, rankRange: null }]))

function widen(places: Map<string, Place>, ranked: readonly { code: string }[]): void {
  for (const [at, { code }] of ranked.entries()) {
    const place = places.get(code)
    if (!place) continue
    const [low, high] = place.rankRange ?? [at + 1, at + 1]
    place.rankRange = [Math.min(low, at + 1), Math.max(high, at + 1)]
  }
}
