import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareInterval, verdictOf } from './model.ts'

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i of %i is as R.G. Newcombe printed it in 1998', (count, of, low, high) => {
  const [from, to] = shareInterval(count, of)
  expect([from, to].map((bound) => bound.toFixed(4))).toEqual([low, high].map((bound) => bound.toFixed(4)))
})

test('a small difference between small rounds is no difference, a large one is, and turned around it is the other way', () => {
  expect(verdictOf({ count: 6, of: 10 }, { count: 5, of: 10 })).toBe('no-difference')
  expect(verdictOf({ count: 56, of: 70 }, { count: 48, of: 80 })).toBe('higher')
  const round = fc.tuple(fc.nat(200), fc.nat(200)).map(([yes, no]) => ({ count: yes, of: yes + no + 1 }))
  const opposite = { higher: 'lower', lower: 'higher', 'no-difference': 'no-difference' }
  fc.assert(
    fc.property(round, round, (one, two) => {
      expect(verdictOf(two, one)).toBe(opposite[verdictOf(one, two)])
      expect(verdictOf(one, one)).toBe('no-difference')
    }),
  )
})
