/** The values that coders gave one thing, by coder; null when a coder gave none. */
export type Unit = readonly (string | number | null)[]

/** From this on the agreement is good, and from the lower bound it allows tentative conclusions (Krippendorff 2004, p. 241). */
export const agreementBounds = { good: 0.8, tentative: 0.667 } as const

/**
 * Krippendorff's alpha for names without order (nominal), for any number of coders and with gaps: 1 minus the observed
 * over the expected disagreement (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * @returns null when there is nothing to compare, or when all gave the same value everywhere: then chance can't be told
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  const totals = new Map<string | number, number>()
  let pairable = 0
  let agreeing = 0
  for (const unit of units) {
    const values = unit.filter((value) => value !== null)
    if (values.length < 2) continue
    pairable += values.length
    const counts = new Map<string | number, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      agreeing += (count * (count - 1)) / (values.length - 1)
    }
  }
  if (pairable < 2) return null
  const byChance = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  const expected = pairable * (pairable - 1) - byChance
  if (expected === 0) return null
  return 1 - ((pairable - 1) * (pairable - agreeing)) / expected
}

/** What two people gave one item. */
export type Pair = { first: readonly string[]; second: readonly string[] }
export type Agreement = {
  pairs: number
  overall: number | null
  codes: { code: string; used: number; alpha: number | null }[]
}

/**
 * How well two coders agree. An item may bear more codes, so each code is a yes or no of its own for each item; overall
 * takes all those together.
 */
export function agreementOf(pairs: readonly Pair[], codes: readonly string[]): Agreement {
  const unitsOf = (code: string): Unit[] =>
    pairs.map(({ first, second }) => [Number(first.includes(code)), Number(second.includes(code))])
  return {
    pairs: pairs.length,
    overall: krippendorffAlpha(codes.flatMap(unitsOf)),
    codes: codes.map((code) => ({
      code,
      used: pairs.filter(({ first, second }) => first.includes(code) || second.includes(code)).length,
      alpha: krippendorffAlpha(unitsOf(code)),
    })),
  }
}
