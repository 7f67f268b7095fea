import type { ReactNode } from 'react'
import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { type Column, DataTable } from '#ui/table'
import type { BookedFigure, BookingState } from '../model.ts'
import { texts } from '../texts.ts'
import type { ListedBooking } from './listed.ts'

const tones = { stands: 'ok', waiting: 'warning', refused: 'error', withdrawn: 'neutral' } as const
export function StateBadge({ state }: { state: BookingState }) {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}

export function KindText({ kind, isReversal }: Pick<ListedBooking, 'kind' | 'isReversal'>) {
  const t = useTexts(texts)
  return isReversal ? t.reversalOf[kind] : t.kinds[kind]
}

type Props = {
  base: string
  caption: string
  bookings: ListedBooking[]
  figure?: BookedFigure | undefined
  sort?: (key: string) => NonNullable<Column<ListedBooking>['sort']>
  empty: ReactNode
}

/** Bookings as a list; a card for each on a small screen. */
export function BookingTable({ base, caption, bookings, figure, sort, empty }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.book.columns
  const by = (key: string) => (sort ? { sort: sort(key) } : {})
  const columns: Column<ListedBooking>[] = [
    { key: 'number', header: c.number, ...by('number'), cell: ({ number }) => number },
    { key: 'bookedOn', header: c.bookedOn, ...by('bookedOn'), cell: ({ bookedOn }) => dateText(language, bookedOn) },
    {
      key: 'title',
      header: c.title,
      rowHeader: true,
      ...by('title'),
      cell: ({ id, title }) => <a href={`${base}/boekingen/${id}`}>{title}</a>,
    },
    { key: 'kind', header: c.kind, cell: (it) => <KindText {...it} /> },
    {
      key: 'party',
      header: c.party,
      ...by('party'),
      cell: ({ party, reference }) => [party, reference].filter(Boolean).join(', '),
    },
    {
      key: 'activity',
      header: t.activity,
      cell: ({ activity, municipality }) => [activity, municipality].filter(Boolean).join(', '),
    },
    { key: 'source', header: t.source, cell: ({ source }) => source },
    {
      key: 'amount',
      header: c.amount,
      numeric: true,
      ...by('amount'),
      cell: ({ amountCents }) => moneyText(language, amountCents),
    },
    ...(figure
      ? [
          {
            key: 'counts',
            header: `${c.counts} ${t.figures[figure].toLowerCase()}`,
            numeric: true,
            cell: ({ countsCents }: ListedBooking) => moneyText(language, countsCents ?? 0),
          },
        ]
      : []),
    { key: 'state', header: c.state, cell: ({ state }) => <StateBadge state={state} /> },
  ]
  return <DataTable caption={caption} stacked rows={bookings} rowKey={({ id }) => id} empty={empty} columns={columns} />
}
