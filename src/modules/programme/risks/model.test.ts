import { expect, test } from 'vitest'
import { matrixOf, steps, weightOf } from './model.ts'

test('weight goes up with chance and impact, and its bounds are 6 and 15', () => {
  expect(weightOf({ chance: 1, impact: 5 })).toBe('low')
  expect(weightOf({ chance: 2, impact: 3 })).toBe('middle')
  expect(weightOf({ chance: 3, impact: 4 })).toBe('middle')
  expect(weightOf({ chance: 3, impact: 5 })).toBe('high')
  expect(weightOf({ chance: 5, impact: 3 })).toBe('high')
})

test('every risk stands in the matrix once, at its chance from large to small and its impact from small to large', () => {
  const risks = steps.flatMap((chance) => steps.map((impact) => ({ chance, impact })))
  const matrix = matrixOf(risks)
  expect(matrix[0]?.[0]).toEqual([{ chance: 5, impact: 1 }])
  expect(matrix[4]?.[4]).toEqual([{ chance: 1, impact: 5 }])
  expect(matrix.flat(2)).toHaveLength(25)
})
