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
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(1, 4, 12))
  .chain(([places, most]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 16, maxLength: 16 }), {
      minLength: places,
      maxLength: places,
    }),
  )
  .map((all) => all.map((counts, at): Contribution => ({ step: at + 1, counts, employees: counts.map(() => 400) })))
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

test('a result with numbers keeps five or more before and after whichever two municipalities take their own off; with fewer than five there is none', () => {
  fc.assert(
    fc.property(contributions, (all) => {
      const { main, beside, reports } = outcomeOf(all)
      if (all.length < 5) expect([main.verdict, beside.verdict, reports]).toEqual(['too-few', 'too-few', null])
      if (main.verdict === 'too-few') return
      for (const [own, friend] of all.flatMap((one) => all.map((two) => [one, two] as const))) {
        const others = all.filter((one) => one !== own && one !== friend)
        expect(sum(others.map(({ step, counts }) => sum(counts.slice(0, 2 * step - 1))))).toBeGreaterThanOrEqual(5)
        expect(sum(others.map(({ step, counts }) => sum(counts.slice(2 * step - 1))))).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 120 },
  )
})

test('a cell of which two municipalities have all but four is not protected, nor one of four municipalities', () => {
  expect(isProtected([[90], [2], [80], [1], [1]])).toBe(false)
  expect(isProtected([[90], [2], [80], [1], [2]])).toBe(true)
  expect(isProtected([[90], [90], [90], [90]])).toBe(false)
})

test('two municipalities that take their own numbers off leave three others or more, with five or more reports between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 9 }), (cells) => {
      const pairs = cells.flatMap((_, at) => cells.flatMap((__, friend) => (friend > at ? [[at, friend]] : [])))
      const isSafe = pairs.every((pair) => {
        const left = cells.filter((_, place) => !pair.includes(place))
        return left.length >= 3 && [0, 1].every((cell) => sum(left.map((own) => own[cell] ?? 0)) >= 5)
      })
      expect(isProtected(cells)).toBe(cells.length >= 5 && isSafe)
    }),
    { numRuns: 500 },
  )
})

test('what rises everywhere at once is no effect beside the others', () => {
  // All reports double at each start, whoever starts.
  const twice = [20, 40, 20, 40, 20, 40, 20, 40, 20, 40]
  const rising = [1, 2, 3, 4, 5].map((step) => ({ step, counts: twice, employees: Array(10).fill(500) }))
  const { main, beside } = outcomeOf(rising)
  expect(beside).toMatchObject({ verdict: 'not-seen', ratio: expect.closeTo(1, 5) })
  expect(main.verdict).toBe('more')
})
