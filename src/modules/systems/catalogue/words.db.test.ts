import { beforeAll, expect, test } from 'vitest'
import synonyms from '#content/source-synonyms.json' with { type: 'json' }
import { aDistrict, aMember } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { findSources } from './queries.ts'
import { shippedSources } from './shipped.ts'
import { addShipped } from './shipping.ts'

const { db } = await testDatabase()
let employee: Ctx

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  employee = ctxFor(db, await aMember(db, { organisationId: municipalities[0]?.id ?? '', districtId }, 'employee'))
})

/** What people type, and the source that they mean. */
const everyday: readonly [string, string][] = [
  ['wie woont op dit adres', 'brp'],
  ['GBA', 'brp'],
  ['bevolkingsregister', 'brp'],
  ['inwoners ingeschreven', 'brp'],
  ['spookbewoning', 'laa'],
  ['huisbezoek', 'laa'],
  ['bouwjaar pand', 'bag'],
  ['gebruiksdoel van een gebouw', 'bag'],
  ['woningwaarde', 'woz'],
  ['WOZ waarde', 'woz'],
  ['kadaster', 'brk'],
  ['huizenbezit', 'brk'],
  ['wie is eigenaar van dit pand', 'brk'],
  ['hypotheek', 'brk'],
  ['luchtfoto', 'bgt'],
  ['KvK', 'handelsregister'],
  ['uittreksel bedrijf', 'handelsregister'],
  ['bestuurder van een bv', 'handelsregister'],
  ['stroman', 'handelsregister'],
  ['aandeelhouder', 'ubo-register'],
  ['RDW', 'kentekenregister'],
  ['kenteken', 'kentekenregister'],
  ['van wie is deze auto', 'kentekenregister'],
  ['nummerplaat', 'kentekenregister'],
  ['uitkering', 'suwinet'],
  ['inkomen UWV', 'suwinet'],
  ['gevaarsconclusie', 'bibob-register'],
  ['gevaarsadvies', 'lbb-advies'],
  ['strafblad', 'bibob-gegevens'],
  ['RIEC', 'riec-is'],
  ['politie', 'politiesystemen'],
  ['bestuurlijke rapportage', 'politiesystemen'],
  ['anonieme tip', 'meld-misdaad-anoniem'],
  ['MMA', 'meld-misdaad-anoniem'],
  ['failliet', 'insolventieregister'],
  ['faillisement', 'insolventieregister'],
  ['bewindvoerder', 'curateleregister'],
  ['vonnis', 'rechtspraak'],
  ['jurisprudentie', 'rechtspraak'],
  ['beroepsverbod', 'bestuursverbod'],
  ['banen per bedrijventerrein', 'lisa'],
  ['omgevingsvergunning', 'vth'],
  ['bouwvergunning', 'vth'],
  ['horecavergunning', 'bijzondere-wetten'],
  ['gokautomaten', 'bijzondere-wetten'],
  ['seksbedrijf', 'bijzondere-wetten'],
  ['belastingschuld', 'gemeentebelastingen'],
  ['OZB', 'gemeentebelastingen'],
  ['pgb', 'sociaal-domein'],
  ['jeugdzorg', 'sociaal-domein'],
  ['zorgaanbieder', 'zorgregisters'],
  ['kinderopvang', 'zorgregisters'],
  ['zorgcowboy', 'zorgfraude'],
  ['heling', 'opkopersregister'],
  ['tweedehands goud', 'opkopersregister'],
  ['mest en afval', 'inspectieview'],
  ['overlast', 'mor-boa'],
  ['boa', 'mor-boa'],
  ['bedreiging', 'agressieregistratie'],
  ['wijkbeeld cijfers', 'zicht-op-ondermijning'],
  ['witwassen', 'icov'],
  ['vermogen', 'icov'],
  ['facebook', 'open-bronnen'],
  ['marktplaats advertentie', 'open-bronnen'],
  ['kenteeken', 'kentekenregister'],
  ['kentekn', 'kentekenregister'],
  ['kentkeen', 'kentekenregister'],
  ['spookbewonning', 'laa'],
  ['gokautomaaten', 'bijzondere-wetten'],
]

test.each(everyday)('%s finds %s among the first three', async (search, code) => {
  const { results } = await findSources(employee, { search })
  expect(results.slice(0, 3).map((one) => one.code)).toContain(code)
})

test('every source that is shipped is looked for by an everyday word, and every other name leads to a source first', async () => {
  const codes = shippedSources().map((source) => source.code)
  expect(codes.filter((code) => !everyday.some(([, meant]) => meant === code))).toEqual([])
  const lost: string[] = []
  for (const [, target] of new Map(
    Object.entries(synonyms).map(([word, target]) => [target, [word, target]] as const),
  ).values())
    if ((await findSources(employee, { search: target })).count === 0) lost.push(target)
  expect(lost).toEqual([])
})
