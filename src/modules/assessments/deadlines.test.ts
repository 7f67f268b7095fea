import { expect, test } from 'vitest'
import { reminderDue } from './deadlines.ts'

const round = { opensOn: '2026-01-05', closesOn: '2026-03-31', reminderDays: [14, 7, 1] }

test.each([
  ['2026-03-16', null],
  ['2026-03-17', 14],
  ['2026-03-23', 14],
  ['2026-03-24', 7],
  ['2026-03-29', 7],
  ['2026-03-30', 1],
  ['2026-03-31', 1],
  ['2026-04-01', null],
  ['2026-01-04', null],
])('on %s the reminder of %s days is due', (today, days) => {
  expect(reminderDue(round, today)).toBe(days)
})

test('a reminder from before the round opened does not come on its first day', () => {
  const short = { ...round, opensOn: '2026-03-21' }
  expect(reminderDue(short, '2026-03-21')).toBeNull()
  expect(reminderDue(short, '2026-03-24')).toBe(7)
})

test('without reminder days there is none', () => {
  expect(reminderDue({ ...round, reminderDays: [] }, '2026-03-30')).toBeNull()
})
