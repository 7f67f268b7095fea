import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageIn, textIn } from './tree.ts'

const languages = fc.constantFrom('nl', 'en', 'de', 'fr')

test('the language told of a text is that of the words shown', () => {
  const text = fc.dictionary(languages, fc.string({ minLength: 1 }), { minKeys: 1, maxKeys: 4 })
  fc.assert(
    fc.property(text, languages, (all, language) => {
      expect(all[languageIn(all, language)]).toBe(textIn(all, language))
    }),
  )
  expect(languageIn({ nl: 'Nee' }, 'en')).toBe('nl')
  expect(languageIn(undefined, 'en')).toBe('en')
})
