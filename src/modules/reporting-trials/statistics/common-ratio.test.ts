import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeAndAfter, besideOthers, commonRatio, type Stratum } from './common-ratio.ts'
import { compareRates } from './rate-ratio.ts'
import { besidePower, steppedPower, weeksPerStepNeeded } from './stepped.ts'

const cell = (events: number, exposure = 1) => ({ events, exposure })
const table = (after: number, before: number, othersAfter: number, othersBefore: number) =>
  besideOthers({
    ...{ before: cell(before), after: cell(after) },
    ...{ othersBefore: cell(othersBefore), othersAfter: cell(othersAfter) },
  })

test('one municipality gives the example of poisson.test in R (McNeil 1977): 11 in 800 against 21 in 3,011', () => {
  const found = commonRatio([beforeAndAfter(cell(21, 3011), cell(11, 800))])
  expect(found?.ratio).toBeCloseTo(1.971488, 6)
  expect(found?.low).toBeCloseTo(0.8584264, 6)
  expect(found?.high).toBeCloseTo(4.2772659, 6)
})

test('one table gives the examples of fisher.test in R: the tea of Fisher, and the convictions of twins', () => {
  const tea = commonRatio([table(3, 1, 1, 3)])
  expect(tea?.ratio).toBeCloseTo(6.408309, 4)
  // There one-sided, which is the lower limit of 90%.
  expect(commonRatio([table(3, 1, 1, 3)], 0.9)?.low).toBeCloseTo(0.3135693, 4)
  const twins = commonRatio([table(2, 10, 15, 3)])
  expect(twins?.ratio).toBeCloseTo(0.04693661, 5)
  expect(twins?.low).toBeCloseTo(0.003325764, 4)
  expect(twins?.high).toBeCloseTo(0.363182271, 4)
})

test('several tables give the example of mantelhaen.test in R: penicillin and rabbits (Agresti 1990)', () => {
  const rabbits = [table(0, 6, 0, 5), table(3, 3, 0, 6), table(6, 0, 2, 4), table(5, 1, 6, 0), table(2, 0, 5, 0)]
  expect(commonRatio(rabbits)?.ratio).toBeCloseTo(10.36102, 4)
})

const count = fc.integer({ min: 0, max: 25 })
test('municipalities of which the weeks are divided alike are one, whatever each has', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 6 }), (pairs) => {
      const sum = (at: 0 | 1) => pairs.reduce((all, pair) => all + pair[at], 0)
      const apart = commonRatio(pairs.map(([before, after]) => beforeAndAfter(cell(before, 3), cell(after, 2))))
      const whole = compareRates(cell(sum(1), 2), cell(sum(0), 3))
      if (sum(0) + sum(1) === 0) expect(apart).toBeNull()
      else {
        expect(apart?.p).toBeCloseTo(whole.p, 8)
        expect(Math.min(apart?.low ?? 0, 1e9)).toBeCloseTo(whole.low, 6)
        if (whole.high < 1e6) expect((apart?.high ?? 0) / whole.high).toBeCloseTo(1, 6)
      }
    }),
    { numRuns: 40 },
  )
})

/** A number of events where `mean` are expected (D. E. Knuth). */
function poisson(mean: number, random: () => number): number {
  let [product, events] = [random(), 0]
  while (product > Math.exp(-mean)) {
    product *= random()
    events += 1
  }
  return events
}
/** Numbers between 0 and 1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const holds = (strata: readonly Stratum[], ratio: number) => {
  const found = commonRatio(strata)
  return found === null || (found.low <= ratio && ratio <= found.high)
}

test('the interval holds the true ratio in nineteen of twenty; beside others also when all reports rise with the year', () => {
  const ratio = fc.constantFrom(0.6, 1, 2)
  fc.assert(
    fc.property(fc.integer(), ratio, fc.constantFrom(0.7, 1, 1.8), (seed, truth, trend) => {
      const random = randomFrom(seed)
      const draws = Array.from({ length: 80 }, () => {
        const own = [2, 5, 9].map((mean) => ({
          before: cell(poisson(mean, random)),
          after: cell(poisson(mean * truth, random)),
          later: cell(poisson(mean * truth * trend, random)),
          othersBefore: cell(poisson(8, random)),
          othersAfter: cell(poisson(8 * trend, random)),
        }))
        const alone = own.map(({ before, after }) => beforeAndAfter(before, after))
        const beside = own.map(({ later, ...rest }) => besideOthers({ ...rest, after: later }))
        return [holds(alone, truth), holds(beside, truth)] as const
      })
      // 95% of 80 is 76; fewer than 63 come once in a million.
      expect(draws.filter(([alone]) => alone).length).toBeGreaterThan(62)
      expect(draws.filter(([, beside]) => beside).length).toBeGreaterThan(62)
    }),
    { numRuns: 3 },
  )
})

test('the power that a plan is told agrees with what happens', () => {
  const random = randomFrom(7)
  const plan = { weekly: 0.8, ratio: 2, municipalities: 4 }
  const half = 4
  const seen = Array.from({ length: 150 }, () => {
    const strata = [1, 2, 3, 4].map((step) => {
      const [before, after] = [half * (2 * step - 1), half * (2 * (4 - step) + 1)]
      const events = (weeks: number, rate: number) => cell(poisson(weeks * rate, random), weeks)
      return beforeAndAfter(events(before, 0.8), events(after, 1.6))
    })
    return (commonRatio(strata)?.low ?? 0) > 1
  })
  const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length
  expect(Math.abs(share(seen) - steppedPower(plan, 8))).toBeLessThan(0.12)
  const beside = Array.from({ length: 150 }, () => {
    const table = () => {
      const [before, after, othersBefore, othersAfter] = [1, 2, 3, 3].map((rate) => cell(poisson(12 * rate, random)))
      if (!before || !after || !othersBefore || !othersAfter) throw new Error('four cells')
      return besideOthers({ before, after, othersBefore, othersAfter })
    }
    return (commonRatio([table(), table(), table(), table()])?.low ?? 0) > 1
  })
  expect(Math.abs(share(beside) - besidePower({ weekly: 3, ratio: 2, municipalities: 4 }, 8))).toBeLessThan(0.12)
})

test('weeks between two steps that are needed are enough, and two fewer are not', () => {
  const plan = { weekly: 0.5, ratio: 1.5, municipalities: 5 }
  const needed = weeksPerStepNeeded(plan) ?? 0
  expect(steppedPower(plan, needed)).toBeGreaterThanOrEqual(0.8)
  expect(steppedPower(plan, needed - 2)).toBeLessThan(0.8)
  expect(weeksPerStepNeeded({ weekly: 0.02, ratio: 1.25, municipalities: 3 })).toBeNull()
})
