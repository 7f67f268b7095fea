import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noBsn } from './bsn.ts'
import { freeText } from './fields.ts'

/** A number that passes: eight digits, and the ninth that follows from them; none where that would have to be 10. */
const bsn = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).chain((digits) => {
  const last = digits.reduce((sum, digit, at) => sum + digit * (9 - at), 0) % 11
  return last > 9 || digits.every((digit) => digit === 0)
    ? fc.constant('123456782')
    : fc.constant([...digits, last].join(''))
})

test('a BSN is found at any place, with or without signs between its digits', () => {
  const sign = fc.constantFrom('', '.', ' ', '-', '/', '\u00a0')
  const around = fc.constantFrom('', 'Nummer: ', 'op 12 ', '(', 'bsn')
  const split = fc.tuple(bsn, fc.array(sign, { minLength: 8, maxLength: 8 }))
  fc.assert(
    fc.property(split, around, around, ([digits, signs], before, after) => {
      const written = [...digits].map((digit, at) => digit + (signs[at] ?? '')).join('')
      expect(noBsn(`${before}${written.replace(/\D$/, '')}${after.replace(/\d/g, 'x')}`)).toBe(false)
    }),
  )
})

test('another last digit makes it another number', () => {
  fc.assert(
    fc.property(bsn, fc.integer({ min: 1, max: 9 }), (digits, more) => {
      expect(noBsn(digits.slice(0, 8) + ((Number(digits[8]) + more) % 10))).toBe(true)
    }),
  )
})

test.each(['', '000000000', '0612345678', '1234567820', 'Artikel 12.3', '€ 1.250,50', '15-01-2024'])(
  'a text with other digits is fine: %s',
  (text) => expect(noBsn(text)).toBe(true),
)

test('a field of free text refuses a BSN with a reason of its own', () => {
  const read = freeText(100).safeParse('Diploma van 1234.56.782')
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['screening.no_bsn'])
  expect(freeText(100).parse(' Diploma gezien ')).toBe('Diploma gezien')
})
