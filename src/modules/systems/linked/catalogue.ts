import type { Source } from '../catalogue/model.ts'
import type { AccessClass, Theme } from '../codes.ts'
import { conceptOf } from './concepts.ts'
import { day, iri, type Thing, text, type Value } from './graph.ts'

const authority = 'http://publications.europa.eu/resource/authority'

/** EU access rights: public, restricted (on conditions) or non-public (not for everyone who asks). */
const rightsOf: Record<AccessClass, 'PUBLIC' | 'RESTRICTED' | 'NON_PUBLIC'> = {
  public: 'PUBLIC',
  'partly-public': 'RESTRICTED',
  'on-request': 'RESTRICTED',
  restricted: 'NON_PUBLIC',
  'strictly-restricted': 'NON_PUBLIC',
  'via-partner': 'NON_PUBLIC',
}

/** EU data themes by form of undermining; all of it is about law and safety. */
const euThemes: Partial<Record<Theme, string>> = {
  'address-fraud': 'SOCI',
  'benefit-fraud': 'SOCI',
  'care-fraud': 'HEAL',
  countryside: 'AGRI',
  environment: 'ENVI',
  fencing: 'ECON',
  'front-companies': 'ECON',
  'money-laundering': 'ECON',
  'real-estate': 'ECON',
  vehicles: 'TRAN',
  'vulnerable-people': 'SOCI',
}

export type Keeper = { name: string; baseUrl: string; contact: string }
type Dated = { source: Source; publishedOn: string }

const dutch = iri(`${authority}/language/NLD`)
const agent = (name: string): Thing => ({ types: ['foaf:Agent'], said: [['foaf:name', text(name, 'nl')]] })
/** Typed as both, since a validator infers no classes. */
const contact = (name: string): Thing => ({
  types: ['vcard:Kind', 'vcard:Organization'],
  said: [['vcard:fn', text(name, 'nl')]],
})

/**
 * Sources as a catalogue of DCAT-AP-NL 3.0: a dataset and a record of each, with access rights, legislation and links. What is
 * asked of each class stands in the shapes of `src/content/dcat-shapes.ttl`; Geonovum, DCAT-AP-NL 3.0, 12 December 2024.
 */
export function catalogueOf(sources: readonly Dated[], keeper: Keeper): Thing[] {
  const address = (code: string) => `${keeper.baseUrl}/bron/${code}`
  const catalogue: Thing = {
    id: `${keeper.baseUrl}/bronnen/catalogus`,
    types: ['dcat:Catalog'],
    said: [
      ['dct:title', text(`Informatiebronnen van ${keeper.name}`, 'nl')],
      [
        'dct:description',
        text('Registers en systemen voor de aanpak van ondermijning, met wie ze mag gebruiken.', 'nl'),
      ],
      ['dct:publisher', agent(keeper.name)],
      ['dct:creator', agent(keeper.name)],
      ['dcat:contactPoint', contact(keeper.contact)],
      ['dct:language', dutch],
      ...sources.map(({ source }): [string, Value] => ['dcat:dataset', iri(address(source.code))]),
      ...sources.map(({ source }): [string, Value] => ['dcat:record', iri(`${address(source.code)}#record`)]),
    ],
  }
  const known = new Set(sources.map(({ source }) => source.code))
  return [
    catalogue,
    ...sources.map(({ source }) => datasetOf(source, { keeper, address, known })),
    ...sources.map(
      ({ source: { code }, publishedOn }): Thing => ({
        id: `${address(code)}#record`,
        types: ['dcat:CatalogRecord'],
        said: [
          ['foaf:primaryTopic', iri(address(code))],
          ['dct:modified', day(publishedOn)],
          ['dct:language', dutch],
        ],
      }),
    ),
    ...codeLists(sources),
  ]
}

type Within = { keeper: Keeper; address: (code: string) => string; known: ReadonlySet<string> }

function datasetOf(source: Source, { keeper, address, known }: Within): Thing {
  const laws = [...new Set(source.grounds.flatMap(({ url }) => url ?? []))]
  const linked = source.links.filter(({ to }) => known.has(to))
  return {
    id: address(source.code),
    types: ['dcat:Dataset'],
    said: [
      ['dct:title', text(source.name, 'nl')],
      ['dct:description', text(source.contents, 'nl')],
      ['dct:identifier', text(address(source.code))],
      ['dct:accessRights', iri(`${authority}/access-right/${rightsOf[source.access]}`)],
      ['dct:publisher', agent(source.holder)],
      ['dct:creator', agent(source.holder)],
      ['dcat:contactPoint', contact(source.contact)],
      ...euThemesOf(source).map((theme): [string, Value] => ['dcat:theme', iri(`${authority}/data-theme/${theme}`)]),
      ...source.themes.map((theme): [string, Value] => [
        'dct:subject',
        iri(conceptOf(keeper.baseUrl, 'themes', theme)),
      ]),
      ['dct:type', iri(conceptOf(keeper.baseUrl, 'kinds', source.kind))],
      ...(source.shortName ? [['dcat:keyword', text(source.shortName, 'nl')] satisfies [string, Value]] : []),
      ['dct:language', dutch],
      ['dcat:landingPage', { id: `${address(source.code)}#kaart`, types: ['foaf:Document'], said: [] }],
      ...laws.map((url): [string, Value] => ['dcatap:applicableLegislation', iri(url)]),
      ...linked.map(({ kind, to }): [string, Value] => [relations[kind], iri(address(to))]),
    ],
  }
}

const relations = {
  supplies: 'dct:relation',
  'part-of': 'dct:isPartOf',
  replaces: 'dct:replaces',
  'refers-to': 'dct:relation',
} as const

const euThemesOf = ({ themes }: Source) => [...new Set(['JUST', ...themes.flatMap((theme) => euThemes[theme] ?? [])])]

/** The classes of what is pointed at, since a validator reads nothing but this graph. */
function codeLists(sources: readonly Dated[]): Thing[] {
  const rights = [...new Set(sources.map(({ source }) => rightsOf[source.access]))]
  const themes = [...new Set(sources.flatMap(({ source }) => euThemesOf(source)))]
  const laws = [...new Set(sources.flatMap(({ source }) => source.grounds.flatMap(({ url }) => url ?? [])))]
  const scheme = iri(`${authority}/data-theme`)
  return [
    { id: `${authority}/language/NLD`, types: ['dct:LinguisticSystem'], said: [] },
    ...rights.map(
      (code): Thing => ({ id: `${authority}/access-right/${code}`, types: ['dct:RightsStatement'], said: [] }),
    ),
    ...themes.map(
      (code): Thing => ({
        id: `${authority}/data-theme/${code}`,
        types: ['skos:Concept'],
        said: [
          ['skos:prefLabel', text(code, 'en')],
          ['skos:inScheme', scheme],
        ],
      }),
    ),
    ...laws.map((url): Thing => ({ id: url, types: ['eli:LegalResource'], said: [] })),
  ]
}
