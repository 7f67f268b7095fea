import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntil, move, reminderDays, reminderDue, standingOf, stepsFrom, taskStates } from './model.ts'

test.each(taskStates)('every step offered from %s can be made, and no other', (state) => {
  for (const step of ['finish', 'cancel', 'reopen'] as const) {
    if (stepsFrom(state).includes(step)) expect(taskStates).toContain(move(state, step))
    else expect(() => move(state, step)).toThrow(`programme.${step}_task_when_${state}`)
  }
})

test('what is done or stopped can be opened again', () => {
  expect(move(move('open', 'finish'), 'reopen')).toBe('open')
  expect(move(move('open', 'cancel'), 'reopen')).toBe('open')
})

test('a task is on time on its day and late the day after, unless it is closed', () => {
  expect(standingOf({ state: 'open', dueOn: '2024-03-01' }, '2024-03-01')).toBe('on-time')
  expect(standingOf({ state: 'open', dueOn: '2024-03-01' }, '2024-03-02')).toBe('late')
  expect(standingOf({ state: 'done', dueOn: '2024-03-01' }, '2024-03-02')).toBe('done')
})

test('reminders come in their order, none for a moment before the task was made', () => {
  expect(reminderDue('2024-03-20', '2024-03-01', '2024-03-12')).toBeNull()
  expect(reminderDue('2024-03-20', '2024-03-01', '2024-03-13')).toBe(7)
  expect(reminderDue('2024-03-20', '2024-03-15', '2024-03-16')).toBeNull()
  expect(reminderDue('2024-03-20', '2024-03-15', '2024-03-19')).toBe(1)
  expect(reminderDue('2024-03-20', '2024-03-01', '2024-03-20')).toBe(1)
  expect(reminderDue('2024-03-20', '2024-03-01', '2024-03-21')).toBe(-1)
  expect(reminderDue('2024-03-20', '2024-03-01', '2025-01-01')).toBe(-14)
})

test('the reminder that is due never lies in the future, and is never an earlier one than the day before', () => {
  const text = (moment: Date) => moment.toISOString().slice(0, 10)
  const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map(text)
  fc.assert(
    fc.property(days, days, fc.constantFrom(0, 3, 40), (dueOn, today, age) => {
      const madeOn = text(new Date(Date.parse(dueOn) - age * 86_400_000))
      const due = reminderDue(dueOn, madeOn, today)
      const before = reminderDue(dueOn, madeOn, text(new Date(Date.parse(today) - 86_400_000)))
      if (due === null) return before === null
      return reminderDays.some((one) => one === due) && daysUntil(today, dueOn) <= due && (before ?? 99) >= due
    }),
  )
})
