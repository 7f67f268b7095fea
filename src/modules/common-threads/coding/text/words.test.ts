import { expect, test } from 'vitest'
import { gramsOf, wordsOf } from './words.ts'

/** From the sample vocabulary that Snowball prints with its Dutch stemmer (snowballstem.org/algorithms/dutch/stemmer.html). */
const published = {
  lichaamsziek: 'lichaamsziek',
  lichamelijk: 'licham',
  lichamelijke: 'licham',
  lichamelijkheden: 'licham',
  lichamen: 'licham',
  lichere: 'licher',
  licht: 'licht',
  lichtdoorlatende: 'lichtdoorlat',
  lichtenvoorde: 'lichtenvoord',
  lichtgevoeligheid: 'lichtgevoel',
  lichthoeveelheid: 'lichthoevel',
  lichtjes: 'lichtjes',
  lichtkranten: 'lichtkrant',
  lichtregelsystemen: 'lichtregelsystem',
  lichtzinnige: 'lichtzinn',
  lidmaatschap: 'lidmaatschap',
  lidstaten: 'lidstat',
  opgingen: 'opging',
  opglimlachten: 'opglimlacht',
  opglimpende: 'opglimp',
  opgraven: 'opgrav',
  opgroeiplaats: 'opgroeiplat',
  ophaaldienst: 'ophaaldienst',
  ophalend: 'ophal',
  opheffen: 'opheff',
  opheldering: 'ophelder',
  ophoog: 'ophog',
  ophopen: 'ophop',
  ophouden: 'ophoud',
}

test.each(Object.entries(published))('the stem of %s is %s', (word, stem) => {
  expect(wordsOf(word)).toEqual([{ word, stem }])
})

test('stop words, numbers and signs are left out, and letters are taken as one whatever their form', () => {
  expect(wordsOf('De gemeente heeft in 2019 géén meldpunt!').map(({ word }) => word)).toEqual(['géén', 'meldpunt'])
  expect(wordsOf('cafe\u0301')).toEqual(wordsOf('CAFÉ'))
  expect(wordsOf('')).toEqual([])
})

test('grams are the runs of five letters, and a short stem is its own', () => {
  expect(gramsOf('handhav')).toEqual(['handh', 'andha', 'ndhav'])
  expect(gramsOf('vog')).toEqual(['vog'])
  const compound = new Set(gramsOf(wordsOf('handhavingsbeleid')[0]?.stem ?? ''))
  expect(gramsOf(wordsOf('handhaving')[0]?.stem ?? '').every((gram) => compound.has(gram))).toBe(true)
})
