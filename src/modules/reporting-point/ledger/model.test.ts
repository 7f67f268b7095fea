import { expect, test } from 'vitest'
import { isOverdue } from './model.ts'

test('a week after the last good signature the page says so, and not before', () => {
  const signed = (on: string, state: 'good' | 'gone' | 'forged' = 'good') => ({ on, state })
  expect(isOverdue([], '2026-11-28')).toBe(true)
  expect(isOverdue([signed('2026-11-22')], '2026-11-28')).toBe(false)
  expect(isOverdue([signed('2026-11-21')], '2026-11-28')).toBe(true)
  expect(isOverdue([signed('2026-11-28', 'gone'), signed('2026-11-28', 'forged')], '2026-11-28')).toBe(true)
})
