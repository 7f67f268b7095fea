import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { figuresOf, inputOf } from './testing.ts'

const scale = { min: 0, max: 4 }
const times = (count: number, level: number) => new Array<number>(count).fill(level)

test('dispersion is 0 when all agree, 1 when the district is torn in two, and between when evenly spread', () => {
  expect(figuresOf(times(6, 2)).leik).toBe(0)
  expect(figuresOf([...times(3, 0), ...times(3, 4)]).leik).toBe(1)
  // Cumulative shares 0.25, 0.5, 0.75 of four categories: 2 * (0.25 + 0.5 + 0.25) / 3.
  expect(figuresOf([1, 2, 3, 4], { min: 1, max: 4 }).leik).toBe(2 / 3)
  // Cumulative shares 0.2 to 0.8 of five categories: 2 * (0.2 + 0.4 + 0.4 + 0.2) / 4.
  expect(figuresOf([0, 1, 2, 3, 4]).leik).toBe(0.6)
})

test('7 of 14 gives a Wilson interval of 0.27 to 0.73', () => {
  const [low = 0, high = 0] = figuresOf([...times(7, 0), ...times(7, 4)]).wilson ?? []
  expect(low).toBeCloseTo(0.268, 3)
  expect(high).toBeCloseTo(0.732, 3)
})

test('Wilson starts at exactly 0 for none and ends at exactly 1 for all', () => {
  expect(figuresOf(times(14, 4)).wilson?.[0]).toBe(0)
  expect(figuresOf(times(14, 0)).wilson?.[0]).toBeCloseTo(0.785, 3)
  expect(figuresOf(times(14, 0)).wilson?.[1]).toBe(1)
})

test('the three shortfall measures count, average and square the gap to the threshold', () => {
  const figures = figuresOf([0, 1, 2, 3, 4, 'na', null])
  expect(figures).toMatchObject({ applicable: 6, answered: 5, n: 5, below: 3 })
  expect(figures.fgt0).toBe(3 / 5)
  expect(figures.fgt1).toBe((3 + 2 + 1) / (5 * 3))
  expect(figures.fgt2).toBe((9 + 4 + 1) / (5 * 9))
  expect(figures.mean).toBe(2)
})

test('bounds place every missing answer at the lowest and at the highest level, and leave out what does not apply', () => {
  expect(figuresOf([2, 3, null, 'na'], { min: 1, max: 5 }).bounds).toEqual([6 / 3, 10 / 3])
})

test('a norm without answers has bounds but no measures, and a norm that applies to nobody has neither', () => {
  const nothing = { n: 0, below: 0, fgt0: null, fgt1: null, fgt2: null, leik: null, mean: null, wilson: null }
  const unranked = { type: 'no-data', rank: null, rankRange: null }
  expect(figuresOf([null, 'na'])).toMatchObject({ ...nothing, ...unranked, applicable: 1, bounds: [0, 4] })
  expect(figuresOf(['na', 'na'])).toMatchObject({ ...nothing, ...unranked, applicable: 0, bounds: null })
})

test.each([
  ['shared-strength', times(4, 3)],
  ['shared-weakness', [...times(2, 2), ...times(2, 3)]],
  ['split', [...times(2, 0), ...times(2, 4)]],
  ['individual', [2, ...times(4, 3)]],
  ['attention', [2, ...times(3, 3)]],
  ['no-data', [null]],
] as const)('the type %s', (type, levels) => {
  expect(figuresOf(levels).type).toBe(type)
})

test('the bounds 0.5 and 0.25 are met exactly, whatever the number of municipalities', () => {
  for (let n = 4; n <= 120; n += 4) {
    // Half below and dispersion exactly 0.5: 2 * min(n/2, n/2) * 2 cuts / (4n).
    const half = figuresOf([...times(n / 2, 1), ...times(n / 2, 3)])
    expect([half.fgt0, half.leik, half.type]).toEqual([0.5, 0.5, 'shared-weakness'])
    const quarter = figuresOf([...times(n / 4, 2), ...times((3 * n) / 4, 3)])
    expect([quarter.fgt0, quarter.type]).toEqual([0.25, 'attention'])
  }
})

test('a theme whose weighted parts add up to exactly one half is a shared weakness', () => {
  // 0.1 * 1/3 + 0.2 * 7/12 = 0.15 = 0.3 / 2: exact here, 0.4999… in floating point.
  const input = inputOf(
    [
      [...times(4, 2), ...times(8, 3)],
      [...times(7, 2), ...times(5, 3)],
    ],
    { scale, norms: [{ weight: 0.1 }, { weight: 0.2 }] },
  )
  expect(analyse(input).themes[0]).toMatchObject({ fgt0: 0.5, type: 'shared-weakness', below: 11, n: 24, wilson: null })
})

test('a theme averages its norms by weight and leaves out those without answers', () => {
  const input = inputOf(
    [
      [0, 4],
      [3, 3],
      [null, 'na'],
    ],
    { norms: [{ weight: 2 }, { weight: 1 }, { weight: 9 }] },
  )
  expect(analyse(input).themes).toEqual([
    {
      theme: 'T',
      applicable: 5,
      answered: 4,
      n: 4,
      below: 1,
      fgt0: 1 / 3,
      fgt1: 1 / 3,
      fgt2: 1 / 3,
      leik: 2 / 3,
      mean: 7 / 3,
      bounds: [7 / 3, 7 / 3],
      wilson: null,
      type: 'split',
      rank: 1,
      rankRange: [1, 1],
    },
  ])
})

test('a theme without answers has no figures and no rank', () => {
  expect(analyse(inputOf([[null, 'na']])).themes).toMatchObject([
    {
      applicable: 1,
      n: 0,
      below: 0,
      fgt0: null,
      bounds: null,
      wilson: null,
      type: 'no-data',
      rank: null,
      rankRange: null,
    },
  ])
})

test('the keys come in the agreed order', () => {
  const { norms, themes, waterbed } = analyse(inputOf([[1, 2]], { edges: [{ a: 'A', b: 'B', weight: 1 }] }))
  const measures = ['fgt0', 'fgt1', 'fgt2', 'leik', 'mean', 'bounds', 'wilson', 'type', 'rank', 'rankRange']
  const counts = ['applicable', 'answered', 'n', 'below']
  expect(Object.keys(norms[0] ?? {})).toEqual(['norm', 'theme', ...counts, ...measures])
  expect(Object.keys(themes[0] ?? {})).toEqual(['theme', ...counts, ...measures])
  expect(Object.keys(waterbed[0] ?? {})).toEqual(['norm', 'district', 'exposure'])
})

test.each([0, 5, 2.5, -1])('threshold %s on a scale of 0 to 4 is refused', (threshold) => {
  expect(() => figuresOf([1], scale, { threshold })).toThrow(`threshold ${threshold} is not a whole level from 1 to 4`)
})

test('cells that contradict the input are refused', () => {
  const input = inputOf([[1, 2]])
  const refused = (cell: { municipality: string; norm: string; level: number }) => () =>
    analyse({ ...input, cells: [...input.cells, cell] })
  expect(refused({ municipality: 'Z', norm: 'N1', level: 1 })).toThrow('unknown cell Z, N1')
  expect(refused({ municipality: 'A', norm: 'N9', level: 1 })).toThrow('unknown cell A, N9')
  expect(refused({ municipality: 'A', norm: 'N1', level: 1 })).toThrow('doubled cell A, N1')
  expect(() => figuresOf([5])).toThrow('level 5 is not on the scale 0 to 4')
})
