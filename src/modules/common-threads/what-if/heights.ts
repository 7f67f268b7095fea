import { inProportion } from '../fractions.ts'
import { type AnalysedNorm, type AnalysisInput, byCode, type Edge } from '../model.ts'

/**
 * How strong each municipality is on one norm, or on several together weighted by norm: `values[i] / whole` runs from 0
 * to 1; null without an answer. Whole numbers, so that nothing depends on rounding.
 */
export type Heights = { codes: readonly string[]; values: readonly (bigint | null)[]; whole: bigint }

/** Two neighbours by their place in `codes`, with a whole weight. */
export type Link = { a: number; b: number; weight: bigint }

/** The heights of the municipalities on some norms, in plain character order of their codes. */
export function heightsOf({ scale, municipalities, cells }: AnalysisInput, norms: readonly AnalysedNorm[]): Heights {
  const codes = [...municipalities].sort(byCode)
  const weights = inProportion(norms.map(({ weight }) => weight))
  const weightOf = new Map(norms.map(({ code }, at) => [code, weights[at] ?? 0n]))
  const sums = new Map(codes.map((code) => [code, { steps: 0n, weight: 0n }]))
  for (const { municipality, norm, level } of cells) {
    const [weight, sum] = [weightOf.get(norm), sums.get(municipality)]
    if (weight === undefined || !sum || level === 'na') continue
    sum.steps += weight * BigInt(level - scale.min)
    sum.weight += weight
  }
  const given = [...sums.values()].flatMap(({ weight }) => (weight > 0n ? [weight] : []))
  const shared = given.reduce(leastMultiple, 1n)
  const values = codes.map((code) => {
    const { steps, weight } = sums.get(code) ?? { steps: 0n, weight: 0n }
    return weight === 0n ? null : (steps * shared) / weight
  })
  return { codes, values, whole: shared * BigInt(scale.max - scale.min) }
}

/** The pairs of neighbours among these municipalities. */
export function linksOf(codes: readonly string[], edges: readonly Edge[]): Link[] {
  const places = new Map(codes.map((code, at) => [code, at]))
  const weights = inProportion(edges.map(({ weight }) => weight))
  return edges.flatMap(({ a, b }, at) => {
    const [from, to] = [places.get(a), places.get(b)]
    return from === undefined || to === undefined ? [] : [{ a: from, b: to, weight: weights[at] ?? 0n }]
  })
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small !== 0n) [large, small] = [small, large % small]
  return (a / large) * b
}
