import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsOf, eurosOf } from '#platform/language'
import {
  actionStates,
  actionSteps,
  isOpen,
  move,
  reminderDays,
  reminderDue,
  standingOf,
  standings,
  stepsFrom,
  tallyOf,
} from './model.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const dated = fc.record({ state: fc.constantFrom(...actionStates), dueOn: fc.option(day) })

test('an action goes from planned to busy to done, stops from where it is open, and opens again as planned', () => {
  expect(Object.fromEntries(actionStates.map((state) => [state, stepsFrom(state)]))).toEqual({
    planned: ['start', 'finish', 'cancel'],
    busy: ['finish', 'cancel'],
    done: ['reopen'],
    cancelled: ['reopen'],
  })
})

test('every step leads to a state, and a step that is not allowed says so by name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...actionStates), fc.constantFrom(...actionSteps), (state, step) => {
      if (stepsFrom(state).includes(step)) return actionStates.includes(move(state, step))
      expect(() => move(state, step)).toThrow(`assessments.${step}_action_when_${state}`)
      return true
    }),
  )
})

test('late, on time, without day, done and stopped part all actions: each stands in one, and they add up', () => {
  fc.assert(
    fc.property(fc.array(dated), day, (actions, today) => {
      const tally = tallyOf(actions, today)
      expect(standings.reduce((sum, standing) => sum + tally[standing], 0)).toBe(actions.length)
      expect(tally.late + tally['on-time'] + tally['no-day']).toBe(actions.filter(({ state }) => isOpen(state)).length)
      for (const action of actions) expect(standings.filter((one) => standingOf(action, today) === one)).toHaveLength(1)
    }),
  )
})

test('an action is on time on its last day and late on the next; nothing makes a late one on time but another day', () => {
  expect(standingOf({ state: 'busy', dueOn: '2024-01-15' }, '2024-01-15')).toBe('on-time')
  expect(standingOf({ state: 'busy', dueOn: '2024-01-15' }, '2024-01-16')).toBe('late')
  fc.assert(
    fc.property(dated, day, day, (action, one, other) => {
      const [sooner = one, later = other] = [one, other].sort()
      return standingOf(action, sooner) !== 'late' || standingOf(action, later) === 'late'
    }),
  )
})

test('a reminder comes 14, 7 and 1 days before the end day, and 1, 7, 14 and 28 after it', () => {
  const due = (today: string) => reminderDue('2024-03-15', '2024-01-01', today)
  expect(due('2024-02-29')).toBeNull()
  expect(due('2024-03-01')).toBe(14)
  expect(due('2024-03-07')).toBe(14)
  expect(due('2024-03-08')).toBe(7)
  expect(due('2024-03-14')).toBe(1)
  expect(due('2024-03-15')).toBe(1)
  expect(due('2024-03-16')).toBe(-1)
  expect(due('2024-04-12')).toBe(-28)
  expect(due('2025-03-15')).toBe(-28)
})

test('an action that was made five days before its end gets no mail about fourteen or seven', () => {
  expect(reminderDue('2024-03-15', '2024-03-10', '2024-03-11')).toBeNull()
  expect(reminderDue('2024-03-15', '2024-03-10', '2024-03-14')).toBe(1)
})

test('over the days an action gets each reminder at most once, from early to late', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (dueOn, length) => {
      const at = (by: number) => new Date(Date.parse(dueOn) + by * 86_400_000).toISOString().slice(0, 10)
      const made = at(-length)
      const come: number[] = []
      for (let by = -length; by <= 40; by += 1) {
        const due = reminderDue(dueOn, made, at(by))
        if (due !== null && come.at(-1) !== due) come.push(due)
      }
      expect(come).toEqual(reminderDays.filter((days) => days < 0 || days <= length))
    }),
  )
})

test.each([
  ['1.250,50', 125_050],
  ['€ 80', 8000],
  ['1250.5', 125_050],
  ['12.500', 1_250_000],
  ['0,05', 5],
  ['1.000.000,-', 100_000_000],
])('%s is %i cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents)
})

test.each(['', 'veel', '1,234', '1.23.4', '-5', '1,2,3', '=1+1'])('%s is no amount', (text) => {
  expect(centsOf(text)).toBeNull()
})

test('an amount is read back as it was shown', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => centsOf(eurosOf(cents)) === cents))
})
