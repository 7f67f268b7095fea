import { expect, test } from 'vitest'
import { contentFile } from '#content/read.ts'
import { type CodeWords, learn, seedText, suggest } from './suggest.ts'
import { rarityOf } from './vectors.ts'

const codes: CodeWords[] = JSON.parse(contentFile('code-book.json').toString('utf8')).map(
  (code: Omit<CodeWords, 'id'>, index: number) => ({ ...code, id: String(index) }),
)
const titleOf = (id: string | null) => codes.find((code) => code.id === id)?.title.slice(0, 18) ?? null

/** Sentences that were written after the code book and the bounds, to see what happens with words that it does not hold. */
const sentences: [text: string, code: string | null][] = [
  ['Externe krachten beginnen zonder verklaring omtrent het gedrag of andere screening.', 'Screening is een m'],
  ['Bij wisseling van functie wordt de VOG niet opnieuw aangevraagd.', 'Screening is een m'],
  ['Medewerkers weten niet waar zij een melding kunnen doen.', 'Het meldpunt besta'],
  ['Melders krijgen geen terugkoppeling over hun signaal.', 'Het meldpunt besta'],
  ['Er is geen privacyprotocol, waardoor informatie niet met de politie wordt gedeeld.', 'Onzekerheid over w'],
  ['Niemand kent het overzicht van alle systemen en autorisaties.', 'Geen actueel overz'],
  ['Vastgoedtransacties en subsidies vallen buiten de Bibob-toets.', 'Bibob-beleid verou'],
  ['De coördinator heeft geen vervanger.', 'Kwetsbaar door één'],
  ['Nevenwerkzaamheden van medewerkers zijn niet bekend.', 'Nabijheid maakt kw'],
  ['Leegstaande schuren in het buitengebied worden niet gecontroleerd.', 'Grensligging en bu'],
  ['De training bewustwording is na de eerste bijeenkomst niet herhaald.', 'Sterke start, zwak'],
  ['Tussen HR en OOV is geen overleg over integriteit.', 'Veiligheid en HR w'],
  ['De fietsenstalling bij het gemeentehuis is te klein.', null],
  ['', null],
]

test.each(sentences)('%s', (text, expected) => {
  const learned = learn(codes, [], rarityOf([...codes.map(seedText), ...sentences.map(([one]) => one)]))
  expect(titleOf(suggest(text, learned).code)).toBe(expected)
})

const two: CodeWords[] = [
  { id: 'a', title: 'Deuren', description: '', seedWords: ['deur'], examples: [] },
  { id: 'b', title: 'Kasten', description: '', seedWords: ['kast'], examples: [] },
]
const rarity = rarityOf(['sleutel', 'kast', 'deur', 'raam'])

test('between two codes that fit as well it says nothing, and shows both', () => {
  const { code, unsure, candidates } = suggest('deur kast', learn(two, [], rarity))
  expect([code, unsure, candidates.map((one) => one.code).sort()]).toEqual([null, 'close', ['a', 'b']])
})

test('far from every code it says nothing', () => {
  expect(suggest('zwembad', learn(two, [], rarity))).toEqual({ code: null, unsure: 'far', candidates: [] })
})

test('it learns from what people confirmed, shows the nearest of it, and never from the text itself', () => {
  const confirmed = [{ id: 'x', text: 'de poort stond open', codes: ['a'] }]
  const learned = learn(two, confirmed, rarity)
  const suggestion = suggest('een open poort', learned)
  expect(suggestion).toMatchObject({
    code: 'a',
    candidates: [{ by: 'examples', nearest: { id: 'x', text: 'de poort stond open' } }],
  })
  expect(suggestion.candidates[0]?.reasons.map(({ word }) => word).sort()).toEqual(['open', 'poort'])
  expect(suggest('de poort stond open', learned, 'x').code).toBeNull()
})

test('the same texts give the same suggestion, in whatever order people confirmed them', () => {
  const confirmed = [
    { id: 'x', text: 'poort open', codes: ['a'] },
    { id: 'y', text: 'poort dicht', codes: ['b'] },
    { id: 'z', text: 'poort op slot', codes: ['b', 'a'] },
  ]
  expect(suggest('poort op slot gedaan', learn(two, confirmed, rarity))).toEqual(
    suggest('poort op slot gedaan', learn(two, confirmed.toReversed(), rarity)),
  )
})
