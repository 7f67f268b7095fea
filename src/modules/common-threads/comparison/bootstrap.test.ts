import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { agreementOf, sumsOf } from './agreement.ts'
import { bootstrap, bootstrapRuns, bootstrapSeed } from './bootstrap.ts'
import { enoughDouble, reliabilityOf } from './reliability.ts'
import { anyPairs, pairsIn, pairsWith } from './testing.ts'

const scale = { min: 0, max: 4 }

test('the same seed gives the same interval, another seed one that lies close', () => {
  const next = randomFrom(2)
  const pairs = pairsWith(
    Array.from({ length: 14 }, (_, place) => Array.from({ length: 40 }, () => Math.floor(next() * 3) - (place % 2))),
  ).map((pair) => ({ ...pair, self: Math.max(0, Math.min(4, pair.self + 2)), assessed: 2 }))
  const one = bootstrap(pairs, scale)
  expect([one.runs, one.seed]).toEqual([bootstrapRuns, bootstrapSeed])
  expect(bootstrap(pairs, scale)).toEqual(one)
  const other = bootstrap(pairs, scale, { seed: 99 })
  expect(other.intervals).not.toEqual(one.intervals)
  for (const end of [0, 1] as const)
    expect(other.intervals.bias?.[end]).toBeCloseTo(one.intervals.bias?.[end] ?? Number.NaN, 0)
  // Half of the municipalities stand a level higher than the others, so districts differ more than 560 loose answers would.
  const [low, high] = one.intervals.bias ?? [0, 0]
  const bias = agreementOf(sumsOf(pairs, scale)).bias ?? Number.NaN
  expect(low).toBeLessThan(bias)
  expect(high).toBeGreaterThan(bias)
  expect(high - low).toBeGreaterThan(4 * Math.sqrt(0.7 / pairs.length))
})

test('municipalities that are all alike leave no doubt, and one municipality gives no interval', () => {
  const alike = pairsWith([
    [1, 0, 1],
    [1, 0, 1],
    [1, 0, 1],
  ])
  expect(bootstrap(alike, scale, { runs: 50 }).intervals).toMatchObject({ exact: [1 / 3, 1 / 3], withinOne: [1, 1] })
  const alone = bootstrap(pairsWith([[1, 0, 2]]), scale)
  expect(Object.values(alone.intervals)).toEqual([null, null, null, null, null])
})

test('an interval runs upwards and stays where the coefficient can be', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs, scale: own }) => {
      const { exact, kappaQuadratic } = bootstrap(pairs, own, { runs: 40 }).intervals
      for (const interval of [exact, kappaQuadratic]) if (interval) expect(interval[0]).toBeLessThanOrEqual(interval[1])
      if (exact) expect([exact[0] >= 0, exact[1] <= 1]).toEqual([true, true])
    }),
  )
})

test('two assessors: counts always, coefficients only from enough cells', () => {
  const table = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]
  const all = reliabilityOf(pairsIn(table), { min: 1, max: 3 })
  expect(all).toMatchObject({ n: 100, equal: 89, over: 4, under: 7, municipalities: 5 })
  expect(all.agreement?.kappaQuadratic).toBeCloseTo(0.892, 3)
  expect(all.bootstrapped?.intervals.exact).not.toBeNull()
  const few = reliabilityOf(pairsIn(table).slice(0, enoughDouble - 1), { min: 1, max: 3 })
  expect(few).toMatchObject({ n: 29, agreement: null, bootstrapped: null })
})
