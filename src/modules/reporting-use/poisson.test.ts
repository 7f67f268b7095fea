import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perHundred, poissonInterval, weekOf } from './model.ts'

test.each([
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [2, 0.2422, 7.2247],
  [5, 1.6235, 11.6683],
  [10, 4.7954, 18.3904],
  [20, 12.2165, 30.8884],
  [100, 81.3637, 121.627],
])('the exact interval of %i is as in the tables', (count, low, high) => {
  const [from, to] = poissonInterval(count)
  expect(from).toBeCloseTo(low, 3)
  expect(to).toBeCloseTo(high, 3)
})

/** Chance of exactly `count`, by another way: a product. */
const exactly = (count: number, mean: number) => {
  let chance = Math.exp(-mean)
  for (let k = 1; k <= count; k += 1) chance *= mean / k
  return chance
}

test('whatever the true mean, the interval holds it at least as often as it says', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      fc.constantFrom(0.8, 0.9, 0.95, 0.99),
      (mean, level) => {
        let held = 0
        for (let count = 0; count < 130; count += 1) {
          const [low, high] = poissonInterval(count, level)
          if (low <= mean && mean <= high) held += exactly(count, mean)
        }
        expect(held).toBeGreaterThanOrEqual(level - 1e-6)
      },
    ),
    { numRuns: 20 },
  )
})

test('more reports give a higher interval, also where the chance of nothing is too small to write', () => {
  const bounds = [700, 800, 2000].map((count) => poissonInterval(count))
  for (const [at, [low, high]] of bounds.entries()) {
    expect(low).toBeLessThan([700, 800, 2000][at] ?? 0)
    expect(high).toBeGreaterThan([700, 800, 2000][at] ?? 0)
  }
  expect(perHundred(3, 600)).toBe(0.5)
})

test('a week begins on Monday, also over the end of a year', () => {
  expect(['2027-01-03', '2026-12-28', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
    '2026-12-28',
    '2026-12-28',
    '2026-11-23',
    '2026-11-30',
  ])
})
