import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, atMost, exactInterval } from './binomial.ts'
import { powerOf, wantedPower, weeksNeeded } from './planning.ts'
import { compareRates } from './rate-ratio.ts'

test('the example that M. P. Fay publishes with R package rateratio.test: 2 in 17,877 against 9 in 16,660', () => {
  const found = compareRates({ events: 2, exposure: 17_877 }, { events: 9, exposure: 16_660 })
  expect(found.ratio).toBeCloseTo(0.2070941557, 9)
  expect(found.low).toBeCloseTo(0.02177406, 7)
  expect(found.high).toBeCloseTo(1.0005491, 7)
  expect(found.p).toBeCloseTo(0.05011, 5)
})

test('the example of poisson.test in R (McNeil 1977): 11 in 800 against 21 in 3,011', () => {
  const found = compareRates({ events: 11, exposure: 800 }, { events: 6 + 8 + 7, exposure: 1083 + 1050 + 878 })
  expect(found.ratio).toBeCloseTo(1.971488, 6)
  expect(found.low).toBeCloseTo(0.8584264, 6)
  expect(found.high).toBeCloseTo(4.2772659, 6)
})

const events = fc.integer({ min: 0, max: 60 })
const exposure = fc.double({ min: 1, max: 1e5, noNaN: true })
const rate = fc.record({ events, exposure })

test('an interval holds the ratio, holds 1 when and only when p is above 5%, and turns over with its arms', () => {
  fc.assert(
    fc.property(rate, rate, (a, b) => {
      const it = compareRates(a, b)
      const back = compareRates(b, a)
      if (it.ratio !== null) {
        expect(it.low).toBeLessThanOrEqual(it.ratio)
        expect(it.high).toBeGreaterThanOrEqual(it.ratio)
      }
      if (Math.abs(it.p - 0.05) > 1e-9) expect(it.low <= 1 && it.high >= 1).toBe(it.p > 0.05)
      expect(back.p).toBeCloseTo(it.p, 9)
      if (it.low > 0) expect(back.high * it.low).toBeCloseTo(1, 6)
      else expect(back.high).toBe(Number.POSITIVE_INFINITY)
    }),
    { numRuns: 150 },
  )
})

test('the exact interval covers the true chance at least as often as it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
      const ks = Array.from({ length: n + 1 }, (_, k) => k)
      const covering = ks.filter((k) => exactInterval(k, n).low <= p && p <= exactInterval(k, n).high)
      const covered = covering.reduce((sum, k) => sum + atMost(k, n, p) - atMost(k - 1, n, p), 0)
      expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9)
    }),
    { numRuns: 25 },
  )
})

test('at most one fewer and at least this many are all there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
      const k = Math.floor(n / 2)
      expect(atMost(k - 1, n, p) + atLeast(k, n, p)).toBeCloseTo(1, 9)
    }),
    { numRuns: 100 },
  )
})

test('a trial without a difference sees one at most once in twenty times', () => {
  for (const weekly of [0.2, 1, 5])
    for (const share of [0.3, 0.5]) expect(powerOf({ weekly, ratio: 1, share }, 40)).toBeLessThanOrEqual(0.05)
})

test('weeks that are needed are enough, two fewer are not, and a larger difference or more reports need no more', () => {
  const base = { weekly: 2, ratio: 2, share: 0.5 }
  const needed = weeksNeeded(base) ?? 0
  expect(powerOf(base, needed)).toBeGreaterThanOrEqual(wantedPower)
  expect(powerOf(base, needed - 2)).toBeLessThan(wantedPower)
  expect(weeksNeeded({ ...base, ratio: 3 })).toBeLessThan(needed)
  expect(weeksNeeded({ ...base, weekly: 4 })).toBeLessThan(needed)
  expect(weeksNeeded({ ...base, weekly: 0.02, ratio: 1.25 })).toBeNull()
})

test('power agrees with the square root formula of Shiue and Bain (1982), Applied Statistics 31', () => {
  // Means of 60 and 30: normal with mean sqrt(2) * (sqrt(60) - sqrt(30)) = 3.209, above 1.96 with a chance of 89.4%.
  expect(Math.abs(powerOf({ weekly: 1, ratio: 2, share: 0.5 }, 60) - 0.894)).toBeLessThan(0.03)
})
