import { dateText, type Language } from '#platform/language'
import { type ChangedLine, type Line, lineDiff } from '../line-diff.ts'
import type { VersionView } from '../queries.ts'
import { numberedLines, plainLines, readableLines } from '../readable.ts'
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
export type Change = { key: (typeof keys)[number]; lines: ChangedLine[]; isChanged: boolean }

/** Each part of a version, with what changed since the one before it; all of it is new without one. */
export function changesIn({ filled, before, municipalities, attachments }: VersionView, language: Language): Change[] {
  const words = texts[language]
  const names = new Map([...municipalities, ...attachments].map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  const linesOf = (content: typeof filled): Record<Change['key'], Line[]> => ({
    subject: plainLines(content.subject),
    agendaType: plainLines(words.agendaTypes[content.agendaType]),
    meetsOn: plainLines(content.meetsOn ? dateText(language, content.meetsOn) : words.noDay),
    isPublic: plainLines(content.isPublic ? words.yes : words.no),
    portfolioHolder: plainLines(content.portfolioHolder),
    points: numberedLines(content.points),
    explanation: readableLines(content.explanation),
    asked: plainLines(content.asked),
    municipalities: plainLines(named(content.municipalities)),
    attachments: plainLines(named(content.attachments)),
  })
  const is = linesOf(filled)
  const was = before ? linesOf(before.filled) : is
  return keys
    .map((key) => ({ key, lines: lineDiff(was[key], is[key]) }))
    .filter(({ lines }) => lines.length > 0)
    .map((one) => ({ ...one, isChanged: one.lines.some(({ pieces }) => pieces.some(({ kind }) => kind !== 'same')) }))
}
