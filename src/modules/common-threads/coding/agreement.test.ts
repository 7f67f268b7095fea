import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, krippendorffAlpha, type Unit } from './agreement.ts'

/** Rows of coders as they are printed, `.` for a gap, as units. */
const unitsOf = (...rows: string[]): Unit[] => {
  const coders = rows.map((row) => row.split(' '))
  return (coders[0] ?? []).map((_, unit) =>
    coders.map((values) => (values[unit] === '.' ? null : (values[unit] ?? null))),
  )
}

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", examples A, B and C (nominal).
test('two coders, yes or no, ten units: 0.095', () => {
  expect(krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3)
})
test('two coders, five names, twelve units: 0.692', () => {
  expect(krippendorffAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3)
})
test('four coders with gaps, eleven units to compare: 0.743', () => {
  const units = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3)
})

test('nothing to compare and no variation have no alpha', () => {
  expect(krippendorffAlpha([])).toBeNull()
  expect(krippendorffAlpha([['a', null]])).toBeNull()
  expect(
    krippendorffAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toBeNull()
})

const pairs = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('x', 'y', 'z')), { minLength: 1 })
test('at most 1, 1 only for full agreement, and the same whoever comes first and whatever the names are', () => {
  fc.assert(
    fc.property(pairs, (units) => {
      const alpha = krippendorffAlpha(units)
      if (alpha === null) return units.every(([a, b]) => a === b && a === units[0]?.[0])
      const renamed = units.map(([a, b]) => [`n${b}`, `n${a}`])
      expect(krippendorffAlpha(renamed)).toBeCloseTo(alpha, 12)
      return alpha === 1 ? units.every(([a, b]) => a === b) : alpha < 1
    }),
  )
})

test('each code is a yes or no of its own, and overall takes them together', () => {
  const given = [
    { first: ['a'], second: ['a'] },
    { first: ['a', 'b'], second: ['b'] },
    { first: [], second: [] },
    { first: ['b'], second: ['b'] },
  ]
  const { overall, codes, pairs: n } = agreementOf(given, ['a', 'b', 'c'])
  expect(n).toBe(4)
  expect(codes.map(({ used, alpha }) => [used, alpha && Number(alpha.toFixed(3))])).toEqual([
    [2, 0.533],
    [2, 1],
    [0, null],
  ])
  // 24 values, 7 of them yes, and one pair that differs: 1 - 23 · 2 / (24 · 23 - 7 · 6 - 17 · 16).
  expect(overall).toBeCloseTo(1 - 46 / 238, 12)
})
