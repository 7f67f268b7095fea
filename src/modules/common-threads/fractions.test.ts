import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inProportion, toNumber, weightedMean } from './fractions.ts'

test('decimal numbers become whole numbers in the same proportion', () => {
  expect(inProportion([0.5, 1.25, 3])).toEqual([50n, 125n, 300n])
  expect(inProportion([1e21, 1e-7])).toEqual([10n ** 28n, 1n])
  expect(inProportion([])).toEqual([])
})

test('a fraction becomes the nearest number, however long its parts', () => {
  expect(toNumber({ num: -7n, den: 3n })).toBe(-7 / 3)
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(whole, whole, fc.bigInt({ min: 1n, max: 10n ** 90n }), (num, den, factor) => {
      expect(toNumber({ num: BigInt(num) * factor, den: BigInt(den) * factor })).toBe(num / den)
    }),
  )
})

test('a weighted mean is exact', () => {
  const terms = [
    { num: 1, den: 3, weight: 1n },
    { num: 7, den: 12, weight: 2n },
  ]
  const { num, den } = weightedMean(terms)
  expect(2n * num).toBe(den)
})
