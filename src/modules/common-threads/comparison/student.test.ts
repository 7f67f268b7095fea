import { expect, test } from 'vitest'
import { limitsOf } from './limits.ts'
import { biasOf, readingOf, studentPoint } from './student.ts'

test.each([
  [1, 12.7062],
  [2, 4.3027],
  [3, 3.1824],
  [4, 2.7764],
  [5, 2.5706],
  [10, 2.2281],
  [13, 2.1604],
  [16, 2.1199],
  [59, 2.001],
  [120, 1.9799],
  [100_000, 1.96],
])(
  'with %i degrees of freedom 95%% lies within %f (Fisher and Yates, Statistical Tables, table III)',
  (freedom, point) => {
    expect(studentPoint(freedom)).toBeCloseTo(point, 4)
  },
)

// Bland and Altman 1986, Lancet 327:307, table 1: first readings of peak expiratory flow of 17 subjects, in l/min.
const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]
const differences = wright.map((reading, at) => reading - (mini[at] ?? 0))

test('peak flow by two meters: mean -2.1 and sd 38.8 (Bland and Altman 1986)', () => {
  const limits = limitsOf(differences)
  expect(limits?.bias).toBeCloseTo(-2.1, 1)
  expect(limits?.sd).toBeCloseTo(38.8, 1)
  // The paper rounds 1.96 to 2 and gives -79.7 to 75.5.
  expect(limits?.lower).toBeCloseTo(-2.118 - 1.96 * 38.765, 1)
  expect(limits?.upper).toBeCloseTo(-2.118 + 1.96 * 38.765, 1)
})

test('the 95% interval of that mean runs from -22.0 to 17.8 (Bland and Altman 1986)', () => {
  const { interval } = biasOf(differences)
  expect(interval?.[0]).toBeCloseTo(-22.0, 0)
  expect(interval?.[1]).toBeCloseTo(17.8, 0)
})

test('with an sd of 0.9 over 14 municipalities half the interval is 0.52, so half a level can not be told from chance', () => {
  const [low, high] = [-1, 1].map((sign) => sign * 0.9 * Math.sqrt(13 / 14))
  const { interval, bias } = biasOf(Array.from({ length: 14 }, (_, at) => 0.5 + ((at % 2 ? low : high) ?? 0)))
  expect(bias).toBeCloseTo(0.5, 12)
  expect((interval?.[1] ?? 0) - 0.5).toBeCloseTo(0.52, 2)
  expect(readingOf({ n: 14, bias: 0.5, interval: [-0.02, 1.02] })).toBe('chance')
})

test('few or no differences say nothing, however alike', () => {
  expect(biasOf([])).toEqual({ n: 0, bias: null, interval: null })
  expect(biasOf([2])).toEqual({ n: 1, bias: 2, interval: null })
  expect(readingOf(biasOf([2]))).toBe('too-few')
  expect(readingOf(biasOf([1, 1, 1, 1]))).toBe('too-few')
  expect(readingOf(biasOf([1, 1, 1, 1, 1]))).toBe('over')
  expect(readingOf(biasOf([-1, -1, -2, -1, -1]))).toBe('under')
  expect(readingOf(biasOf([0, 0, 0, 0, 0]))).toBe('chance')
  expect(limitsOf([1])).toBeNull()
})
