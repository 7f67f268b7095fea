import { kinds, themes } from '../codes.ts'
import { terms } from '../terms/texts.ts'
import { iri, type Thing, text } from './graph.ts'

const schemes = {
  themes: { codes: themes, nl: 'Vormen van ondermijning', en: 'Forms of undermining' },
  kinds: { codes: kinds, nl: 'Soorten informatiebronnen', en: 'Kinds of sources of information' },
} as const
export type SchemeName = keyof typeof schemes

const schemeOf = (baseUrl: string, name: SchemeName) => `${baseUrl}/bronnen/begrippen#${name}`
/** The address of a theme or kind. */
export const conceptOf = (baseUrl: string, name: SchemeName, code: string): string =>
  `${schemeOf(baseUrl, name)}-${code}`

/** Themes and kinds of sources as SKOS concept schemes, with labels in Dutch and English. */
export function conceptsOf(baseUrl: string): Thing[] {
  return (['themes', 'kinds'] as const).flatMap((name): Thing[] => {
    const scheme = schemeOf(baseUrl, name)
    const named = (language: 'nl' | 'en'): Record<string, string> => terms[language][name]
    const top = schemes[name].codes.map((code) => conceptOf(baseUrl, name, code))
    return [
      {
        id: scheme,
        types: ['skos:ConceptScheme'],
        said: [
          ['dct:title', text(schemes[name].nl, 'nl')],
          ['dct:title', text(schemes[name].en, 'en')],
          ...top.map((address): [string, ReturnType<typeof iri>] => ['skos:hasTopConcept', iri(address)]),
        ],
      },
      ...schemes[name].codes.map(
        (code): Thing => ({
          id: conceptOf(baseUrl, name, code),
          types: ['skos:Concept'],
          said: [
            ['skos:prefLabel', text(named('nl')[code] ?? code, 'nl')],
            ['skos:prefLabel', text(named('en')[code] ?? code, 'en')],
            ['skos:notation', text(code)],
            ['skos:inScheme', iri(scheme)],
            ['skos:topConceptOf', iri(scheme)],
          ],
        }),
      ),
    ]
  })
}
