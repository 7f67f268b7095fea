import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '#platform/access'
import {
  existsOn,
  holdsOn,
  isReviewOverdue,
  kinds,
  lastDayWhenEndedOn,
  laterOf,
  leavesNoAdministrator,
  mayGive,
  overlap,
  periodState,
  rolesAt,
  rolesToGive,
  shiftDay,
  staffCountedOnce,
} from './model.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => shiftDay('1990-01-01', days))
const period = fc.record({ startsOn: day, endsOn: fc.option(day) })

test('a right holds on its first and its last day and not around them', () => {
  const right = { startsOn: '2024-01-10', endsOn: '2024-01-20' }
  const days = ['2024-01-09', '2024-01-10', '2024-01-20', '2024-01-21']
  expect(days.map((one) => holdsOn(right, one))).toEqual([false, true, true, false])
  expect(holdsOn({ ...right, endsOn: null }, '2100-01-01')).toBe(true)
})

test('whatever is ended today does not hold today or later, whenever it started', () => {
  fc.assert(
    fc.property(day, day, fc.nat(400), (startsOn, today, later) => {
      const ended = { startsOn, endsOn: lastDayWhenEndedOn(today, { startsOn }) }
      expect(holdsOn(ended, shiftDay(today, later))).toBe(false)
      expect(ended.endsOn >= shiftDay(startsOn, -1)).toBe(true)
    }),
  )
})

test('periods overlap exactly when some day is in both', () => {
  fc.assert(
    fc.property(period, period, day, (one, other, at) => {
      expect(overlap(one, other)).toBe(overlap(other, one))
      if (holdsOn(one, at) && holdsOn(other, at)) expect(overlap(one, other)).toBe(true)
      const first = laterOf(one.startsOn, other.startsOn)
      expect(overlap(one, other)).toBe(holdsOn(one, first) && holdsOn(other, first))
    }),
  )
})

test('a merged municipality is gone from the day of the merger, not before', () => {
  const merged = { validFrom: '2001-01-01', validTo: '2025-01-01' }
  expect([existsOn(merged, '2024-12-31'), existsOn(merged, '2025-01-01')]).toEqual([true, false])
})

test('days shift over months, leap years and the summer time', () => {
  expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29')
  expect(shiftDay('2024-01-01', -1)).toBe('2023-12-31')
  expect(shiftDay('2024-03-31', 1)).toBe('2024-04-01')
})

test('each kind of organisation has an administrator, and only a municipality or service a mayor', () => {
  expect(kinds.filter((kind) => !rolesAt(kind).includes('administrator'))).toEqual([])
  expect(kinds.filter((kind) => rolesAt(kind).includes('mayor'))).toEqual(['municipality', 'service'])
  expect(rolesAt('province')).not.toContain('analyst')
})

test('nobody but the administrator gives a role that signs, keeps or sees all', () => {
  const heavy = ['administrator', 'mayor', 'secretary', 'coordinator', 'project-leader', 'report-handler'] as const
  for (const giver of roles.filter((role) => role !== 'administrator'))
    expect(heavy.filter((role) => mayGive([giver], role))).toEqual([])
  expect(rolesToGive(['administrator'], 'municipality')).toEqual(rolesAt('municipality'))
  expect(rolesToGive(['coordinator'], 'municipality')).toContain('contributor')
  expect(rolesToGive(['mayor'], 'municipality')).toEqual([])
})

const keeper = (id: string, endsOn: string | null = null, startsOn = '2020-01-01') => ({
  id,
  role: 'administrator',
  startsOn,
  endsOn,
})
test('the last administrator stays: one who is gone, or comes later, does not count', () => {
  const day = '2024-01-14'
  expect(leavesNoAdministrator([keeper('a')], 'a', day)).toBe(true)
  expect(leavesNoAdministrator([keeper('a'), keeper('b')], 'a', day)).toBe(false)
  expect(leavesNoAdministrator([keeper('a'), keeper('b', '2024-01-14')], 'a', day)).toBe(true)
  expect(leavesNoAdministrator([keeper('a'), keeper('b', null, '2024-02-01')], 'a', day)).toBe(true)
  expect(leavesNoAdministrator([keeper('a'), { ...keeper('b'), role: 'employee' }], 'b', day)).toBe(false)
})

test('a right is due twelve months after it was looked at, or began', () => {
  const right = { startsOn: '2022-05-01', reviewedOn: '2023-02-28' }
  expect(isReviewOverdue(right, '2024-02-27')).toBe(false)
  expect(isReviewOverdue(right, '2024-02-28')).toBe(true)
  expect(isReviewOverdue({ ...right, reviewedOn: null }, '2023-05-01')).toBe(true)
  expect(isReviewOverdue({ ...right, reviewedOn: '2024-02-29' }, '2025-02-28')).toBe(false)
  expect(isReviewOverdue({ ...right, reviewedOn: '2024-02-29' }, '2025-03-01')).toBe(true)
})

test('staff of a service organisation is counted once, in place of the municipalities that it serves', () => {
  const employers = [
    { id: 'noaberkracht', staffEstimate: 370 },
    { id: 'dinkelland', staffEstimate: 205 },
    { id: 'tubbergen', staffEstimate: 165 },
    { id: 'almelo', staffEstimate: 820 },
  ]
  const services = ['dinkelland', 'tubbergen'].map((municipalityId) => ({ serviceId: 'noaberkracht', municipalityId }))
  const counted = staffCountedOnce(employers, services)
  expect(Object.fromEntries(counted)).toEqual({ noaberkracht: 370, dinkelland: 0, tubbergen: 0, almelo: 820 })
  const unknown = employers.map((one) => (one.id === 'noaberkracht' ? { ...one, staffEstimate: null } : one))
  expect(staffCountedOnce(unknown, services).get('dinkelland')).toBe(205)
})

test('a period is planned, runs or has ended; one that never holds has ended', () => {
  expect(periodState({ startsOn: '2024-02-01', endsOn: null }, '2024-01-15')).toBe('planned')
  expect(periodState({ startsOn: '2024-02-01', endsOn: '2024-01-31' }, '2024-01-15')).toBe('ended')
  fc.assert(
    fc.property(period, day, (one, today) => {
      expect(periodState(one, today) === 'running').toBe(holdsOn(one, today))
    }),
  )
})
