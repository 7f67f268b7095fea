import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ListedAction } from './shown.ts'
import { DueText, OwnerText, StandingBadge } from './standing.tsx'

type Props = {
  actions: ListedAction[]
  count: number
  today: string
  sort: (key: string) => NonNullable<Column<ListedAction>['sort']>
  empty: ReactNode
}

/** The list of actions; a card for each on a small screen. */
export function ActionTable({ actions, count, today, sort, empty }: Props) {
  const t = useTexts(texts)
  const c = t.columns
  const columns: Column<ListedAction>[] = [
    {
      key: 'number',
      header: c.number,
      sort: sort('number'),
      cell: ({ number }) => <span className="ww-together">{t.numbered(number)}</span>,
    },
    {
      key: 'title',
      header: c.title,
      rowHeader: true,
      sort: sort('title'),
      cell: ({ id, title }) => <a href={`/acties/${id}`}>{title}</a>,
    },
    { key: 'norms', header: c.norms, cell: ({ norms }) => norms.join(', ') },
    { key: 'owner', header: c.owner, cell: (action) => <OwnerText {...action} /> },
    { key: 'dueOn', header: c.dueOn, sort: sort('dueOn'), cell: (action) => <DueText {...action} today={today} /> },
    {
      key: 'standing',
      header: c.standing,
      sort: sort('standing'),
      cell: ({ standing }) => <StandingBadge standing={standing} />,
    },
  ]
  return (
    <DataTable
      caption={`${t.title}: ${t.found(count)}`}
      stacked
      rows={actions}
      rowKey={({ id }) => id}
      empty={empty}
      columns={columns}
    />
  )
}
