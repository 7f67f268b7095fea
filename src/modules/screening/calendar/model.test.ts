import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/language'
import { reminderDays, reminderDue } from './model.ts'

test('each reminder is due from its own day until that of the next, and none before the first', () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (dueOn, left) => {
      const due = reminderDue(dueOn, addDays(dueOn, -left))
      if (left > Math.max(...reminderDays)) expect(due).toBeNull()
      else expect(due).toBe(Math.min(...reminderDays.filter((days) => days >= left)))
    }),
  )
})
