import { expect, test } from 'vitest'
import { isStale, monthsBefore } from './freshness.ts'

test.each([
  ['2026-03-31', 12, '2025-03-31'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-15', 13, '2024-12-15'],
  ['2026-01-31', 2, '2025-11-30'],
])('%s less %i months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before)
})

test('evidence of exactly twelve months is fresh, of a day more it is not', () => {
  expect([isStale('2025-03-31', '2026-03-31'), isStale('2025-03-30', '2026-03-31')]).toEqual([false, true])
})
