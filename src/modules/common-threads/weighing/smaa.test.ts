import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { criteria, type Places } from './model.ts'
import { centroidWeights, layersOf, noRanking } from './ranking.ts'
import { amongFirst, type Candidate, smaa, weightsFrom } from './smaa.ts'

/** Exact values of the seven criteria. */
const exactly = (id: string, ...values: number[]): Candidate => ({
  id,
  values: criteria.map((_, at) => ({ low: values[at] ?? 0, high: values[at] ?? 0 })),
})
const inOrder = layersOf({
  prevalence: 1,
  severity: 2,
  sameness: 3,
  scale: 4,
  waterbed: 5,
  urgency: 6,
  feasibility: 7,
})

test('without a ranking, the one that is best on one of seven criteria each is first in a seventh of the weightings', () => {
  const found = smaa(
    criteria.map((criterion, at) => exactly(criterion, ...criteria.map((_, other) => (other === at ? 1 : 0)))),
    noRanking,
    1,
  )
  for (const { ranks } of found) for (const share of ranks) expect(share).toBeCloseTo(1 / 7, 1)
})

test('with a ranking the one that is best on the most important criterion is always first', () => {
  const found = smaa([exactly('b', 0, 1), exactly('a', 1)], inOrder, 1)
  expect(found.map(({ id, ranks }) => [id, ranks])).toEqual([
    ['b', [0, 1]],
    ['a', [1, 0]],
  ])
  expect(found[0]).toMatchObject({ central: null, confidence: null })
  expect(found[1]?.confidence).toBe(1)
})

test('one criterion against a fixed value: the share is the probability that its weight is above that value', () => {
  // A weight of seven without ranking is Beta(1, 6): above 0.1 with probability 0.9^6 = 0.531.
  const found = smaa([exactly('a', 1), exactly('b', ...criteria.map(() => 0.1))], noRanking, 5)
  expect(found[0]?.ranks[0]).toBeCloseTo(0.9 ** 6, 1)
})

test('the mean of the weightings that respect a ranking is the rank-order centroid (Barron and Barrett 1996)', () => {
  const [only] = smaa([exactly('a', 1)], inOrder, 3)
  for (const [at, weight] of centroidWeights(inOrder).entries()) expect(only?.central?.[at]).toBeCloseTo(weight, 2)
  const tied: Places = { prevalence: 1, severity: 1, sameness: 2, scale: 2, waterbed: 2, urgency: 3, feasibility: 3 }
  const [shared] = smaa([exactly('a', 1)], layersOf(tied), 3)
  for (const [at, weight] of centroidWeights(layersOf(tied)).entries())
    expect(shared?.central?.[at]).toBeCloseTo(weight, 2)
})

test('uncertain criteria count: of two with the same wide interval each is first half of the time', () => {
  const wide = (id: string): Candidate => ({ id, values: criteria.map(() => ({ low: 0, high: 1 })) })
  const found = smaa([wide('a'), wide('b')], noRanking, 11)
  expect(found[0]?.ranks[0]).toBeCloseTo(0.5, 1)
  expect(found[0]?.confidence).toBeCloseTo(0.5, 1)
})

test('exactly equal ones share their places', () => {
  const found = smaa([exactly('a', 1), exactly('b', 1), exactly('c')], noRanking, 2, 100)
  expect(found.map(({ ranks }) => ranks.map((share) => Math.round(share * 1000) / 1000))).toEqual([
    [0.5, 0.5, 0],
    [0.5, 0.5, 0],
    [0, 0, 1],
  ])
})

const anyPlaces = fc
  .array(fc.integer({ min: 1, max: 7 }), { minLength: 7, maxLength: 7 })
  .map((row) => Object.fromEntries(criteria.map((criterion, at) => [criterion, row[at] ?? 1])) as Places)
const anyCandidates = fc
  .array(
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 7,
      maxLength: 7,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(
      (row, at): Candidate => ({
        id: `t${at}`,
        values: row.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      }),
    ),
  )

test('rows and columns of rank acceptability sum to one, whatever the candidates, ranking and seed', () => {
  fc.assert(
    fc.property(anyCandidates, anyPlaces, fc.integer(), (candidates, places, seed) => {
      const found = smaa(candidates, layersOf(places), seed, 200)
      for (const { ranks } of found) expect(ranks.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      for (const at of candidates.keys())
        expect(found.reduce((sum, { ranks }) => sum + (ranks[at] ?? 0), 0)).toBeCloseTo(1, 9)
      for (const one of found) expect(amongFirst(one, candidates.length)).toBeCloseTo(1, 9)
    }),
    { numRuns: 50 },
  )
})

test('the same seed gives the same, in whatever order the candidates come', () => {
  fc.assert(
    fc.property(anyCandidates, anyPlaces, fc.integer(), (candidates, places, seed) => {
      const found = smaa(candidates, layersOf(places), seed, 100)
      expect(smaa(candidates, layersOf(places), seed, 100)).toEqual(found)
      expect(smaa(candidates.toReversed(), layersOf(places), seed, 100).toReversed()).toEqual(found)
    }),
    { numRuns: 30 },
  )
})

test('every weighting that is drawn sums to one, has no weight below zero and respects the ranking', () => {
  fc.assert(
    fc.property(anyPlaces, fc.integer(), (places, seed) => {
      const draw = weightsFrom(layersOf(places), randomFrom(seed))
      for (let time = 0; time < 20; time += 1) {
        const weights = [...draw()]
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        for (const [a, one] of criteria.entries())
          for (const [b, other] of criteria.entries()) {
            expect(weights[a]).toBeGreaterThanOrEqual(0)
            if (places[one] < places[other]) expect(weights[a] ?? 0).toBeGreaterThanOrEqual(weights[b] ?? 0)
          }
      }
    }),
  )
})

test('uniform on the simplex: a weight of three is above a half in a quarter of the draws', () => {
  const draw = weightsFrom([['prevalence', 'severity', 'sameness']], randomFrom(9))
  let above = 0
  for (let time = 0; time < 40_000; time += 1) if ((draw()[1] ?? 0) > 0.5) above += 1
  // Four standard errors of 40,000 draws are 0.9%.
  expect(Math.abs(above / 40_000 - 1 / 4)).toBeLessThan(0.009)
})
