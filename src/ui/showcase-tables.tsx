import { Badge } from './badge.tsx'
import { EmptyState } from './empty-state.tsx'
import { Paged } from './paged.tsx'
import { type Column, DataTable, Pagination } from './table.tsx'

type Row = { code: string; title: string; below: string; share: string; state: 'error' | 'warning' | 'ok' }

const rows: Row[] = [
  { code: 'VH-04', title: 'Bibob bij vastgoed en grond', below: '9 van 14, 2 n.v.t.', share: '64%', state: 'error' },
  { code: 'BS-02', title: 'Weerbaarheid in de begroting', below: '5 van 14', share: '36%', state: 'warning' },
  { code: 'OC-01', title: 'Meldpunt dat iedereen kent', below: '1 van 14', share: '7%', state: 'ok' },
]

const columns: Column<Row>[] = [
  {
    key: 'norm',
    header: 'Norm',
    rowHeader: true,
    cell: ({ code, title }) => <a href={`#${code}`}>{`${code} ${title}`}</a>,
  },
  { key: 'below', header: 'Onder het niveau', cell: ({ below }) => below },
  {
    key: 'share',
    header: 'Aandeel',
    numeric: true,
    cell: ({ share }) => share,
    sort: { href: '#aandeel', direction: 'descending' },
  },
  {
    key: 'type',
    header: 'Patroon',
    cell: ({ state }) => <Badge tone={state}>{state === 'ok' ? 'Sterk' : 'Zwak'}</Badge>,
    sort: { href: '#patroon' },
  },
]

const wide: Column<Row>[] = [
  { key: 'norm', header: 'Norm', rowHeader: true, cell: ({ code }) => code },
  ...Array.from(
    { length: 16 },
    (_, at): Column<Row> => ({
      key: `column-${at}`,
      header: `Kolom ${at + 1}`,
      numeric: true,
      cell: () => at % 5,
    }),
  ),
]

/** Tables: cards on a small screen, wide with a fixed first column, empty, and the pages of a long list. */
export function TablesShown() {
  return (
    <section>
      <h2>Tabellen</h2>
      <DataTable
        caption="Normen in volgorde"
        stacked
        rows={rows}
        columns={columns}
        rowKey={({ code }) => code}
        empty=""
      />
      <DataTable caption="Brede tabel" rows={rows} columns={wide} rowKey={({ code }) => code} empty="" />
      <DataTable
        caption="Lege tabel"
        rows={[]}
        columns={columns}
        rowKey={({ code }) => code}
        empty={<EmptyState title="Geen norm past bij deze filters" />}
      />
      <Pagination
        label="Bladzijden"
        previous={{ href: '#1', label: 'Vorige' }}
        pages={['1', '2', '3'].map((label) => ({ href: `#blad-${label}`, label, current: label === '2' }))}
        next={{ href: '#3', label: 'Volgende' }}
      />
      <Paged
        at={4}
        size={10}
        count={93}
        hrefOf={(page) => `#pagina-${page}`}
        words={{ pages: 'Bladzijden van een lange lijst', previous: 'Vorige', next: 'Volgende' }}
      />
    </section>
  )
}
