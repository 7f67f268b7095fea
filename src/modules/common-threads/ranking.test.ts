import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import type { AnalysedNorm, AnalysisInput, Interval } from './model.ts'
import { anyInput, inputOf } from './testing.ts'

type Ratio = [num: bigint, den: bigint]
type Ranked = { code: string; fgt1: Ratio; fgt0: Ratio }

const isMore = (a: Ratio, b: Ratio) => a[0] * b[1] > b[0] * a[1]
const add = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]

/** The rank by counting who comes before, in fractions and straight from the cells. */
function slowRanks(items: readonly Ranked[]): Map<string, number> {
  const isBefore = (a: Ranked, b: Ranked) => {
    if (isMore(a.fgt1, b.fgt1) || isMore(b.fgt1, a.fgt1)) return isMore(a.fgt1, b.fgt1)
    if (isMore(a.fgt0, b.fgt0) || isMore(b.fgt0, a.fgt0)) return isMore(a.fgt0, b.fgt0)
    return a.code < b.code
  }
  return new Map(items.map((item) => [item.code, 1 + items.filter((other) => isBefore(other, item)).length]))
}

function slowNorms({ norms, cells, scale }: AnalysisInput, municipalities: readonly string[]) {
  return norms.flatMap((norm) => {
    const levels = cells.flatMap(({ municipality, norm: code, level }) =>
      code === norm.code && level !== 'na' && municipalities.includes(municipality) ? [level] : [],
    )
    if (levels.length === 0) return []
    const short = levels.filter((level) => level < norm.threshold)
    const gap = short.reduce((sum, level) => sum + norm.threshold - level, 0)
    const fgt1: Ratio = [BigInt(gap), BigInt(levels.length * (norm.threshold - scale.min))]
    return [{ code: norm.code, norm, fgt1, fgt0: [BigInt(short.length), BigInt(levels.length)] satisfies Ratio }]
  })
}

function slowThemes(norms: readonly (Ranked & { norm: AnalysedNorm })[]): Ranked[] {
  const themes = [...new Set(norms.map(({ norm }) => norm.theme))]
  return themes.map((code) => {
    const own = norms.filter(({ norm }) => norm.theme === code)
    const hundredths = ({ norm }: { norm: AnalysedNorm }) => BigInt(Math.round(norm.weight * 100))
    const total = own.reduce((sum, it) => sum + hundredths(it), 0n)
    const mean = (measure: 'fgt0' | 'fgt1') =>
      own.reduce<Ratio>((sum, it) => add(sum, [hundredths(it) * it[measure][0], total * it[measure][1]]), [0n, 1n])
    return { code, fgt1: mean('fgt1'), fgt0: mean('fgt0') }
  })
}

function slowPlaces(input: AnalysisInput, rank: (municipalities: readonly string[]) => Map<string, number>) {
  const all = rank(input.municipalities)
  const rest = input.municipalities.map((left) => rank(input.municipalities.filter((code) => code !== left)))
  return (code: string): { rank: number | null; rankRange: Interval | null } => {
    const found = rest.flatMap((ranks) => ranks.get(code) ?? [])
    return {
      rank: all.get(code) ?? null,
      rankRange: found.length > 0 ? [Math.min(...found), Math.max(...found)] : null,
    }
  }
}

test('ranks and rank ranges equal a slow recalculation without each municipality', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { norms, themes } = analyse(input)
      const normPlace = slowPlaces(input, (some) => slowRanks(slowNorms(input, some)))
      const themePlace = slowPlaces(input, (some) => slowRanks(slowThemes(slowNorms(input, some))))
      for (const { norm, rank, rankRange } of norms) expect({ rank, rankRange }).toEqual(normPlace(norm))
      for (const { theme, rank, rankRange } of themes) expect({ rank, rankRange }).toEqual(themePlace(theme))
    }),
    { numRuns: 300 },
  )
})

test('equal gaps rank by share below, and complete ties by code in plain character order', () => {
  const input = inputOf(
    [
      [0, 3, 3],
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 2],
    ],
    { norms: [{}, {}, { code: 'N10' }, { code: 'n1' }] },
  )
  const cells = input.cells.map((cell) => ({ ...cell, norm: { N3: 'N10', N4: 'n1' }[cell.norm] ?? cell.norm }))
  const ranks = analyse({ ...input, cells }).norms.map(({ norm, rank }) => [norm, rank])
  expect(ranks).toEqual([
    ['N1', 4],
    ['N2', 2],
    ['N10', 1],
    ['n1', 3],
  ])
})

test('fractions that round alike keep their order', () => {
  // Mean gaps 1/3 out of 3 answers and 2/6 out of 6 tie exactly; the share below, also equal, leaves the code.
  const norms = [{ code: 'B' }, { code: 'A' }]
  const input = inputOf(
    [
      [2, 3, 3],
      [2, 2, 3, 3, 3, 3],
    ],
    { norms },
  )
  const cells = input.cells.map((cell) => ({ ...cell, norm: cell.norm === 'N1' ? 'B' : 'A' }))
  expect(analyse({ ...input, cells }).norms.map(({ rank }) => rank)).toEqual([2, 1])
})

test('the rank range covers leaving out a municipality that did not answer, and skips one that leaves no answer', () => {
  const answeredOnce = analyse(
    inputOf([
      [0, null],
      [null, null],
    ]),
  ).norms
  expect(answeredOnce.map(({ rank, rankRange }) => [rank, rankRange])).toEqual([
    [1, [1, 1]],
    [null, null],
  ])
  expect(analyse(inputOf([[0]])).norms[0]).toMatchObject({ rank: 1, rankRange: null })
})
