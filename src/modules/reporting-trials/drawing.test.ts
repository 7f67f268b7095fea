import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawOrder, drawTeams, drawWeeks, hashOfPlan, newCode, newSeed } from './drawing.ts'
import { coarse } from './elsewhere/coarse.ts'
import { armOn, standingOf, weeksOver } from './experiments/model.ts'
import { judge } from './experiments/outcome.ts'
import { shownOutcome } from './experiments/shown.ts'

const seed = fc.string({ minLength: 32, maxLength: 32 })
const teams = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1 }), employees: fc.integer({ min: 200, max: 5000 }) }),
  {
    ...{ minLength: 2, maxLength: 12 },
    selector: ({ name }) => name,
  },
)

test('of every two weeks in a row one gets a and one b, and the same seed draws the same', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 1, max: 78 }), (given, pairs) => {
      const drawn = drawWeeks(given, pairs * 2)
      for (let at = 0; at < drawn.length; at += 2) expect(new Set(drawn.slice(at, at + 2)).size).toBe(2)
      expect(drawWeeks(given, pairs * 2)).toEqual(drawn)
    }),
    { numRuns: 50 },
  )
})

test('the draw of the first week is the one that its page tells how to repeat', () => {
  const given = newSeed()
  const first = createHash('sha256').update(`${given}:week 1`).digest('hex').charAt(0)
  expect(drawWeeks(given, 2)[0]).toBe('01234567'.includes(first) ? 'a' : 'b')
})

test('both arms get as many teams, but for one, whatever the order in which they were typed', () => {
  fc.assert(
    fc.property(seed, teams, (given, all) => {
      const drawn = drawTeams(given, all)
      const of = (arm: string) => drawn.filter((one) => one === arm).length
      expect(Math.abs(of('a') - of('b'))).toBe(all.length % 2)
      const back = drawTeams(given, all.toReversed()).reverse()
      const sizes = new Set(all.map(({ employees }) => employees))
      if (sizes.size === all.length) expect(back).toEqual(drawn)
    }),
    { numRuns: 50 },
  )
})

test('heads come as often as tails over many seeds', () => {
  const first = Array.from({ length: 2000 }, () => drawWeeks(newSeed(), 2)[0])
  const share = first.filter((arm) => arm === 'a').length / first.length
  // Six standard deviations of a fair coin: beyond that once in 500 million runs.
  expect(Math.abs(share - 0.5)).toBeLessThan(0.068)
})

test('an order holds everyone once and does not depend on the order in which they were given', () => {
  fc.assert(
    fc.property(seed, fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 14 }), (given, all) => {
      const order = drawOrder(given, all)
      expect([...order].sort()).toEqual([...all].sort())
      expect(drawOrder(given, all.toReversed())).toEqual(order)
    }),
    { numRuns: 50 },
  )
})

test('a plan with one thing changed has another hash, in another order of its keys the same', () => {
  const plan = { title: 'Proef', weeks: 12 }
  expect(hashOfPlan({ weeks: 12, title: 'Proef' })).toBe(hashOfPlan(plan))
  expect(hashOfPlan({ ...plan, weeks: 14 })).not.toBe(hashOfPlan(plan))
})

test('codes are six signs that are not taken for each other', () => {
  for (let time = 0; time < 200; time += 1) expect(newCode()).toMatch(/^[a-hjkmnp-z2-9]{6}$/)
})

const total = fc.record({ events: fc.integer({ min: 0, max: 200 }), exposure: fc.integer({ min: 1, max: 100_000 }) })
test('with fewer than five reports on one side nothing of the numbers is shown or released', () => {
  fc.assert(
    fc.property(fc.record({ events: fc.integer({ min: 0, max: 4 }), exposure: fc.nat() }), total, (few, many) => {
      for (const [a, b] of [
        [few, many],
        [many, few],
      ] as const) {
        const outcome = judge(a, b, 10)
        expect(coarse(outcome)).toEqual({ effect: 'too-few' })
        expect(shownOutcome(outcome, 'reports')).toMatchObject({ a: null, b: null, comparison: null })
      }
    }),
    { numRuns: 100 },
  )
})

test('what is released holds no count: a class of reports and numbers with one decimal', () => {
  fc.assert(
    fc.property(total, total, (a, b) => {
      const outcome = judge(a, b, 10)
      const seen = coarse(outcome)
      if (seen.effect === 'too-few') return
      for (const value of [seen.ratio, seen.low, seen.high]) expect(Math.round(value * 10) / 10).toBe(value)
      expect(seen.effect).toBe(outcome.verdict)
      expect(Object.keys(seen).sort()).toEqual(['effect', 'high', 'low', 'ratio', 'reports'])
    }),
    { numRuns: 100 },
  )
})

test('a trial waits, runs and is over by its days, and only whole weeks count', () => {
  const plan = { state: 'frozen', startsOn: '2024-01-22', weeks: 2 } as const
  const days = ['2024-01-21', '2024-01-22', '2024-02-04', '2024-02-05']
  expect(days.map((day) => standingOf(plan, day))).toEqual(['waiting', 'running', 'running', 'over'])
  expect(days.map((day) => weeksOver(plan, day))).toEqual([0, 0, 1, 2])
  expect(days.map((day) => armOn(['a', 'b'], plan.startsOn, day))).toEqual([null, 'a', 'b', null])
})
