import { byCode, type Cell } from '../model.ts'
import type { Counts, Pair } from './model.ts'

/** The cells to which both gave a level, by municipality in plain character order, then in the order of `assessed`. */
export function pairsOf(self: readonly Cell[], assessed: readonly Cell[]): Pair[] {
  const said = new Map<string, Map<string, number>>()
  for (const { municipality, norm, level } of self) {
    if (level === 'na') continue
    const own = said.get(municipality) ?? new Map<string, number>()
    said.set(municipality, own.set(norm, level))
  }
  const pairs = assessed.flatMap(({ municipality, norm, level }): Pair[] => {
    const own = said.get(municipality)?.get(norm)
    return own === undefined || level === 'na' ? [] : [{ municipality, norm, self: own, assessed: level }]
  })
  return pairs.sort((a, b) => byCode(a.municipality, b.municipality))
}

export const differenceOf = ({ self, assessed }: Pair): number => self - assessed

export function countsOf(pairs: readonly Pair[]): Counts {
  const over = pairs.filter((pair) => differenceOf(pair) > 0).length
  const under = pairs.filter((pair) => differenceOf(pair) < 0).length
  return { n: pairs.length, over, equal: pairs.length - over - under, under }
}
