import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contribution, halvesOf, isMeasured, isProtected, measuredIn, outcomeOf } from './measuring.ts'

test('as many weeks count before each start as after it, and no week counts for two starts', () => {
  const plan = { startsOn: '2024-02-05', weeksPerStep: 5, steps: 3 }
  const halves = halvesOf(plan)
  expect(halves.map(({ from }) => from)).toEqual([
    ...['2024-01-22', '2024-02-05', '2024-02-26', '2024-03-11', '2024-04-01', '2024-04-15'],
  ])
  for (const [at, { upTo }] of halves.entries()) expect(upTo <= (halves[at + 1]?.from ?? '9999')).toBe(true)
  expect(measuredIn(plan)).toEqual({ from: '2024-01-22', last: '2024-04-28' })
  expect([isMeasured(plan, '2024-04-28'), isMeasured(plan, '2024-04-29')]).toEqual([false, true])
  expect(isMeasured({ ...plan, steps: null }, '2030-01-01')).toBe(false)
})

const contributions = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 4, 12))
  .chain(([places, most]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 12, maxLength: 12 }), {
      minLength: places,
      maxLength: places,
    }),
  )
  .map((all) => all.map((counts, at): Contribution => ({ step: at + 1, counts, employees: counts.map(() => 400) })))
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

test('a result with numbers keeps five or more before and after whichever municipality takes its own off; with fewer than three there is none', () => {
  fc.assert(
    fc.property(contributions, (all) => {
      const { main, beside, reports } = outcomeOf(all)
      if (all.length < 3) expect([main.verdict, beside.verdict, reports]).toEqual(['too-few', 'too-few', null])
      if (main.verdict === 'too-few') return
      for (const own of all) {
        const others = all.filter((one) => one !== own)
        expect(sum(others.map(({ step, counts }) => sum(counts.slice(0, 2 * step - 1))))).toBeGreaterThanOrEqual(5)
        expect(sum(others.map(({ step, counts }) => sum(counts.slice(2 * step - 1))))).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 120 },
  )
})

test('a cell of which one municipality has all but four is not protected, nor one of two municipalities', () => {
  expect(isProtected([[90], [2], [2]])).toBe(false)
  expect(isProtected([[90], [3], [2]])).toBe(true)
  expect(isProtected([[90], [90]])).toBe(false)
})

test('what rises everywhere at once is no effect beside the others', () => {
  // All reports double at each start, whoever starts.
  const rising = [1, 2, 3].map((step) => ({ step, counts: [20, 40, 20, 40, 20, 40], employees: Array(6).fill(500) }))
  const { main, beside } = outcomeOf(rising)
  expect(beside).toMatchObject({ verdict: 'not-seen', ratio: expect.closeTo(1, 5) })
  expect(main.verdict).toBe('more')
})
