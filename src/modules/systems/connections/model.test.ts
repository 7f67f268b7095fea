import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '#platform/language'
import {
  attestMonths,
  connectionStates,
  countedFields,
  dueOn,
  isCurrent,
  type Kept,
  lackingIn,
  percentOf,
  reminderDue,
  scoreOf,
  standingOf,
} from './model.ts'

const whole: Kept = {
  ...{ state: 'connected', since: '2020-01-01', managerId: null, desk: 'Loket', contact: 'Balie', agreement: 'A-1' },
  ...{
    agreementLink: null,
    authorisations: { boa: 2 },
    checkedOn: '2024-01-01',
    attestedOn: '2024-01-15',
    madeOn: '2023-01-01',
  },
}
const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const kept: fc.Arbitrary<Kept> = fc.record({
  state: fc.constantFrom(...connectionStates),
  since: maybe(day),
  managerId: maybe(fc.uuid()),
  desk: maybe(fc.constant('Loket')),
  contact: maybe(fc.constant('Balie')),
  agreement: maybe(fc.constant('A-1')),
  agreementLink: maybe(fc.constant('https://x.example')),
  authorisations: fc.constantFrom({}, { boa: 0 }, { boa: 3 }),
  checkedOn: maybe(day),
  attestedOn: maybe(day),
  madeOn: day,
})

test('a record is due six months after it was confirmed, and at once when nobody did', () => {
  expect(attestMonths).toBe(6)
  expect(dueOn(whole)).toBe('2024-07-15')
  expect(dueOn({ ...whole, attestedOn: null })).toBe(whole.madeOn)
  expect(standingOf(whole, '2024-06-30')).toBe('fresh')
  expect(standingOf(whole, '2024-07-01')).toBe('soon')
  expect(standingOf(whole, '2024-07-15')).toBe('soon')
  expect(standingOf(whole, '2024-07-16')).toBe('overdue')
  expect(standingOf({ ...whole, attestedOn: null }, whole.madeOn)).toBe('overdue')
  expect(standingOf({ ...whole, state: 'unknown' }, '2024-07-16')).toBe('unknown')
  expect(standingOf(null, '2024-07-16')).toBe('unknown')
})

test('a reminder comes 14 days before, on the day, and two and six weeks after it', () => {
  const on = '2024-07-15'
  expect(reminderDue(on, '2024-06-30')).toBeNull()
  expect(['2024-07-01', '2024-07-14'].map((today) => reminderDue(on, today))).toEqual([14, 14])
  expect(['2024-07-15', '2024-07-28'].map((today) => reminderDue(on, today))).toEqual([0, 0])
  expect(['2024-07-29', '2024-08-26', '2026-01-01'].map((today) => reminderDue(on, today))).toEqual([-14, -42, -42])
})

test('filling in more never makes a record less complete, and what is not connected asks no more than that', () => {
  fc.assert(
    fc.property(kept, (it) => {
      expect(percentOf({ ...it, contact: 'Balie' })).toBeGreaterThanOrEqual(percentOf(it))
      expect(percentOf(it) === 100).toBe(lackingIn(it).length === 0)
      if (it.state === 'not-connected' || it.state === 'not-applicable') expect(percentOf(it)).toBe(100)
      if (it.state === 'unknown') expect(lackingIn(it)).toEqual(countedFields)
    }),
  )
})

test('the score is 100 only when every record is complete, and lies between the least and the most complete one', () => {
  fc.assert(
    fc.property(fc.array(maybe(kept), { minLength: 1, maxLength: 8 }), (all) => {
      const each = all.map(percentOf)
      expect(scoreOf(all) === 100).toBe(each.every((one) => one === 100))
      expect(scoreOf(all)).toBeGreaterThanOrEqual(Math.min(...each))
      expect(scoreOf(all)).toBeLessThanOrEqual(Math.max(...each))
    }),
  )
  expect(scoreOf([])).toBe(0)
})

test('a record is current when it is complete and was confirmed at most twelve months ago', () => {
  expect(isCurrent(whole, '2025-01-15')).toBe(true)
  expect(isCurrent(whole, '2025-01-16')).toBe(false)
  expect(isCurrent({ ...whole, contact: null }, '2024-02-01')).toBe(false)
  expect(isCurrent(null, '2024-02-01')).toBe(false)
  fc.assert(
    fc.property(kept, day, (it, today) => {
      if (!isCurrent(it, today)) return
      expect(lackingIn(it)).toEqual([])
      expect(addMonths(it.attestedOn ?? '', 12) >= today).toBe(true)
    }),
  )
})
