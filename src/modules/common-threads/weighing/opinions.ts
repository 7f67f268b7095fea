import { groupsOf, layersByMean } from './groups.ts'
import { type Criterion, criteria, type Places } from './model.ts'
import { concordance, doubledRanks, type Layers, layersOf } from './ranking.ts'

/** Board members are people: what fewer than this ranked is not shown, and neither is their number. */
export const fewestShown = 5

/** Where the board members put a criterion: the lowest, the middle and the highest rank, 1 for the most important. */
export type RankSpread = { criterion: Criterion; low: number; median: number; high: number }

/** What the board members rank together, without who; all but `count` is empty below `fewestShown`. */
export type Opinions = {
  /** Null when it is too small to be shown. */
  count: number | null
  spread: RankSpread[]
  /** Kendall's W. */
  concordance: number | null
  /** Criteria by their mean rank: a proposal for the common ranking. */
  together: Layers
  /** Two groups that differ; `members` is null when too small to be shown. */
  groups: { members: number | null; layers: Layers }[]
}

export function opinionsOf(all: readonly Places[]): Opinions {
  if (all.length < fewestShown) {
    return { count: all.length === 0 ? 0 : null, spread: [], concordance: null, together: [], groups: [] }
  }
  const ranks = all.map((places) => doubledRanks(layersOf(places)))
  return {
    count: all.length,
    spread: criteria.map((criterion, at) =>
      spreadOf(
        criterion,
        ranks.map((row) => row[at] ?? 0),
      ),
    ),
    concordance: concordance(ranks),
    together: layersByMean(ranks),
    groups: groupsOf(ranks).map(({ members, layers }) => ({
      members: members < fewestShown ? null : members,
      layers,
    })),
  }
}

function spreadOf(criterion: Criterion, doubled: readonly number[]): RankSpread {
  const sorted = [...doubled].sort((a, b) => a - b).map((one) => one / 2)
  const at = (index: number) => sorted[Math.floor(index)] ?? 0
  const middle = (sorted.length - 1) / 2
  return { criterion, low: at(0), median: (at(middle) + at(middle + 0.5)) / 2, high: at(sorted.length - 1) }
}
