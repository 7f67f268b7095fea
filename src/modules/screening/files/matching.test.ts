import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/language'
import { daysApart, fitsEmployment } from './matching.ts'

const file = { name: 'Anouk  Proef', mail: 'a.proef@example.org', startsOn: '2024-02-01', startedOn: null }
const employment = { name: 'anouk proef', mail: 'anouk@gemeente.example', startsOn: '2024-02-01' }

test('an employment fits by name or by mail, whatever the capitals and spaces, and a first day nearby', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.boolean(), (apart, byMail) => {
      const startsOn = addDays('2024-02-01', apart)
      const same = byMail
        ? { ...employment, name: 'X', mail: 'A.Proef@Example.org', startsOn }
        : { ...employment, startsOn }
      expect(fitsEmployment(file, same)).toBe(Math.abs(apart) <= daysApart)
    }),
  )
})

test('without a day, or with another name and mail, nothing is proposed', () => {
  expect(fitsEmployment({ ...file, startsOn: null }, employment)).toBe(false)
  fc.assert(
    fc.property(fc.string(), (name) => {
      fc.pre(name.trim().toLowerCase() !== 'anouk proef')
      expect(fitsEmployment(file, { ...employment, name: `x${name}` })).toBe(false)
    }),
  )
  expect(fitsEmployment({ ...file, name: '', mail: null }, { ...employment, name: '' })).toBe(false)
})
