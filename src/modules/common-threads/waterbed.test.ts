import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import type { Edge } from './model.ts'
import { inputOf } from './testing.ts'

const waterbedOf = (levels: (number | 'na' | null)[], edges: Edge[] | null) =>
  analyse(inputOf([levels], { edges })).waterbed

test('exposure is how much weaker a municipality is than its neighbours, the district how uneven all pairs are', () => {
  const edges = [
    { a: 'A', b: 'B', weight: 1 },
    { a: 'C', b: 'A', weight: 3 },
  ]
  expect(waterbedOf([1, 3, 2], edges)).toEqual([
    { norm: 'N1', district: (1 * 0.5 + 3 * 0.25) / 4, exposure: { A: (1 * 0.5 + 3 * 0.25) / 4, B: 0, C: 0 } },
  ])
})

test('without an answer or an answered neighbour there is no exposure, and without any pair no district figure', () => {
  expect(waterbedOf([1, null, 'na'], [{ a: 'A', b: 'B', weight: 1 }])).toEqual([
    { norm: 'N1', district: null, exposure: { A: null, B: null, C: null } },
  ])
})

test('without neighbours there is no waterbed', () => {
  expect(waterbedOf([1, 2], null)).toEqual([])
})

test('decimal weights add up exactly, also when they need more than fifteen digits', () => {
  // The last weight is 1.0000000000000002: the sum of the three before it, which rounds to 1.
  const star = (weights: number[]) => weights.map((weight, at) => ({ a: 'A', b: 'BCDE'.charAt(at), weight }))
  expect(waterbedOf([0, 4, 4, 4, 0], star([0.1, 0.2, 0.3, 0.6]))[0]?.district).toBe(0.5)
  expect(waterbedOf([0, 4, 4, 4, 0], star([1e-20, 2e-20, 3e-20, 6e-20]))[0]?.district).toBe(0.5)
  expect(waterbedOf([0, 4, 4, 4, 0], star([1, 1e-16, 1e-16, 1 + 2 ** -52]))[0]?.district).toBe(0.5)
})

test('an edge to an unknown municipality is refused', () => {
  expect(() => waterbedOf([1], [{ a: 'A', b: 'Z', weight: 1 }])).toThrow('unknown municipality Z')
})
