import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../analysis.ts'
import { compareExact, type Exact, toNumber } from '../fractions.ts'
import type { AnalysisInput, Edge } from '../model.ts'
import { anyInput, inputOf } from '../testing.ts'
import { type Exposures, exposuresOf } from './exposure.ts'
import { gearyOf, gearyTest } from './geary.ts'
import { type Heights, heightsOf, type Link, linksOf } from './heights.ts'
import { openEdgeOf } from './open-edge.ts'
import { bestSteps, exposuresIn, raised, raisesOf } from './steps.ts'

const number = (it: Exact | null) => it && toNumber(it)
const inWords = ({ each, district, highest }: Exposures) => ({
  each: each.map(number),
  district: number(district),
  highest: number(highest),
})
const edge = (pair: string, weight = 1): Edge => ({ a: pair.charAt(0), b: pair.charAt(1), weight })
const line = [edge('AB'), edge('BC')]
const normsOf = ({ norms }: AnalysisInput, at = 0) => norms.slice(at, at + 1)

test('for any input the exposures of one norm are those of the analysis', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { waterbed, municipalities } = analyse(input)
      for (const [at, one] of waterbed.entries()) {
        const found = inWords(exposuresIn(input, normsOf(input, at)))
        expect(found.district).toBe(one.district)
        expect(found.each).toEqual(municipalities.map((code) => one.exposure[code]))
      }
    }),
  )
})

test('norms together are weighted by norm, and who did not answer one of them counts by the rest', () => {
  // A: (2*4 + 1*1)/3 of 4 = 3/4; B: only the second, 3/4: no difference. C: 0.
  const input = inputOf(
    [
      [4, null, 0],
      [1, 3, 0],
    ],
    { norms: [{ weight: 2 }, { weight: 1 }], edges: line },
  )
  const { values, whole } = heightsOf(input, input.norms)
  expect(values.map((value) => value !== null && Number(value) / Number(whole))).toEqual([3 / 4, 3 / 4, 0])
  expect(inWords(exposuresIn(input, input.norms))).toEqual({ each: [0, 0, 3 / 4], district: 3 / 8, highest: 3 / 4 })
})

test('the district index is 0 when all are equal, at whatever level, and so is every exposure', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), (input, draw) => {
      const level = input.scale.min + (draw % (input.scale.max - input.scale.min + 1))
      const equal = { ...input, cells: input.cells.map((cell) => ({ ...cell, level })) }
      const { each, district } = inWords(exposuresIn(equal, equal.norms))
      expect([0, null]).toContain(district)
      for (const one of each) expect([0, null]).toContain(one)
    }),
  )
})

test('other names for the municipalities change nothing', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      // The last code becomes the first: the order is turned around.
      const renamed = (code: string) => String.fromCharCode(155 - code.charCodeAt(0))
      const other: AnalysisInput = {
        ...input,
        municipalities: input.municipalities.map(renamed),
        cells: input.cells.map((cell) => ({ ...cell, municipality: renamed(cell.municipality) })),
        edges: input.edges?.map(({ a, b, weight }) => ({ a: renamed(a), b: renamed(b), weight })) ?? null,
      }
      const [one, two] = [exposuresIn(input, input.norms), exposuresIn(other, other.norms)].map(inWords)
      expect(two?.district).toBe(one?.district)
      expect(two?.each.toReversed()).toEqual(one?.each)
      const [first, second] = [input, other].map((it) => {
        const heights = heightsOf(it, it.norms)
        return number(gearyOf(heights, linksOf(heights.codes, it.edges ?? [])))
      })
      expect(second).toBe(first)
    }),
  )
})

test('a what-if is the same as calculating the changed answers from scratch', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(), fc.nat(), (input, who, which) => {
      const municipality = input.municipalities[who % input.municipalities.length] ?? ''
      const at = which % input.norms.length
      const norm = input.norms[at]?.code ?? ''
      const changed = raised(input, municipality, [norm])
      const scratch: AnalysisInput = {
        ...input,
        cells: input.cells.map((cell) => {
          const isIt = cell.municipality === municipality && cell.norm === norm && cell.level !== 'na'
          return isIt && cell.level !== 'na' && cell.level < input.scale.max ? { ...cell, level: cell.level + 1 } : cell
        }),
      }
      const { waterbed, municipalities } = analyse(scratch)
      const found = inWords(exposuresIn(changed, normsOf(changed, at)))
      expect(found.each).toEqual(municipalities.map((code) => waterbed[at]?.exposure[code]))
      expect(found.district).toBe(waterbed[at]?.district)
    }),
  )
})

test('who steps up alone may make a neighbour more exposed', () => {
  const input = inputOf([[2, 2, 2]], { edges: line })
  const [before, after] = [input, raised(input, 'B', ['N1'])].map((it) => exposuresIn(it, it.norms))
  if (!before || !after) throw new Error('nothing to compare')
  expect(inWords(after).each).toEqual([1 / 4, 0, 1 / 4])
  expect(raisesOf(['A', 'B', 'C'], 'B', before, after)).toBe(2)
})

test('the best step helps the weakest first, and goes on until nothing helps', () => {
  const input = inputOf([[4, 2, 4]], { edges: line })
  const steps = bestSteps(input, input.norms, 5)
  expect(steps.map(({ municipality, from, to }) => [municipality, from, to])).toEqual([
    ['B', 2, 3],
    ['B', 3, 4],
  ])
  expect(number(steps[0]?.before.highest ?? null)).toBe(1 / 2)
  expect(number(steps[1]?.after.highest ?? null)).toBe(0)
  expect(bestSteps(inputOf([[3, 3]], { edges: [edge('AB')] }), input.norms, 5)).toEqual([])
  expect(bestSteps(inputOf([[3, 1]]), input.norms, 5)).toEqual([])
})

test('no step of any municipality on any norm does better than the best one', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const [best] = bestSteps(input, input.norms, 1)
      const before = exposuresIn(input, input.norms).highest
      for (const municipality of input.municipalities)
        for (const { code } of input.norms) {
          const { highest } = exposuresIn(raised(input, municipality, [code]), input.norms)
          const least = best?.after.highest ?? before
          if (highest && least) expect(compareExact(highest, least)).toBeGreaterThanOrEqual(0)
        }
    }),
    { numRuns: 60 },
  )
})

const heights = (...given: number[]): Heights => ({
  codes: given.map((_, at) => String(at)),
  values: given.map(BigInt),
  whole: 4n,
})
const link = (a: number, b: number, weight = 1): Link => ({ a, b, weight: BigInt(weight) })

test('Geary’s C as published: blood group A in the counties of Ireland', () => {
  // Cliff and Ord (1973), Spatial Autocorrelation, ch. 3: 26 counties and their neighbours, as R's spdep carries them; its manual gives
  // 0.38011971 with weights that sum to one for each county. A link has both of its weights here, times 840 to make them whole.
  const percent = [
    34.2, 29.68, 26.54, 23.92, 27.91, 32.79, 26.53, 25.14, 30.69, 31.41, 28.38, 28.84, 28.24, 28.57, 31.02, 27.01,
    30.68, 28.24, 30.18, 27.96, 27.32, 30.24, 31.04, 29.82, 35.86, 35.47,
  ]
  const neighbours = [
    '9 10 11 25 26',
    '12 14 17 18 24',
    '7 13 22',
    '8 13 22 23',
    '12',
    '9 17 26',
    '3 16 19 20 22',
    '4 13',
    '1 6 11 17 19 26',
    '1 11 22 23 25',
    '1 9 10 19 22',
    '2 5 14 20 21',
    '3 4 8 22',
    '2 12 20 24',
    '17 18',
    '7 20 21',
    '2 6 9 15 18 19 24',
    '2 15 17',
    '7 9 11 17 20 22 24',
    '7 12 14 16 19 21 24',
    '12 16 20',
    '3 4 7 10 11 13 19 23',
    '4 10 22 25',
    '2 14 17 19 20',
    '1 10 23 26',
    '1 6 9 25',
  ].map((row) => row.split(' ').map((county) => Number(county) - 1))
  const weight = (county: number) => 840 / (neighbours[county]?.length ?? 0)
  const links = neighbours.flatMap((of, a) => of.filter((b) => b > a).map((b) => link(a, b, weight(a) + weight(b))))
  const found = gearyOf(heights(...percent.map((value) => Math.round(100 * value))), links)
  expect(found && toNumber(found)).toBeCloseTo(0.38011971, 8)
})

test('Geary’s C by hand: 1, 2, 4 in a row', () => {
  // Pairs (1-2)^2 + (2-4)^2 = 5, twice 10; mean 7/3, squares 14/3; C = 2 * 10 / (2 * 4 * 14/3) = 15/28.
  const found = gearyOf(heights(1, 2, 4), [link(0, 1), link(1, 2)])
  expect(found && found.num * 28n).toBe(found && found.den * 15n)
})

test('Geary’s C by hand with weights: a square of 0, 4, 0, 4 is as unlike as can be', () => {
  // Each side 16, weight 3 for one: 6 * 16 = 96, twice 192; U = 12; squares 16; C = 3 * 192 / (2 * 12 * 16) = 3/2.
  const square = [link(0, 1, 3), link(1, 2), link(2, 3), link(3, 0)]
  const found = gearyOf(heights(0, 4, 0, 4), square)
  expect(found && toNumber(found)).toBe(3 / 2)
})

test('Geary’s C is exactly 1 when all are each other’s neighbour, and unknown when all are equal', () => {
  const five = heights(0, 1, 4, 4, 2)
  const all = five.codes.flatMap((_, a) => five.codes.slice(a + 1).map((_, at) => link(a, a + 1 + at)))
  const found = gearyOf(five, all)
  expect(found?.num).toBe(found?.den)
  expect(gearyOf(heights(2, 2, 2), [link(0, 1)])).toBeNull()
  expect(gearyOf(heights(1, 2), [])).toBeNull()
})

test('the random maps give the share that all orders give', () => {
  // Of the 24 orders of 0, 1, 2, 3 in a row 2 have the least sum of squares, 3: 1/12.
  const found = gearyTest(heights(0, 1, 2, 3), [link(0, 1), link(1, 2), link(2, 3)])
  expect(found).toMatchObject({ n: 4, shuffles: 9999, unlike: 1 })
  // Four standard errors of 9,999 draws are 0.011.
  expect(Math.abs((found?.alike ?? 0) - 1 / 12)).toBeLessThan(0.011)
  expect(gearyTest(heights(0, 1, 2, 3), [link(0, 1), link(1, 2), link(2, 3)])).toEqual(found)
})

test('who did not answer takes no part in Geary’s C', () => {
  const gap: Heights = { codes: ['0', '1', '2', '3'], values: [1n, 2n, 4n, null], whole: 4n }
  const found = gearyTest(gap, [link(0, 1), link(1, 2), link(2, 3)])
  expect(found).toMatchObject({ n: 3, c: 15 / 28 })
  expect(exposuresOf(gap, [link(2, 3)]).each).toEqual([null, null, null, null])
})

test('the open edge counts neighbours outside the district, and is unknown for who is not in the facts', () => {
  expect(openEdgeOf('GM0158')).toEqual({ inside: 3, outside: ['Berkelland'], atGermany: true, share: 2 / 5 })
  expect(openEdgeOf('GM0141')).toMatchObject({ share: 0 })
  expect(openEdgeOf('GM9999')).toBeNull()
})
