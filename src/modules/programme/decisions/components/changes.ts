import { dateText, type Language } from '#platform/language'
import { type Piece, wordDiff } from '../diff.ts'
import type { VersionView } from '../queries.ts'
import { texts } from '../texts.ts'

const keys = [
  'subject',
  'agendaType',
  'meetsOn',
  'isPublic',
  'portfolioHolder',
  'points',
  'explanation',
  'asked',
  'municipalities',
  'attachments',
] as const
export type Change = { key: (typeof keys)[number]; pieces: Piece[]; isChanged: boolean }

/** Headings as they read, without their mark. */
const plain = (markdown: string) => markdown.replace(/^#{1,6} +/gm, '')

/** Each part of a version, with what changed since the one before it; all of it is new without one. */
export function changesIn({ filled, before, municipalities, attachments }: VersionView, language: Language): Change[] {
  const words = texts[language]
  const names = new Map([...municipalities, ...attachments].map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  const textsOf = (content: typeof filled): Record<Change['key'], string> => ({
    subject: content.subject,
    agendaType: words.agendaTypes[content.agendaType],
    meetsOn: content.meetsOn ? dateText(language, content.meetsOn) : words.noDay,
    isPublic: content.isPublic ? words.yes : words.no,
    portfolioHolder: content.portfolioHolder,
    points: content.points.map((point, at) => `${at + 1}. ${point}`).join('\n'),
    explanation: plain(content.explanation),
    asked: content.asked,
    municipalities: named(content.municipalities),
    attachments: named(content.attachments),
  })
  const is = textsOf(filled)
  const was = before ? textsOf(before.filled) : is
  return keys
    .filter((key) => was[key] !== '' || is[key] !== '')
    .map((key) => ({ key, pieces: wordDiff(was[key], is[key]), isChanged: was[key] !== is[key] }))
}
