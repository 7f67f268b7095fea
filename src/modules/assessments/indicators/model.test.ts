import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisOpOrde } from '#modules/frameworks'
import { amountOf, byMonth, isPersonal, proposedLevel } from './model.ts'
import { amountText, statementOf } from './statement.ts'

const share = (numerator: number, denominator: number) => ({ numerator, denominator, value: null })
const levels = { 1: 0.25, 2: 0.6, 3: 0.9 }

test('a level is proposed from its bound on, compared as fractions', () => {
  const proposals = [0, 24, 25, 59, 60, 89, 90, 100].map((n) => proposedLevel({ levels }, share(n, 100)))
  expect(proposals).toEqual([null, null, 1, 1, 2, 2, 3, 3])
  expect(proposedLevel({ levels: { 3: 0.9 } }, share(9, 10))).toBe(3)
  expect(proposedLevel({ levels: { 3: 1 } }, share(999_999, 1_000_000))).toBeNull()
  expect(proposedLevel({}, share(1, 1))).toBeNull()
  expect(proposedLevel({ levels: { 2: 30 } }, { numerator: null, denominator: null, value: 30 })).toBe(2)
})

test('more of the same never lowers the proposal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (denominator, nth) => {
      const numerator = nth % denominator
      const [one, other] = [share(numerator, denominator), share(numerator + 1, denominator)]
      return (proposedLevel({ levels }, one) ?? -1) <= (proposedLevel({ levels }, other) ?? -1)
    }),
  )
})

test('a history has one reading a month, the last, newest first', () => {
  const days = ['2024-01-02', '2024-01-31', '2023-12-31', '2024-02-01', '2024-01-15']
  expect(byMonth(days.map((day) => ({ day }))).map(({ day }) => day)).toEqual([
    '2024-02-01',
    '2024-01-31',
    '2023-12-31',
  ])
})

test('a share is rounded down, so that 100% is everyone', () => {
  expect(amountText({ unit: 'share' }, share(199, 200), 'nl')).toBe('99%')
  expect(amountText({ unit: 'share' }, share(29, 100), 'nl')).toBe('29%')
  expect(amountText({ unit: 'days' }, { numerator: null, denominator: null, value: 12.5 }, 'nl')).toBe('12,5 dagen')
  expect(amountOf(share(1, 4))).toBe(0.25)
})

test('Basis op orde names the ten indicators of the contract at their norms, each with a meaning in two languages', async () => {
  const { indicators = [], nodes, scale } = await basisOpOrde()
  const named = nodes.flatMap(({ code, indicators: own = [] }) => own.map((one) => [one, code]))
  expect(Object.fromEntries(named)).toEqual({
    'assessments.actions-owned': 'BS-04',
    'organisations.rights-reviewed': 'IP-04',
    'screening.classified': 'SC-02',
    'screening.before-start': 'SC-03',
    'screening.repeated': 'SC-07',
    'screening.oath': 'IN-02',
    'screening.side-jobs': 'IN-03',
    'learning.completed': 'BW-01',
    'reporting.in-time': 'ME-03',
    'systems.current': 'IP-03',
  })
  expect(indicators.map(({ code }) => code).sort()).toEqual(named.map(([code]) => code).sort())
  for (const it of indicators) {
    for (const text of [it.name, it.description, it.statement]) expect(Object.keys(text ?? {})).toEqual(['nl', 'en'])
    expect(statementOf(it, share(87, 100), 'nl')).toContain('87%')
    expect(Object.keys(it.levels ?? {}).every((level) => scale.some((one) => String(one.level) === level))).toBe(true)
  }
  expect(indicators.filter(({ code }) => !isPersonal(code)).map(({ code }) => code)).toEqual([
    'assessments.actions-owned',
    'screening.classified',
    'systems.current',
  ])
})
