import { check, constantFrom, date, property } from 'fast-check'
import { expect, test } from 'vitest'
import terms from '#content/retention.json' with { type: 'json' }
import { closedUpTo, describeTerm, endDay, type Term, termText } from './terms.ts'

const all = Object.keys(terms).filter((key): key is Term => key in terms)

test('terms are counted in calendar years, months and days', () => {
  expect(endDay('login-data', '2024-01-15')).toBe('2024-07-15')
  expect(endDay('login-data', '2024-08-31')).toBe('2025-02-28')
  expect(endDay('internal-control', '2024-02-29')).toBe('2029-02-28')
  expect(endDay('rejected-application', '2024-02-15')).toBe('2024-03-14')
  expect(closedUpTo('login-data', '2024-08-31')).toBe('2024-02-29')
})

test('a term reads as a length in both languages', () => {
  expect(termText('rejected-application', 'nl')).toBe('4 weken')
  expect(termText('rejected-application-with-consent', 'en')).toBe('1 year')
  expect(termText('login-data', 'nl')).toBe('6 maanden')
  expect(termText('policy-plan', 'nl')).toBe('altijd')
  for (const term of all) expect(termText(term, 'en')).toMatch(/^(\d+ \w+|ever)$/)
})

test('what is kept for ever has no end day', () => {
  expect(endDay('policy-plan', '2024-01-15')).toBeNull()
  expect(closedUpTo('policy-plan', '2024-01-15')).toBeNull()
})

test('every term has a length, a source and says what it is about', () => {
  for (const term of all) {
    expect(describeTerm(term).source).not.toBe('')
    const isForever = endDay(term, '2024-01-15') === null
    expect(isForever).toBe(describeTerm(term).text.startsWith('blijvend'))
    if (!isForever) expect(endDay(term, '2024-01-15')?.localeCompare('2024-01-15')).toBe(1)
  }
})

test('nothing is destroyed before its end day, and at most three days after it', () => {
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  const days = date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map(day)
  const never = check(
    property(days, constantFrom(...all), (closed, term) => {
      const end = endDay(term, closed)
      if (end === null) return true
      const before = new Date(Date.parse(end) - 86_400_000)
      const after = new Date(Date.parse(end) + 3 * 86_400_000)
      return closed > (closedUpTo(term, day(before)) ?? '') && closed <= (closedUpTo(term, day(after)) ?? '')
    }),
  )
  expect(never.failed).toBe(false)
})
