import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { Colleague } from '../staff/queries.ts'
import { texts } from '../texts.ts'

/** What a manager sees of the staff: the own team, without personnel numbers or days. */
export function StaffTeam({ team }: { team: Colleague[] }) {
  const { team: t, columns, kinds } = useTexts(texts).staff
  const w = useTexts(shared)
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Audience label={w.whoSees}>{t.who}</Audience>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={team}
        rowKey={({ employmentId }) => employmentId}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', header: columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'function', header: columns.function, cell: (one) => one.function },
          { key: 'unit', header: columns.unit, cell: ({ unit }) => unit },
          { key: 'kind', header: columns.kind, cell: ({ kind }) => kinds[kind] },
        ]}
      />
    </>
  )
}
