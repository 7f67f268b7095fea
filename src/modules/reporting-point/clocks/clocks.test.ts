import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/language'
import { afterWorkingDays, clocksOf, type Facts, nextDue } from './clocks.ts'
import { isWorkingDay, rulesOn } from './content.ts'

const report = (receivedOn: string, more: Partial<Facts> = {}): Facts => ({
  ...{ receivedOn, regime: 'own', acknowledgedOn: null, assessedOn: null },
  ...{ feedbackOn: null, closedOn: null, retestedOn: null },
  ...more,
})
const dueOf = (facts: Facts) =>
  Object.fromEntries(
    clocksOf(facts, rulesOn(facts.receivedOn), isWorkingDay).map(({ code, dueOn, rule }) => [code, `${dueOn} ${rule}`]),
  )

test.each([
  ['a Monday', '2026-03-02', '2026-03-09', '2026-04-13'],
  ['before Easter: Good Friday and Easter Monday are no working days', '2026-04-01', '2026-04-10', '2026-05-13'],
  ["King's day and Liberation day", '2026-04-24', '2026-05-04', '2026-06-05'],
  ['a Saturday', '2026-03-07', '2026-03-13', '2026-04-18'],
  ['over the turn of the year', '2026-12-23', '2026-12-31', '2027-02-03'],
  ['the change of the clock', '2026-03-27', '2026-04-07', '2026-05-08'],
])('own norm: %s', (_name, receivedOn, acknowledge, feedback) => {
  const due = dueOf(report(receivedOn))
  expect(due).toMatchObject({ acknowledge: `${acknowledge} own`, feedback: `${feedback} own` })
})

test.each([
  ['no acknowledgement: three months after the seventh day', '2026-01-01', null, '2026-04-08'],
  ['acknowledged on the second day', '2026-01-01', '2026-01-02', '2026-04-02'],
  ['acknowledged too late: the seventh day still counts', '2026-01-01', '2026-02-15', '2026-04-08'],
  ['to the end of a short month', '2025-11-28', '2025-11-30', '2026-02-28'],
  ['to the end of February of a leap year', '2027-11-29', '2027-11-30', '2028-02-29'],
])('Wbk: %s', (_name, receivedOn, acknowledgedOn, feedback) => {
  const { wbk } = rulesOn(receivedOn)
  expect(wbk.acknowledge.days).toBe(7)
  // Far from six weeks, so that the own norm is the stricter one and the other is asked for by itself.
  const late = { ...rulesOn(receivedOn), own: { ...rulesOn(receivedOn).own, feedback: { days: 400 } } }
  const clocks = clocksOf(report(receivedOn, { regime: 'wbk', acknowledgedOn }), late, isWorkingDay)
  expect(clocks.find(({ code }) => code === 'feedback')).toMatchObject({ dueOn: feedback, rule: 'wbk' })
})

test('the stricter of two norms is shown, and where nobody said which it is both run', () => {
  // Five working days around Christmas are later than seven days.
  expect(dueOf(report('2026-12-24', { regime: 'own' })).acknowledge).toBe('2027-01-04 own')
  for (const regime of ['unknown', 'wbk'] as const)
    expect(dueOf(report('2026-12-24', { regime })).acknowledge).toBe('2026-12-31 wbk')
})

const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-02', count))

test('property: five working days are a week at least and never end on a free day', () => {
  fc.assert(
    fc.property(days, (day) => {
      const end = afterWorkingDays(day, 5, isWorkingDay)
      expect(end >= addDays(day, 5)).toBe(true)
      expect(isWorkingDay(end)).toBe(true)
    }),
  )
})

test('property: a stricter regime never gives more time, and an acknowledgement never either', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (receivedOn, after) => {
      const acknowledgedOn = addDays(receivedOn, after)
      const of = (more: Partial<Facts>) =>
        clocksOf(report(receivedOn, more), rulesOn(receivedOn), isWorkingDay).map(({ dueOn }) => dueOn)
      const [own, wbk] = [of({ regime: 'own' }), of({ regime: 'wbk' })]
      const acknowledged = of({ regime: 'wbk', acknowledgedOn })
      for (const [index, day] of own.entries()) {
        expect((wbk[index] ?? '') <= day).toBe(true)
        expect((acknowledged[index] ?? '') <= (wbk[index] ?? '')).toBe(true)
      }
    }),
  )
})

test('what is due next is the earliest day that is not met', () => {
  const facts = report('2026-03-02', { acknowledgedOn: '2026-03-03' })
  const clocks = clocksOf(facts, rulesOn('2026-03-02'), isWorkingDay)
  expect(nextDue(clocks)).toMatchObject({ code: 'assess', dueOn: '2026-03-16' })
  const all = {
    acknowledgedOn: '2026-03-03',
    assessedOn: '2026-03-04',
    feedbackOn: '2026-03-05',
    closedOn: '2026-03-06',
  }
  expect(nextDue(clocksOf({ ...facts, ...all }, rulesOn('2026-03-02'), isWorkingDay))).toBeNull()
})
