import { expect, test } from 'vitest'
import { fieldsOf } from '../catalogue/fields.ts'
import { countedFields } from '../catalogue/model.ts'
import { shippedSources } from '../catalogue/shipped.ts'
import { compared } from './model.ts'

const fields = (code: string, language: 'nl' | 'en' = 'nl') => {
  const source = shippedSources().find((one) => one.code === code)
  if (!source) throw new Error(`no source ${code}`)
  return fieldsOf(source, language, (to) => to.toUpperCase())
}

test('a source does not differ from itself', () => {
  for (const { code } of shippedSources())
    expect(compared(fields(code), fields(code)).filter(({ differs }) => differs)).toEqual([])
})

test('what differs is the same from either side, and what only one says is told there', () => {
  const [there, back] = [compared(fields('brp'), fields('laa')), compared(fields('laa'), fields('brp'))]
  expect(back.map(({ one, other, ...rest }) => ({ ...rest, one: other, other: one }))).toEqual(there)
  const keys = there.find(({ key }) => key === 'keys')
  expect(keys).toMatchObject({ differs: true, other: [{ text: 'een adres', isOnlyHere: false }] })
  expect(keys?.one).toContainEqual({ text: 'de naam en geboortedatum van een persoon', isOnlyHere: true })
  expect(there.find(({ key }) => key === 'access')?.differs).toBe(false)
})

test('what neither fills in is left out, and other sources are called by their names', () => {
  const rows = compared(fields('brp'), fields('laa'))
  expect(rows.map(({ key }) => key)).not.toContain('processingId')
  expect(rows.find(({ key }) => key === 'links')?.one.map(({ text }) => text)).toContain('levert aan: LAA')
})

test('every field that a complete card has is compared, but its names and who confirmed it', () => {
  const own = new Set(fields('brp').map(({ key }) => key))
  expect(countedFields.filter((key) => !own.has(key))).toEqual(['confirmedOn'])
  expect(fields('brp', 'en').map(({ key }) => key)).toEqual([...own])
})

test('words of a record about access that only name the class are told once, in both languages', () => {
  const toldBeside = (language: 'nl' | 'en') =>
    shippedSources()
      .filter(({ code }) => (fields(code, language).find(({ key }) => key === 'accessText')?.values ?? []).length > 0)
      .map(({ code }) => code)
  expect(toldBeside('nl').length).toBeLessThan(shippedSources().length)
  expect(toldBeside('en')).toEqual(toldBeside('nl'))
})
