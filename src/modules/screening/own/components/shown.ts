import { termText } from '#platform/retention'
import type { Texts } from '../../content.ts'
import { shownDeclaration } from '../../declarations/components/shown.ts'
import { screeningRetention } from '../../retention.ts'
import type { OwnView } from '../view.ts'

type Language = keyof Texts

/** How long a kind of record is kept, as its job destroys it. */
function termOf(name: string, language: Language): string {
  const kind = screeningRetention.find((one) => one.name === `screening.${name}`)
  return kind ? termText(kind.term, language) : ''
}

/** What the own page shows, fields by name and texts in one language; no id of anyone. */
export function shownOwn({ organisation, files, declarations, replies, disclosure }: OwnView, language: Language) {
  return {
    ...{ organisation, disclosure },
    terms: {
      rejected: termOf('rejected-candidates', language),
      agreed: termOf('kept-candidates', language),
      files: termOf('files', language),
      declarations: termOf('declarations', language),
      gifts: termOf('gifts', language),
    },
    files: files.map(({ file, function: work, checks }) => ({
      id: file.id,
      function: work,
      class: file.class,
      state: file.state,
      startsOn: file.startsOn,
      restrictedUntil: file.restrictedUntil,
      checks: checks.map(({ id: _id, name, what, why, ...one }) => ({
        ...one,
        name: name[language],
        what: what[language],
        why: why[language],
      })),
    })),
    declarations: declarations.map(shownDeclaration),
    replies: replies.map(({ id, fileId, kind, checkCode, body, writtenAt, answer, outcome, answeredAt }) => ({
      ...{ id, fileId, kind, checkCode, body, answer, outcome },
      writtenAt: writtenAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  }
}
export type ShownOwn = ReturnType<typeof shownOwn>
export type ShownFile = ShownOwn['files'][number]
export type ShownCheck = ShownFile['checks'][number]

export type Told = 'sent' | 'declared' | null
/** What was just done, as the address says. */
export function toldIn(request: Request): Told {
  const asked = new URL(request.url).searchParams
  if (asked.has('opgegeven')) return 'declared'
  return asked.has('verstuurd') ? 'sent' : null
}
