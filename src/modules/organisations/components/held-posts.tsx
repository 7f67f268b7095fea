import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { PeriodState } from '../model.ts'
import type { HeldPost } from '../person.ts'
import { texts } from '../texts.ts'
import { PeriodBadge } from './period-badge.tsx'

/** The employments of a person, ended ones too. */
export function HeldPosts({ posts }: { posts: (HeldPost & { state: PeriodState })[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { columns } = t.staff
  return (
    <section>
      <h2>{t.person.employments}</h2>
      <DataTable
        caption={t.person.employments}
        captionHidden
        stacked
        rows={posts}
        rowKey={({ id }) => id}
        empty={<p>{t.person.noEmployments}</p>}
        columns={[
          { key: 'function', header: columns.function, rowHeader: true, cell: (post) => post.function },
          { key: 'number', header: columns.number, cell: ({ number }) => number },
          { key: 'unit', header: columns.unit, cell: ({ unit }) => unit },
          { key: 'manager', header: columns.manager, cell: ({ manager }) => manager },
          { key: 'kind', header: columns.kind, cell: ({ kind }) => t.staff.kinds[kind] },
          { key: 'from', header: columns.startsOn, cell: ({ startsOn }) => dateText(language, startsOn) },
          { key: 'to', header: columns.endsOn, cell: ({ endsOn }) => endsOn && dateText(language, endsOn) },
          { key: 'state', header: t.person.state, cell: ({ state }) => <PeriodBadge state={state} /> },
        ]}
      />
    </section>
  )
}
