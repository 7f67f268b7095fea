import { compareExact, type Exact } from '../fractions.ts'
import type { AnalysedNorm, AnalysisInput, Edge } from '../model.ts'
import { type Exposures, exposuresOf } from './exposure.ts'
import { heightsOf, linksOf } from './heights.ts'

/** One municipality one level higher on one norm. */
export type Step = { municipality: string; norm: string; from: number; to: number }

/** A step with what it does: before, after, and how many other municipalities are more exposed by it. */
export type Effect = Step & { before: Exposures; after: Exposures; raises: number }

/** The exposures of some norms together. */
export function exposuresIn(input: AnalysisInput, norms: readonly AnalysedNorm[]): Exposures {
  const heights = heightsOf(input, norms)
  return exposuresOf(heights, linksOf(heights.codes, input.edges ?? []))
}

/** The same answers with one municipality a level higher on these norms, as far as the scale goes. */
export function raised(input: AnalysisInput, municipality: string, norms: readonly string[]): AnalysisInput {
  const { max } = input.scale
  return {
    ...input,
    cells: input.cells.map((cell) =>
      cell.municipality === municipality && norms.includes(cell.norm) && cell.level !== 'na'
        ? { ...cell, level: Math.min(max, cell.level + 1) }
        : cell,
    ),
  }
}

/** How many municipalities other than the one that steps are more exposed after it than before. */
export function raisesOf(codes: readonly string[], stepping: string, before: Exposures, after: Exposures): number {
  return codes.filter((code, at) => {
    const [first, second] = [before.each[at], after.each[at]]
    return code !== stepping && first && second && compareExact(second, first) > 0
  }).length
}

/**
 * The single step that lowers the highest exposure most, of all municipalities and norms; when none does, the one that
 * makes the district most even. Then the same again, at most so many times. Ends when a step helps neither.
 */
export function bestSteps(input: AnalysisInput, norms: readonly AnalysedNorm[], most: number): Effect[] {
  const found: Effect[] = []
  let now = input
  while (found.length < most) {
    const best = bestStep(now, norms)
    if (!best) break
    found.push(best)
    now = raised(now, best.municipality, [best.norm])
  }
  return found
}

function bestStep(input: AnalysisInput, norms: readonly AnalysedNorm[]): Effect | null {
  const { codes } = heightsOf(input, norms)
  const before = exposuresIn(input, norms)
  if (!before.highest || !before.district) return null
  let best: Effect | null = null
  for (const step of stepsIn(input, norms, codes)) {
    const after = exposuresIn(raised(input, step.municipality, [step.norm]), norms)
    if (compareTo(after, best?.after ?? before) >= 0) continue
    best = { ...step, before, after, raises: raisesOf(codes, step.municipality, before, after) }
  }
  return best
}

/** Every step there is, by code of the municipality and then in the order of the norms. */
function stepsIn({ scale, cells }: AnalysisInput, norms: readonly AnalysedNorm[], codes: readonly string[]): Step[] {
  const levels = new Map(cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  return codes.flatMap((municipality) =>
    norms.flatMap(({ code: norm }): Step[] => {
      const level = levels.get(`${municipality} ${norm}`)
      if (typeof level !== 'number' || level >= scale.max) return []
      return [{ municipality, norm, from: level, to: level + 1 }]
    }),
  )
}

/** Below 0 when the first is better: a lower highest exposure, or the same and a more even district. */
function compareTo(one: Exposures, other: Exposures): number {
  return compareOr(one.highest, other.highest) || compareOr(one.district, other.district)
}

const compareOr = (a: Exact | null, b: Exact | null) => (a && b ? compareExact(a, b) : 0)

/** Neighbours of a municipality, by code. */
export const neighboursIn = (edges: readonly Edge[] | null, code: string): string[] =>
  (edges ?? []).flatMap(({ a, b }) => (a === code ? [b] : b === code ? [a] : []))
