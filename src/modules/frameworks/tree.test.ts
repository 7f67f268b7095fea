import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicatorNames, languageIn, textIn } from './tree.ts'

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

test('indicators of a norm are told by their name in the language of the reader, by their code where nothing names them', () => {
  const name = { nl: 'Leermodule afgerond', en: 'Course completed' }
  const framework = { indicators: [{ code: 'learning.completed', name, unit: 'share' as const }] }
  const norm = { indicators: ['learning.completed', 'own.count'] }
  expect(indicatorNames(framework, norm, 'nl')).toEqual(['Leermodule afgerond', 'own.count'])
  expect(indicatorNames(framework, norm, 'en')).toEqual(['Course completed', 'own.count'])
  expect(indicatorNames({}, norm, 'nl')).toEqual(norm.indicators)
  expect(indicatorNames(framework, {}, 'nl')).toEqual([])
})
