import { expect, test } from 'vitest'
import { shippedSources } from '../catalogue/shipped.ts'
import { type FinderRole, finderRoles, type Key, keys, type Task, tasks, type Want, wants } from '../codes.ts'
import { type Applied, find, type Question } from './model.ts'

const sources = shippedSources()

/**
 * Worked questions, one a line: the source it is about | have, want, role and task (- is not told) | the whole answer in order |
 * a rule of that source that must speak | words that its reason or condition must have. The limits of the domain are among them.
 */
const worked = `
brp | address residence social-investigator benefit-control | brp:conditional suwinet:conditional woz:conditional | brp-task | 20 jaar
brp | address residence report-handler general-undermining | brp:no suwinet:no woz:no | brp-no-general | concrete wettelijke taak
brp | person identity civil-affairs civil-registration | brp:conditional | brp-task | geautoriseerd
brp | person identity hr-adviser employer | brp:no | brp-no-role | wettelijke taak
laa | address address-risk civil-affairs address-investigation | laa:conditional | laa-civil-affairs | legitimeert u zich en vraagt u toestemming
laa | address address-risk social-investigator address-investigation | laa:conditional | laa-visit | toestemming
laa | address address-risk social-investigator benefit-control | laa:no | laa-no-visit-task | burgerzaken
bag | address building employee - | bag:yes woz:no | bag-public | geen persoonsgegevens van gebruikers
bag | address building bibob-coordinator bibob-investigation | bag:yes woz:conditional | bag-public | openbaar
woz | address home-value employee - | woz:yes | woz-home-value | woning is openbaar
woz | address ownership bibob-coordinator - | brk:yes woz:conditional | woz-task | eigenaar en gebruiker en van niet-woningen zijn beperkt
woz | address value employee - | brk:yes woz:no | woz-no-role | niet-woningen zijn beperkt
woz | address ownership tax-officer tax-levy | brk:yes woz:yes | woz-levy | heffing
woz | address ownership tax-officer signal | brk:yes woz:no | woz-no-levy-task | delen
brk | address financing employee - | brk:yes | brk-object | openbaar, tegen tarief
brk | person ownership bibob-coordinator bibob-investigation | brk:conditional woz:conditional | brk-name | autorisatie voor zoeken op naam
brk | person ownership bibob-coordinator general-undermining | brk:no woz:no | brk-no-name-task | doel
brk | person ownership communications signal | brk:no woz:no | brk-no-name-role | autorisatie en een doel
bgt | parcel surroundings employee signal | bgt:yes | bgt-public | te herkennen zijn, verspreidt u niet
bgt | area surroundings communications - | bgt:conditional | bgt-publishing | geen foto's met herleidbare personen
handelsregister | kvk-number company procurement procurement-check | handelsregister:yes lisa:no | handelsregister-company | openbaar
handelsregister | person company procurement procurement-check | handelsregister:no lisa:no | handelsregister-no-person-role | natuurlijke persoon is beperkt
handelsregister | person control bibob-coordinator bibob-investigation | handelsregister:conditional lbb-advies:conditional ubo-register:no | handelsregister-person | geautoriseerd
ubo-register | kvk-number control bibob-coordinator bibob-investigation | handelsregister:yes lbb-advies:conditional ubo-register:no | ubo-register-no-bibob | Bibob-vragenformulier, of aan het LBB
ubo-register | company-name control mayor case-table | handelsregister:yes lbb-advies:no ubo-register:no | ubo-register-no-direct | nagaan of autorisatie mogelijk is
kentekenregister | plate vehicle employee - | kentekenregister:yes | kentekenregister-vehicle | openbaar
kentekenregister | plate vehicle-holder boa parking | kentekenregister:conditional | kentekenregister-holder-boa | aangewezen
kentekenregister | plate vehicle-holder tax-officer parking | kentekenregister:conditional | kentekenregister-holder-parking | aangewezen taak
kentekenregister | plate vehicle-holder inspector inspection | kentekenregister:no | kentekenregister-no-role | aangewezen taken (parkeren, boa)
suwinet | person income social-investigator benefit-control | suwinet:conditional | suwinet-benefit | gelogd en gecontroleerd
suwinet | person income social-investigator general-undermining | suwinet:no | suwinet-no-general | algemeen ondermijningsdoel
suwinet | person residence civil-affairs address-investigation | brp:conditional suwinet:conditional woz:no | suwinet-address | adresonderzoek
suwinet | person income civil-affairs benefit-control | suwinet:no | suwinet-no-address-task | gebonden
suwinet | person wealth bibob-coordinator bibob-investigation | icov:no suwinet:no | suwinet-no-role | geen taak
bibob-register | kvk-number bibob-history bibob-coordinator bibob-investigation | bibob-register:conditional | bibob-register-investigation | binnen vijf werkdagen
bibob-register | kvk-number bibob-history bibob-coordinator procurement-check | bibob-register:no | bibob-register-no-task | in het kader van een Bibob-onderzoek
bibob-register | kvk-number bibob-history permit-officer permit-assessment | bibob-register:no | bibob-register-no-role | geautoriseerde
lbb-advies | company-name danger-advice bibob-coordinator bibob-investigation | lbb-advies:conditional | lbb-advies-request | geheimhoudingsplicht en u bewaart het volgens de selectielijst (5 jaar)
lbb-advies | company-name danger-advice mayor closure | lbb-advies:no | lbb-advies-no-task | geheimhoudingsplicht
bibob-gegevens | person antecedents bibob-coordinator bibob-investigation | bibob-gegevens:conditional | bibob-gegevens-own | Bibob-dossier
bibob-gegevens | person antecedents bibob-coordinator case-table | bibob-gegevens:no | bibob-gegevens-no-reuse | niet hergebruiken buiten het Bibob-dossier
riec-is | person partner-signals information-coordinator case-table | riec-is:conditional | riec-is-case | lopen via het contactpunt
riec-is | address partner-signals inspector inspection | riec-is:no | riec-is-no-role | levert aan en ontvangt
politiesystemen | address police-incidents mayor closure | politiesystemen:conditional | politiesystemen-report | bestuurlijke rapportage
politiesystemen | address police-incidents boa offence-investigation | politiesystemen:no | politiesystemen-no-role | geen rechtstreekse raadpleging
meld-misdaad-anoniem | address citizen-signals report-handler signal | meld-misdaad-anoniem:conditional | meld-misdaad-anoniem-signal | elk jaar terug of de meldingen bruikbaar
meld-misdaad-anoniem | area citizen-signals employee signal | meld-misdaad-anoniem:no | meld-misdaad-anoniem-no-role | geheimhouding
insolventieregister | kvk-number insolvency procurement procurement-check | insolventieregister:yes | insolventieregister-public | alleen lopende en recente insolventies
curateleregister | person guardianship real-estate-officer - | curateleregister:yes | curateleregister-public | naam en geboortedatum
rechtspraak | address case-law public-order-adviser closure | rechtspraak:yes | rechtspraak-public | geanonimiseerd
rechtspraak | person case-law employee - | rechtspraak:conditional | rechtspraak-person | geanonimiseerd
bestuursverbod | person director-ban bibob-coordinator bibob-investigation | bestuursverbod:conditional | bestuursverbod-place | actuele vindplaats
lisa | area company information-coordinator area-picture | handelsregister:conditional lisa:conditional | lisa-picture | niet als bewijs
lisa | kvk-number company inspector inspection | handelsregister:yes lisa:no | lisa-no-evidence | geen bewijsbron
vth | address permits permit-officer permit-assessment | bijzondere-wetten:yes vth:yes | vth-own-work | eigen taak
vth | address inspections bibob-coordinator bibob-investigation | vth:conditional inspectieview:no | vth-protocol | privacyprotocol
vth | address permits employee - | bijzondere-wetten:no vth:no | vth-no-role | privacyprotocol
bijzondere-wetten | permit licence-holders permit-officer permit-assessment | bijzondere-wetten:conditional | bijzondere-wetten-conduct | levensgedrag
bijzondere-wetten | address licence-holders public-order-adviser closure | bijzondere-wetten:conditional | bijzondere-wetten-shared | eigen kader
gemeentebelastingen | kvk-number tax-debts inspector integral-check | gemeentebelastingen:conditional bibob-gegevens:no | gemeentebelastingen-exemption | ontheffing van de geheimhouding of een wettelijke grondslag
gemeentebelastingen | kvk-number tax-debts tax-officer signal | bibob-gegevens:no gemeentebelastingen:no | gemeentebelastingen-no-levy-task | ontheffing of grondslag
sociaal-domein | provider clients care-inspector care-supervision | sociaal-domein:conditional | sociaal-domein-supervision | gezondheidsgegevens
sociaal-domein | person clients care-inspector general-undermining | sociaal-domein:no | sociaal-domein-no-free-use | geen vrij gebruik voor ondermijning
zorgregisters | provider care-providers procurement procurement-check | zorgregisters:yes sociaal-domein:no | zorgregisters-public | niets over de kwaliteit
zorgfraude | provider care-fraud-signals care-inspector care-supervision | zorgfraude:conditional | zorgfraude-contact | aangewezen contactpersoon
zorgfraude | kvk-number care-fraud-signals care-inspector care-supervision | zorgfraude:conditional | zorgfraude-contact | hoe ver de invoering is
zorgfraude | provider care-fraud-signals procurement procurement-check | zorgfraude:no | zorgfraude-no-role | contactpersoon
opkopersregister | goods traded-goods inspector inspection | opkopersregister:conditional | opkopersregister-inspection | aangewezen als toezichthouder
opkopersregister | goods traded-goods public-order-adviser signal | opkopersregister:no | opkopersregister-no-role | aangewezen toezichthouders
inspectieview | company-name inspections environment-inspector inspection | vth:yes inspectieview:conditional | inspectieview-supervision | via de omgevingsdienst
mor-boa | address nuisance report-handler signal | mor-boa:conditional | mor-boa-reports | vallen onder de Wet politiegegevens
mor-boa | address nuisance boa offence-investigation | mor-boa:conditional | mor-boa-offence | Wet politiegegevens
agressieregistratie | address aggression hr-adviser employer | agressieregistratie:conditional | agressieregistratie-employer | los van signalen over inwoners
agressieregistratie | address aggression report-handler signal | agressieregistratie:no | agressieregistratie-no-signal | los van signalen over inwoners
zicht-op-ondermijning | area area-picture employee - | zicht-op-ondermijning:yes lisa:no mor-boa:no | zicht-op-ondermijning-public | niet tot personen herleidbaar
icov | person wealth information-coordinator case-table | icov:no suwinet:no | icov-no-case | niet zelf op
open-bronnen | online-trace public-traces information-coordinator signal | open-bronnen:conditional | open-bronnen-instruction | wat, wanneer en waarom
open-bronnen | person public-traces information-coordinator general-undermining | open-bronnen:no | open-bronnen-no-following | stelselmatig volgen
open-bronnen | person public-traces employee signal | open-bronnen:no | open-bronnen-no-role | getrainde
`

const oneOf = <T extends string>(codes: readonly T[], text: string | undefined): T => {
  const found = codes.find((code) => code === text)
  if (found === undefined) throw new Error(`${text} is no code`)
  return found
}

const rows = worked
  .trim()
  .split('\n')
  .map((line) => {
    const [of = '', asked = '', answer = '', rule = '', words = ''] = line.split(' | ')
    const [have, want, role, task] = asked.split(' ')
    const question: Question = {
      have: oneOf<Key>(keys, have),
      want: oneOf<Want>(wants, want),
      role: oneOf<FinderRole>(finderRoles, role),
      task: task === '-' ? undefined : oneOf<Task>(tasks, task),
    }
    return { of, asked, question, answer, rule, words }
  })

const told = ({ rule }: Applied) => `${rule.because} ${rule.condition ?? ''}`

test.each(rows)('$of: $asked gives $answer', ({ of, question, answer, rule, words }) => {
  const found = find(sources, question)
  expect(found.map(({ source, verdict }) => `${source.code}:${verdict}`).join(' ')).toBe(answer)
  const because = found.find(({ source }) => source.code === of)?.because ?? []
  const spoken = because.find((one) => one.rule.id === rule)
  expect(spoken && told(spoken)).toContain(words)
})

test('every source has worked questions, and every verdict is among them', () => {
  expect(new Set(rows.map(({ of }) => of))).toEqual(new Set(sources.map(({ code }) => code)))
  for (const verdict of ['yes', 'conditional', 'no']) expect(worked).toContain(`:${verdict}`)
})

test('who has an address and asks about guardianship first finds the person, only in sources that are open to them', () => {
  const first = (role: FinderRole, task: Task) =>
    find(sources, { have: 'address', want: 'guardianship', role, task }).map(({ verdict, first: found }) => [
      verdict,
      found,
    ])
  expect(first('procurement', 'procurement-check')).toEqual([
    ['conditional', [{ key: 'person', sources: ['brk', 'handelsregister'] }]],
  ])
  expect(first('social-investigator', 'benefit-control')).toEqual([
    ['conditional', [{ key: 'person', sources: ['brk', 'brp', 'handelsregister', 'woz'] }]],
  ])
})
