import type { Language } from '#platform/language'
import type { ComparedField, Side } from './model.ts'
import type { exportComparison } from './reading.ts'
import { texts } from './texts.ts'

const spoken = (side: Side) => side.map(({ text }) => text).join('; ')

type Names = Pick<Awaited<ReturnType<typeof exportComparison>>, 'one' | 'other'>

/** The columns of two sources side by side. */
export function columnsOf(language: Language, { one, other }: Names) {
  const t = texts[language]
  return [
    { header: t.field, value: ({ label }: ComparedField) => label },
    { header: one, value: (row: ComparedField) => spoken(row.one) },
    { header: other, value: (row: ComparedField) => spoken(row.other) },
    { header: t.outcome, value: ({ differs }: ComparedField) => (differs ? t.differs : t.same) },
  ]
}
