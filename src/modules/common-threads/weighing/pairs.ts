import { type AnalysisInput, byCode } from '../model.ts'

/** A municipality that can learn from neighbours that have it in order, by code. */
export type Pair = { learner: string; donors: string[] }

/**
 * Who can learn from whom on the norms of a thread. A donor is at or above the threshold on every norm that it answered;
 * a learner is below on at least half of those. Only neighbours are paired; in plain character order.
 */
export function pairsOf({ norms, cells, municipalities, edges }: AnalysisInput, codes: readonly string[]): Pair[] {
  const thresholds = new Map(norms.flatMap(({ code, threshold }) => (codes.includes(code) ? [[code, threshold]] : [])))
  const tallies = new Map(municipalities.map((code) => [code, { below: 0, n: 0 }]))
  for (const { municipality, norm, level } of cells) {
    const [threshold, tally] = [thresholds.get(norm), tallies.get(municipality)]
    if (threshold === undefined || !tally || level === 'na') continue
    tally.n += 1
    if (level < threshold) tally.below += 1
  }
  const is = (code: string, wanted: (tally: { below: number; n: number }) => boolean) => {
    const tally = tallies.get(code)
    return tally !== undefined && tally.n > 0 && wanted(tally)
  }
  return [...municipalities].sort(byCode).flatMap((learner) => {
    if (!is(learner, ({ below, n }) => below > 0 && 2 * below >= n)) return []
    const around = (edges ?? []).flatMap(({ a, b }) => (a === learner ? [b] : b === learner ? [a] : []))
    const donors = around.filter((code) => is(code, ({ below }) => below === 0)).sort(byCode)
    return donors.length > 0 ? [{ learner, donors }] : []
  })
}
