import type { Language } from '#platform/language'
import { terms } from '../terms/texts.ts'
import type { AuthorisationLine } from './queries.ts'
import { texts } from './texts.ts'

type Line = AuthorisationLine

/** The columns of the list of authorisations as a file. */
export function columnsOf(language: Language) {
  const t = texts[language]
  const names = terms[language]
  return [
    { header: 'code', value: ({ code }: Line) => code },
    { header: t.source, value: ({ source }: Line) => source },
    { header: t.person, value: ({ name }: Line) => name ?? '' },
    { header: t.role, value: ({ authorisation }: Line) => names.roles[authorisation.role] },
    { header: t.task, value: ({ authorisation }: Line) => names.tasks[authorisation.task] },
    { header: t.startsOn, value: ({ authorisation }: Line) => authorisation.startsOn },
    { header: t.endsOn, value: ({ authorisation }: Line) => authorisation.endsOn },
    { header: t.arrangedBy, value: ({ authorisation }: Line) => authorisation.arrangedBy },
    { header: t.reviewedOn, value: ({ authorisation }: Line) => authorisation.reviewedOn ?? '' },
    { header: t.endedOn, value: ({ authorisation }: Line) => authorisation.endedOn ?? '' },
    { header: t.cause, value: ({ authorisation: { endCause } }: Line) => (endCause ? t.causes[endCause] : '') },
    { header: t.reason, value: ({ authorisation }: Line) => authorisation.endReason ?? '' },
  ]
}
