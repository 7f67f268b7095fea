import { useTexts } from '#platform/texts'
import { Select } from '#ui/field'
import { FilterBar, SearchField } from '#ui/filter'
import { DataTable, Pagination } from '#ui/table'
import { type TransferKind, transferKinds } from '../model.ts'
import { texts } from '../texts.ts'

/** How many norms have each choice, and what it does. */
export function Summary({ counts, fresh }: { counts: { kind: TransferKind; count: number }[]; fresh: number }) {
  const t = useTexts(texts)
  const rows = [...counts.map(({ kind, count }) => ({ what: t.kinds[kind], help: t.kindHelp[kind], count }))]
  return (
    <DataTable
      caption={t.summary.title}
      stacked
      rows={[...rows, { what: t.summary.fresh, help: '', count: fresh }]}
      rowKey={({ what }) => what}
      empty=""
      columns={[
        { key: 'what', header: t.summary.what, rowHeader: true, cell: ({ what }) => what },
        { key: 'count', header: t.summary.norms, numeric: true, cell: ({ count }) => count },
        { key: 'help', header: t.norm.kind, cell: ({ help }) => help },
      ]}
    />
  )
}

type Query = { show: string; search: string }

/** Which norms are shown, in the address. */
export function Filter({ query, here }: { query: Query; here: string }) {
  const t = useTexts(texts)
  return (
    <FilterBar label={t.listTitle} submitLabel={t.filter.submit} clearHref={here} clearLabel={t.filter.clear}>
      <SearchField name="search" label={t.filter.search} value={query.search} />
      <Select
        name="show"
        label={t.filter.show}
        value={query.show}
        options={[
          { value: '', label: t.filter.all },
          { value: 'open', label: t.undecided },
          { value: 'faulty', label: t.filter.faulty },
          ...transferKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
        ]}
      />
    </FilterBar>
  )
}

/** The pages of a long list, with the same filter. */
export function Pages({ page: at, pages, query }: { page: number; pages: number; query: Query }) {
  const t = useTexts(texts)
  if (pages < 2) return null
  const href = (page: number) => `?${new URLSearchParams({ ...query, page: String(page) })}`
  const links = Array.from({ length: pages }, (_, index) => ({
    href: href(index + 1),
    label: String(index + 1),
    current: index + 1 === at,
  }))
  return <Pagination label={t.pages} pages={links} />
}
