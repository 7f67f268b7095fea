import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf } from './groups.ts'
import { criteria, type Places } from './model.ts'
import { centroidWeights, concordance, doubledRanks, layersOf, noRanking } from './ranking.ts'

const places = (...given: number[]): Places =>
  Object.fromEntries(criteria.map((criterion, at) => [criterion, given[at] ?? 0])) as Places
const doubled = (ranks: readonly number[]) => ranks.map((rank) => 2 * rank)

test('equal places share a layer, and only the order of places counts', () => {
  expect(layersOf(places(3, 1, 3, 7, 7, 7, 2))).toEqual([
    ['severity'],
    ['feasibility'],
    ['prevalence', 'sameness'],
    ['scale', 'waterbed', 'urgency'],
  ])
  expect(layersOf(places(2, 2, 2, 2, 2, 2, 2))).toEqual(noRanking)
  expect(doubledRanks(layersOf(places(3, 1, 3, 7, 7, 7, 2)))).toEqual(doubled([3.5, 1, 3.5, 6, 6, 6, 2]))
})

test('rank-order-centroid weights are those of Barron and Barrett (1996), table 1', () => {
  const four = centroidWeights([['prevalence'], ['severity'], ['sameness'], ['scale']]).slice(0, 4)
  expect(four.map((weight) => Math.round(weight * 10_000) / 10_000)).toEqual([0.5208, 0.2708, 0.1458, 0.0625])
  const seven = centroidWeights(layersOf(places(1, 2, 3, 4, 5, 6, 7)))
  expect(seven.map((weight) => Math.round(weight * 10_000) / 10_000)).toEqual([
    0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204,
  ])
  expect(centroidWeights(noRanking)).toEqual(criteria.map(() => expect.closeTo(1 / 7, 12)))
})

test('W of six applicants ranked by three executives is that of Siegel (1956), p. 230: 0.16', () => {
  const ranks = [
    [1, 6, 3, 2, 5, 4],
    [1, 5, 6, 4, 2, 3],
    [6, 3, 2, 5, 4, 1],
  ]
  // S = 25.5, and 12 * 25.5 / (9 * (216 - 6)) = 306 / 1890.
  expect(concordance(ranks.map(doubled))).toBeCloseTo(306 / 1890, 12)
})

test('W with ties, by hand: ranks 1, 2.5, 2.5 and 1.5, 1.5, 3', () => {
  // Sums 2.5, 4, 5.5 around 4: S = 4.5; ties 6 and 6: 12 * 4.5 / (4 * 24 - 2 * 12) = 54 / 72.
  expect(concordance([doubled([1, 2.5, 2.5]), doubled([1.5, 1.5, 3])])).toBe(0.75)
})

test('W is 1 when all rank alike, and unknown for one judge or when nobody prefers anything', () => {
  expect(concordance([doubled([1, 2, 3]), doubled([1, 2, 3]), doubled([1, 2, 3])])).toBe(1)
  expect(concordance([doubled([1, 2, 3])])).toBeNull()
  expect(concordance([doubled([2, 2, 2]), doubled([2, 2, 2])])).toBeNull()
})

const anyPlaces = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 7, maxLength: 7 }).map((row) => places(...row))
const ranksOf = (all: readonly Places[]) => all.map((one) => doubledRanks(layersOf(one)))

test('W lies between 0 and 1 and does not depend on the order of the judges', () => {
  fc.assert(
    fc.property(fc.array(anyPlaces, { minLength: 2, maxLength: 9 }), (all) => {
      const found = concordance(ranksOf(all))
      if (found === null) return
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
      expect(concordance(ranksOf(all.toReversed()))).toBe(found)
    }),
  )
})

test('two groups are never smaller than three, count every member once, and do not depend on the order of the members', () => {
  fc.assert(
    fc.property(fc.array(anyPlaces, { minLength: 0, maxLength: 12 }), (all) => {
      const groups = groupsOf(ranksOf(all))
      expect([0, 2]).toContain(groups.length)
      if (groups.length === 2) expect(groups.reduce((sum, { members }) => sum + members, 0)).toBe(all.length)
      for (const { members } of groups) expect(members).toBeGreaterThanOrEqual(3)
      expect(groupsOf(ranksOf(all.toReversed()))).toEqual(groups)
    }),
  )
})

test('three who put prevalence first and three who put feasibility first are found as the two groups', () => {
  const wide = [places(1, 2, 3, 4, 5, 6, 7), places(1, 3, 2, 4, 5, 6, 7), places(1, 2, 3, 5, 4, 6, 7)]
  const able = [places(7, 6, 5, 4, 3, 2, 1), places(7, 6, 5, 4, 2, 3, 1), places(6, 7, 5, 4, 3, 2, 1)]
  const groups = groupsOf(ranksOf([wide[0], able[0], wide[1], able[1], wide[2], able[2]].flatMap((one) => one ?? [])))
  expect(groups.map(({ members, layers }) => [members, layers[0]])).toEqual([
    [3, ['prevalence']],
    [3, ['feasibility']],
  ])
  expect(groupsOf(ranksOf([...wide, ...able.slice(0, 2)]))).toEqual([])
})
