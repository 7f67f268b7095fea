import type { Language } from '#platform/language'
import { terms } from '../terms/texts.ts'
import type { ReviewResult } from './queries.ts'
import type { ReviewLine } from './schema.ts'
import type { SourceReview } from './standing.ts'
import { texts } from './texts.ts'

/** The columns of the list of sources with how their review stands. */
export function columnsOf(language: Language) {
  const t = texts[language]
  return [
    { header: 'code', value: (one: SourceReview) => one.code },
    { header: t.source, value: (one: SourceReview) => one.name },
    { header: t.rhythm, value: (one: SourceReview) => t.rhythms[one.rhythm] },
    { header: t.count, value: (one: SourceReview) => one.active },
    { header: t.lastSigned, value: (one: SourceReview) => one.signedOn ?? '' },
    { header: t.dueOn, value: (one: SourceReview) => one.dueOn ?? '' },
    { header: t.standing, value: (one: SourceReview) => t.standings[one.standing] },
  ]
}

/** The columns of a round: each line says by itself of which round it is, so that the file is proof alone. */
export function resultColumnsOf(language: Language, { review, names }: ReviewResult) {
  const t = texts[language]
  const words = terms[language]
  const named = (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
  return [
    { header: t.source, value: () => review.sourceName },
    { header: t.rule, value: () => review.rule },
    { header: t.dueOn, value: () => review.dueOn },
    { header: t.signedOn, value: () => review.signedOn ?? '' },
    { header: t.signedBy, value: () => named(review.signedBy) },
    { header: t.person, value: (line: ReviewLine) => named(line.personId) },
    { header: t.role, value: (line: ReviewLine) => words.roles[line.role] },
    { header: t.task, value: (line: ReviewLine) => words.tasks[line.task] },
    { header: t.startsOn, value: (line: ReviewLine) => line.startsOn },
    { header: t.endsOn, value: (line: ReviewLine) => line.endsOn },
    { header: t.arranged, value: (line: ReviewLine) => line.arrangedBy },
    { header: t.decision, value: ({ decision }: ReviewLine) => (decision === null ? t.open : t.outcomes[decision]) },
    { header: t.newEndsOn, value: (line: ReviewLine) => line.newEndsOn ?? '' },
    { header: t.reason, value: (line: ReviewLine) => line.reason ?? '' },
    { header: t.decidedBy, value: (line: ReviewLine) => named(line.decidedBy) },
    { header: t.decidedOn, value: (line: ReviewLine) => line.decidedOn ?? '' },
  ]
}
