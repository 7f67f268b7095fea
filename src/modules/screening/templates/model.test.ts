import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '#platform/markdown'
import { standardWording } from './content.ts'
import { asTyped, type Field, fieldNames, fieldsOf, fillIn, letterKinds, unknownFields, waysOf } from './model.ts'
import { nl } from './nl.ts'
import { plainOf } from './plain.ts'

const languages = ['nl', 'en'] as const
const all = letterKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))
// The keys of a record of texts.
const fields = Object.keys(nl.fields) as Field[]
const filled = Object.fromEntries(fields.map((field) => [field, `<${field}>`])) as Record<Field, string>

test.each(all)('the standard text of $kind in $language names known fields alone, and all are filled in', (place) => {
  const { subject, body } = standardWording(place.kind, place.language)
  for (const text of [subject, body]) {
    expect(unknownFields(text, place.kind, place.language)).toEqual([])
    expect(fillIn(text, { ...place, values: filled })).not.toContain('{{')
  }
  expect(body.length).toBeLessThan(5000)
})

test('a field of another kind, another language or no kind at all is told by its name, once', () => {
  const text = 'Dag {{naam}}, {{ Functie }}. {{redenen}} {{BSN}} {{name}} {{redenen}}'
  expect(unknownFields(text, 'vog', 'nl')).toEqual(['redenen', 'BSN', 'name'])
  expect(unknownFields('{{redenen}}', 'decision', 'nl')).toEqual([])
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.string({ minLength: 1, maxLength: 20 }), ({ kind, language }, name) => {
      fc.pre(!/[{}]/.test(name) && name.trim() === name)
      const isKnown = fieldNames(kind, language).has(name.toLowerCase())
      expect(unknownFields(`x {{${name}}} y`, kind, language)).toEqual(isKnown ? [] : [name])
    }),
  )
})

test('what is filled in is never layout, so that a name or a reason reads as it was typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w*_`[\]<>#|~&;\\ ]{1,40}$/), (typed) => {
      const text = `x${typed.trim()}x`.replace(/\s+/g, ' ')
      expect(plainOf(parseMarkdown(`Beste ${asTyped(text)}, dag`))).toBe(`Beste ${text}, dag`)
    }),
  )
})

test('a decision goes by letter alone, and no other kind can name its reasons', () => {
  expect(waysOf('decision')).toEqual(['letter'])
  for (const kind of letterKinds.filter((one) => one !== 'decision'))
    for (const field of ['decision', 'reasons', 'agreements'] as const) expect(fieldsOf(kind)).not.toContain(field)
})

test('a mail keeps paragraphs, lists and addresses of a text', () => {
  const text = 'Dag **u**\n\n1. een\n2. twee\n\n- [stuk](https://x.example)\n  - onder'
  expect(plainOf(parseMarkdown(text))).toBe('Dag u\n\n1. een\n2. twee\n\n- stuk (https://x.example)\n\n  - onder')
})
