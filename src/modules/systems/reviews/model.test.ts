import { expect, test } from 'vitest'
import { shippedSources } from '../catalogue/shipped.ts'
import { dueOn, reminderDue, rhythmOf, ruleOf, standingOf } from './model.ts'

test('what has a law with its own secrecy or is strictly restricted is looked at every quarter, the rest every year', () => {
  const rhythms = Object.fromEntries(shippedSources().map(({ code, ...content }) => [code, rhythmOf(content)]))
  for (const code of ['brp', 'suwinet', 'bibob-register', 'politiesystemen'])
    expect([code, rhythms[code]]).toEqual([code, 'quarterly'])
  for (const code of ['brk', 'woz', 'vth', 'gemeentebelastingen'])
    expect([code, rhythms[code]]).toEqual([code, 'yearly'])
  expect(rhythmOf({ regimes: [], access: 'strictly-restricted' })).toBe('quarterly')
  expect([ruleOf('quarterly'), ruleOf('yearly')]).toEqual(['BIO2 8.02.01', 'BIO2 5.18.02'])
})

test('a review is due one rhythm later, by the calendar', () => {
  expect(dueOn('quarterly', '2024-01-31')).toBe('2024-04-30')
  expect(dueOn('yearly', '2024-02-29')).toBe('2025-02-28')
})

test.each([
  ['2024-01-14', false, 'overdue'],
  ['2024-01-14', true, 'overdue'],
  ['2024-01-15', false, 'soon'],
  ['2024-01-29', false, 'soon'],
  ['2024-01-30', false, 'fresh'],
  ['2024-01-30', true, 'begun'],
  [null, false, 'nothing'],
  [null, true, 'begun'],
] as const)('due on %s, begun %s: %s', (due, hasBegun, standing) => {
  expect(standingOf(due, hasBegun, '2024-01-15')).toBe(standing)
})

test.each([
  ['2024-01-30', null],
  ['2024-01-29', 14],
  ['2024-01-15', 0],
  ['2024-01-02', 0],
  ['2024-01-01', -14],
] as const)('what is due on %s has had its reminder of %s days before', (day, days) => {
  expect(reminderDue(day, '2024-01-15')).toBe(days)
})
