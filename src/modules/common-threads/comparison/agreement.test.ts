import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, sumsOf } from './agreement.ts'
import { countsOf } from './pairs.ts'
import { slowAgreement } from './slow-comparison.ts'
import { anyPairs, pairsIn } from './testing.ts'

const figures = (table: readonly (readonly number[])[]) => {
  const pairs = pairsIn(table)
  return agreementOf(sumsOf(pairs, { min: 1, max: table.length }))
}

test('pregnancies by two abstractors: kappa 0.892 and AC2 0.940 (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.)', () => {
  const found = figures([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ])
  expect(found.exact).toBe(0.89)
  expect(found.withinOne).toBe(1)
  expect(found.kappaQuadratic).toBeCloseTo(0.892, 3)
  expect(found.gwetAc2Quadratic).toBeCloseTo(0.94, 3)
})

test('223 patients by two methods: kappa 0.383 and AC2 0.299 (Fennig et al. 1994, as worked out in Gwet 2014)', () => {
  const found = figures([
    [40, 4, 4, 17],
    [6, 25, 2, 13],
    [4, 1, 21, 12],
    [15, 5, 9, 45],
  ])
  expect(found.kappaQuadratic).toBeCloseTo(0.383, 3)
  expect(found.gwetAc2Quadratic).toBeCloseTo(0.299, 3)
})

test('on two levels quadratic weights change nothing: kappa 0.40 of Wikipedia’s 50 grant proposals (Cohen 1960)', () => {
  const found = figures([
    [20, 5],
    [10, 15],
  ])
  expect(found.exact).toBe(0.7)
  expect(found.kappaQuadratic).toBeCloseTo(0.4, 12)
})

test('one category for all: kappa is not defined, AC2 is 1 (the paradox of Feinstein and Cicchetti 1990)', () => {
  const found = figures([
    [9, 0],
    [0, 0],
  ])
  expect(found).toEqual({ exact: 1, withinOne: 1, bias: 0, kappaQuadratic: null, gwetAc2Quadratic: 1 })
})

test('without pairs nothing is defined', () => {
  expect(agreementOf(sumsOf([], { min: 0, max: 4 }))).toEqual({
    exact: null,
    withinOne: null,
    bias: null,
    kappaQuadratic: null,
    gwetAc2Quadratic: null,
  })
})

test('any pairs give what the definitions give when they are worked out in fractions', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs, scale }) => {
      expect({ ...countsOf(pairs), ...agreementOf(sumsOf(pairs, scale)) }).toEqual(slowAgreement(pairs, scale))
    }),
  )
})

test('complete agreement gives 1, and over, equal and under add up to n', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs, scale }) => {
      const same = pairs.map((pair) => ({ ...pair, self: pair.assessed }))
      const { kappaQuadratic, gwetAc2Quadratic, exact, bias } = agreementOf(sumsOf(same, scale))
      if (pairs.length > 0) expect([exact, bias, gwetAc2Quadratic]).toEqual([1, 0, 1])
      expect([null, 1]).toContain(kappaQuadratic)
      const { n, over, equal, under } = countsOf(pairs)
      expect(over + equal + under).toBe(n)
    }),
  )
})

test('who is called self and who assessed changes the sign of the bias and nothing else', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs, scale }) => {
      const turned = pairs.map((pair) => ({ ...pair, self: pair.assessed, assessed: pair.self }))
      const [one, other] = [agreementOf(sumsOf(pairs, scale)), agreementOf(sumsOf(turned, scale))]
      expect({ ...other, bias: null }).toEqual({ ...one, bias: null })
      expect((one.bias ?? 0) + (other.bias ?? 0)).toBe(0)
    }),
  )
})

test('a scale that starts elsewhere gives the same', () => {
  fc.assert(
    fc.property(anyPairs, fc.integer({ min: -9, max: 9 }), ({ pairs, scale }, by) => {
      const moved = pairs.map((pair) => ({ ...pair, self: pair.self + by, assessed: pair.assessed + by }))
      const there = { min: scale.min + by, max: scale.max + by }
      expect(agreementOf(sumsOf(moved, there))).toEqual(agreementOf(sumsOf(pairs, scale)))
    }),
  )
})
