import { dayText, element, language } from '../../browser/page.ts'
import { texts as caseTexts } from '../../cases/texts.ts'
import { everyone, type Json } from '../../crypto/index.ts'
import { scalesCalled, triageFields } from '../../triage/scales.ts'
import { texts as triageTexts } from '../../triage/texts.ts'
import type { NoteContent, OpenReport, ReadNote } from '../chain.ts'
import type { SealedNote } from '../copies.ts'
import { texts } from '../texts.ts'

const t = texts[language]
const tt = triageTexts[language]
const c = caseTexts[language]

const textOf = (it: Json | undefined): string => (typeof it === 'string' ? it : '')
const labelIn = (labels: Readonly<Record<string, string>>, it: Json | undefined): string =>
  labels[textOf(it)] ?? textOf(it)

/** What an assessor said, as pairs of a word and what it is. */
function pairsOf(content: NoteContent): [string, string][] {
  const scales = scalesCalled(textOf(content.scales))
  const pairs: [string, string][] = triageFields
    .filter((field) => field in content)
    .map((field) => {
      const choice = scales?.fields[field].find(({ value }) => value === content[field])
      return [tt.fields[field], choice?.[language] ?? textOf(content[field])]
    })
  if ('outcome' in content) pairs.push([tt.outcome, labelIn(c.outcomes, content.outcome)])
  if (typeof content.joinedTo === 'number') pairs.push([tt.joinedTo, String(content.joinedTo)])
  if ('regime' in content) pairs.push([tt.regime, labelIn(c.regimes, content.regime)])
  if (typeof content.agrees === 'boolean') pairs.push([tt.verdict, tt.verdicts[content.agrees ? 'true' : 'false']])
  if ('remark' in content) pairs.push([tt.remark, textOf(content.remark)])
  return pairs
}

function bodyOf(content: NoteContent | null): HTMLElement[] {
  if (!content) return [element('p', 'ww-muted', t.before)]
  if ('text' in content) return [element('p', 'ww-pre ww-break', textOf(content.text))]
  const row = ([term, value]: [string, string]) =>
    element('div', '', element('dt', '', term), element('dd', 'ww-pre ww-break', value))
  return [element('dl', 'ww-list', ...pairsOf(content).map(row))]
}

/** The name of a handler in the newest directory that has them. */
function nameOf(id: string, directories: OpenReport['directories']): string {
  const of = directories.findLast((one) => everyone(one).some((it) => it.id === id))
  return (of && everyone(of).find((it) => it.id === id)?.name) || t.unknownHandler
}

const kindOf = (kind: SealedNote['kind']): string => (kind === 'note' ? t.kind : tt.kinds[kind])

/** The notes of a report, in order. */
export const notesShown = (
  read: readonly ReadNote[],
  sealed: readonly SealedNote[],
  { directories }: OpenReport,
): HTMLElement[] =>
  read.length === 0
    ? [element('p', 'ww-muted', t.none)]
    : read.map(({ seq, by, content }) => {
        const { kind = 'note', handlerId = '', writtenOn = '' } = sealed[seq] ?? {}
        return element(
          'article',
          'ww-card',
          element('h4', 'ww-card__title', nameOf(by || handlerId, directories)),
          element('p', 'ww-card__meta', `${kindOf(kind)}, ${dayText(writtenOn)}`),
          ...bodyOf(content),
        )
      })

/** What a note says in words, to be searched. */
export const wordsOf = (content: NoteContent | null): string =>
  content ? ('text' in content ? textOf(content.text) : pairsOf(content).flat().join(' ')) : ''
