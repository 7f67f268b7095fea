import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { type Column, DataTable } from '#ui/table'
import type { Employed } from '../staff/queries.ts'
import { texts } from '../texts.ts'
import type { StaffChoices } from './staff-asked.ts'

type Props = {
  staff: Employed[]
  count: number
  choices: StaffChoices
  sorted: { by: string; descending: boolean }
  /** Nothing was read in yet at all, whatever the filters. */
  isNew: boolean
}

/** One page of the employments that the filters leave. */
export function StaffTable({ staff, count, choices, sorted, isNew }: Props) {
  const { staff: t } = useTexts(texts)
  const language = useLanguage()
  const list = listAddress('/mensen/personeel', choices)
  const sort = (key: string) => list.sort(key, sorted)
  const columns: Column<Employed>[] = [
    {
      key: 'name',
      header: t.columns.name,
      rowHeader: true,
      sort: sort('name'),
      cell: ({ name, personId }) => <a href={`/mensen/${personId}`}>{name}</a>,
    },
    { key: 'number', header: t.columns.number, sort: sort('number'), cell: ({ number }) => number },
    { key: 'unit', header: t.columns.unit, sort: sort('unit'), cell: ({ unit }) => unit },
    { key: 'function', header: t.columns.function, sort: sort('function'), cell: (one) => one.function },
    { key: 'kind', header: t.columns.kind, sort: sort('kind'), cell: ({ kind }) => t.kinds[kind] },
    { key: 'manager', header: t.columns.manager, cell: ({ managerName }) => managerName },
    {
      key: 'from',
      header: t.columns.startsOn,
      sort: sort('startsOn'),
      cell: ({ startsOn }) => dateText(language, startsOn),
    },
    {
      key: 'to',
      header: t.columns.endsOn,
      sort: sort('endsOn'),
      cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.openEnd),
    },
  ]
  return (
    <DataTable
      caption={`${t.title}: ${t.found(count)}`}
      stacked
      rows={staff}
      rowKey={({ id }) => id}
      empty={isNew ? <NoStaff /> : <EmptyState title={t.none}>{<p>{t.noneHelp}</p>}</EmptyState>}
      columns={columns}
    />
  )
}

function NoStaff() {
  const { staff: t } = useTexts(texts)
  return (
    <EmptyState title={t.nobody} action={<ButtonLink href="/mensen/personeel/inlezen">{t.import.title}</ButtonLink>}>
      <p>{t.nobodyHelp}</p>
    </EmptyState>
  )
}
