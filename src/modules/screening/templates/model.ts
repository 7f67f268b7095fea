import type { Language } from '#platform/language'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** What HR sends, each with a text of its own. */
export const letterKinds = [
  'own-page',
  'vog',
  'side-jobs',
  'checks',
  're-screening',
  'oath',
  'start-blocked',
  'restricted-start',
  'talk',
  'decision',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** A mail holds no outcome, so that a decision goes by letter alone; the link to the own page is in a mail alone. */
export const ways = ['mail', 'letter'] as const
export type Way = (typeof ways)[number]
export const waysOf = (kind: LetterKind): readonly Way[] =>
  kind === 'decision' ? ['letter'] : kind === 'own-page' ? ['mail'] : ways

/** The kinds that can go on paper. */
export const paperKinds = letterKinds.filter((kind) => waysOf(kind).includes('letter'))

/** What can be filled in. Fixed: no field tells of documents, convictions or anything else that a file does not hold. */
export type Field = keyof (typeof nl)['fields']
const always = ['name', 'organisation', 'function', 'class', 'today', 'page'] as const
const others: Record<LetterKind, readonly Field[]> = {
  'own-page': ['until'],
  vog: ['checks', 'day'],
  'side-jobs': ['checks', 'day'],
  checks: ['checks', 'day'],
  're-screening': ['checks', 'day'],
  oath: ['day'],
  'start-blocked': ['checks'],
  'restricted-start': ['checks', 'until'],
  talk: [],
  decision: ['decision', 'reasons', 'agreements', 'objectUntil'],
}
export const fieldsOf = (kind: LetterKind): readonly Field[] => [...always, ...others[kind]]

const words: Record<Language, Record<Field, string>> = { nl: nl.fields, en: en.fields }
const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The fields of a kind by the word that stands between the braces, in the language of the text. */
export const fieldNames = (kind: LetterKind, language: Language): Map<string, Field> =>
  new Map(fieldsOf(kind).map((field) => [words[language][field], field]))

/** What stands between braces in a text and is no field of this kind. */
export function unknownFields(text: string, kind: LetterKind, language: Language): string[] {
  const known = fieldNames(kind, language)
  const named = [...text.matchAll(placeholder)].map(([, name = '']) => name)
  return [...new Set(named.filter((name) => !known.has(name.toLowerCase())))]
}

/** The text with every field filled in; what is no field stays as it is. */
export function fillIn(
  text: string,
  { kind, language, values }: { kind: LetterKind; language: Language; values: Readonly<Record<Field, string>> },
): string {
  const known = fieldNames(kind, language)
  return text.replace(placeholder, (whole, name: string) => {
    const field = known.get(name.toLowerCase())
    return field === undefined ? whole : values[field]
  })
}

/** A text that is filled in as it is: no sign in it is layout. */
export const asTyped = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`)
