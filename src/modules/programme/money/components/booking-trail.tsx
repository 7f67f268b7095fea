import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import type { Related } from '../queries.ts'
import { texts } from '../texts.ts'
import { KindText, StateBadge } from './booking-table.tsx'
import type { ListedBooking } from './listed.ts'

type Row = ListedBooking & { relation: Related['relation'] }

/** What a booking came from and what came of it. */
export function BookingTrail({ base, related }: { base: string; related: Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.book.columns
  const columns: Column<Row>[] = [
    { key: 'relation', header: t.one.relation, cell: ({ relation }) => t.one.relations[relation] },
    {
      key: 'title',
      header: c.title,
      rowHeader: true,
      cell: ({ id, number, title }) => <a href={`${base}/boekingen/${id}`}>{`${t.numbered(number)}: ${title}`}</a>,
    },
    { key: 'kind', header: c.kind, cell: (it) => <KindText {...it} /> },
    { key: 'bookedOn', header: c.bookedOn, cell: ({ bookedOn }) => dateText(language, bookedOn) },
    { key: 'amount', header: c.amount, numeric: true, cell: ({ amountCents }) => moneyText(language, amountCents) },
    { key: 'state', header: c.state, cell: ({ state }) => <StateBadge state={state} /> },
  ]
  return (
    <>
      <h2>{t.one.trail}</h2>
      <DataTable
        caption={t.one.trail}
        captionHidden
        stacked
        rows={related}
        rowKey={({ id }) => id}
        empty={<p>{t.one.trailNone}</p>}
        columns={columns}
      />
    </>
  )
}
