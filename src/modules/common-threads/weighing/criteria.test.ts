import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../analysis.ts'
import type { Edge } from '../model.ts'
import { anyInput, inputOf } from '../testing.ts'
import { measuresOf } from './criteria.ts'
import { adviceOf, judgedValue } from './model.ts'
import { pairsOf } from './pairs.ts'

const line: Edge[] = [
  { a: 'A', b: 'B', weight: 1 },
  { a: 'B', b: 'C', weight: 1 },
]

test('the criteria of one norm are its own figures, with the range when one municipality is left out', () => {
  // Levels 0, 3, 3 with threshold 3: one of three below, severity 1/3; without A nobody, without B or C half.
  const found = measuresOf(inputOf([[0, 3, 3]], { edges: line }), ['N1'])
  expect(found).toMatchObject({ type: 'attention', below: 1, n: 3, applicable: 3 })
  expect(found.prevalence).toEqual({ value: 1 / 3, low: 0, high: 1 / 2 })
  expect(found.severity).toEqual({ value: 1 / 3, low: 0, high: 1 / 2 })
  // Leik: cut after 0, 1 and 2 leaves one of three: 2 * 3 / (3 * 4) = 1/2.
  expect(found.sameness?.value).toBe(1 / 2)
  expect(found.waterbed).toEqual({ value: 0.375, low: 0, high: 0.75 })
})

test('missing answers widen the interval to what they could be', () => {
  const found = measuresOf(inputOf([[3, 3, 3, null]]), ['N1'])
  expect(found.prevalence).toEqual({ value: 0, low: 0, high: 1 / 4 })
  expect(found).toMatchObject({ n: 3, applicable: 4, waterbed: null })
})

test('without answers there is nothing', () => {
  expect(measuresOf(inputOf([[null, 'na']]), ['N1'])).toMatchObject({
    type: 'no-data',
    prevalence: null,
    n: 0,
    applicable: 1,
  })
})

test('for any input a thread of all norms of a theme has the figures of that theme, within their intervals', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const theme of analyse(input).themes) {
        const codes = input.norms.filter((norm) => norm.theme === theme.theme).map(({ code }) => code)
        const found = measuresOf(input, codes)
        expect([found.type, found.below, found.n, found.applicable]).toEqual([
          theme.type,
          theme.below,
          theme.n,
          theme.applicable,
        ])
        expect(found.prevalence?.value ?? null).toBe(theme.fgt0)
        expect(found.severity?.value ?? null).toBe(theme.fgt2)
        for (const one of [found.prevalence, found.severity, found.sameness, found.waterbed]) {
          if (!one) continue
          expect(one.low).toBeLessThanOrEqual(one.value)
          expect(one.high).toBeGreaterThanOrEqual(one.value)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a judgement stands for half a step to each side at least, and stays between 0 and 1', () => {
  expect(judgedValue({ level: 2, sureness: 'sure', reason: '' })).toEqual({ value: 0.5, low: 0.375, high: 0.625 })
  expect(judgedValue({ level: 4, sureness: 'fair', reason: '' })).toEqual({ value: 1, low: 0.75, high: 1 })
  expect(judgedValue({ level: 1, sureness: 'unsure', reason: '' })).toEqual({ value: 0.25, low: 0, high: 0.75 })
})

test('who is below on half of the norms learns from a neighbour that has all in order', () => {
  const input = inputOf(
    [
      [1, 3, 4, 1],
      [3, 3, 4, null],
    ],
    { edges: [...line, { a: 'C', b: 'D', weight: 1 }] },
  )
  expect(pairsOf(input, ['N1', 'N2'])).toEqual([
    { learner: 'A', donors: ['B'] },
    { learner: 'D', donors: ['C'] },
  ])
  expect(pairsOf(input, ['N2'])).toEqual([])
})

test('the advice is the first rule that fits', () => {
  const it = {
    veto: false,
    unclear: false,
    type: 'shared-weakness',
    isSameByJudgement: false,
    firstThree: 0.5,
    pairs: 0,
  }
  expect(adviceOf(it)).toEqual({ outcome: 'joint', why: 'first' })
  expect(adviceOf({ ...it, firstThree: 0.49 })).toEqual({ outcome: 'joint', why: 'shared' })
  expect(adviceOf({ ...it, type: 'attention', firstThree: 0.49 })).toEqual({ outcome: 'local', why: 'rest' })
  expect(adviceOf({ ...it, firstThree: 0.49, pairs: 1 })).toEqual({ outcome: 'pairs', why: 'neighbours' })
  expect(adviceOf({ ...it, type: 'split' })).toEqual({ outcome: 'pairs', why: 'split' })
  expect(adviceOf({ ...it, type: 'split', isSameByJudgement: true })).toEqual({ outcome: 'joint', why: 'first' })
  expect(adviceOf({ ...it, type: 'individual' })).toEqual({ outcome: 'local', why: 'few' })
  expect(adviceOf({ ...it, type: 'no-data' })).toBeNull()
  expect(adviceOf({ ...it, unclear: true })).toEqual({ outcome: 'repair', why: 'unclear' })
  expect(adviceOf({ ...it, veto: true, unclear: true })).toEqual({ outcome: 'coordinate', why: 'power' })
})
