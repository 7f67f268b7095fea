import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMet, normResult, type ResultCell, shareReached } from './model.ts'

const level = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant('na' as const), fc.constant(null))
const anyCells = fc
  .array(fc.record({ self: level, levelThen: level, levelNow: level }), { maxLength: 14 })
  .map((cells) => cells.map((cell, at): ResultCell => ({ ...cell, organisationId: String(at), norm: 'A' })))
const cell = (
  self: ResultCell['self'],
  levelThen: ResultCell['levelThen'],
  levelNow: ResultCell['levelNow'],
): ResultCell => ({
  organisationId: 'x',
  norm: 'A',
  self,
  levelThen,
  levelNow,
})

test('progress is what lies between the two days of the assessor: what was there, plus up, minus down', () => {
  fc.assert(
    fc.property(anyCells, fc.integer({ min: 1, max: 4 }), (cells, threshold) => {
      const { baseline, measured, up, down } = normResult(cells, threshold)
      expect(measured.n).toBe(baseline.n)
      expect(measured.reached).toBe(baseline.reached + up - down)
    }),
  )
})

test('another view is what lies between self-scan and assessor on the same day, and the day of the assessment changes nothing of it', () => {
  fc.assert(
    fc.property(anyCells, fc.integer({ min: 1, max: 4 }), (cells, threshold) => {
      const { self, optimistic, strict } = normResult(cells, threshold)
      const looked = cells.filter((one) => typeof one.self === 'number' && typeof one.levelThen === 'number')
      const there = looked.filter(({ levelThen }) => Number(levelThen) >= threshold).length
      expect(self.reached).toBe(there + optimistic - strict)
      const later = normResult(
        cells.map((one) => ({ ...one, levelNow: 4 })),
        threshold,
      )
      expect([later.self, later.optimistic, later.strict]).toEqual([self, optimistic, strict])
    }),
  )
})

test('a municipality that only saw itself too well made no progress', () => {
  const { up, down, optimistic } = normResult([cell(3, 2, 2)], 3)
  expect({ up, down, optimistic }).toEqual({ up: 0, down: 0, optimistic: 1 })
})

test('what does not apply or was not judged counts nowhere', () => {
  const found = normResult([cell(3, 'na', 3), cell(null, 2, 3), cell(4, null, 4)], 3)
  expect(found).toMatchObject({ self: { n: 0 }, baseline: { n: 1, reached: 0 }, measured: { n: 1, reached: 1 }, up: 1 })
})

test('a share that may not be seen counts neither for nor against', () => {
  expect(shareReached([60, 59, null, 100], 60)).toEqual({ n: 3, reached: 2 })
})

test('a target is met when as many are there as it asks, and open before anything was measured', () => {
  expect(isMet(10, null)).toBe(null)
  expect(isMet(10, { n: 0, reached: 0 })).toBe(null)
  expect(isMet(10, { n: 14, reached: 9 })).toBe(false)
  expect(isMet(10, { n: 14, reached: 10 })).toBe(true)
})
