import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { compareFunctions } from '../comparing.ts'
import { ComparisonQuery } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparisons'

const names = ['zoek', 'op', 'toon', 'pagina'] as const

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, names)
  const query = queryOf(ComparisonQuery, {
    search: choices.zoek,
    by: choices.op,
    which: choices.toon,
    page: choices.pagina,
  })
  const { page: at, pageSize: size, by } = query
  return { menu: menuOf(ctx), choices, at, size, by, ...(await compareFunctions(ctx, query)) }
})

type Data = Route.ComponentProps['loaderData']

export default function ComparisonsPage({ loaderData: data }: Route.ComponentProps) {
  const { comparing: t } = useTexts(texts)
  const w = useTexts(shared)
  const list = listAddress('/screening/functies/vergelijken', data.choices)
  return (
    <>
      <ScreeningMenu entries={data.menu} current="comparison" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: '/screening/functies/vergelijken.xlsx', label: t.spreadsheet },
          { href: '/screening/functies/vergelijken.csv', label: 'CSV' },
        ]}
      />
      {data.count > 0 && <p role="status">{t.summary(data.count, data.differing)}</p>}
      <ComparedTable data={data} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const { comparing: t, filter } = useTexts(texts)
  const w = useTexts(shared)
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/screening/functies/vergelijken" clearLabel={w.clear}>
      <Field name="zoek" type="search" label={filter.search} value={choices.zoek} />
      <Select
        name="op"
        label={t.by}
        value={choices.op}
        options={[
          { value: '', label: t.byName },
          { value: 'hr21', label: t.byHr21 },
        ]}
      />
      <Select
        name="toon"
        label={t.which}
        value={choices.toon}
        options={[
          { value: '', label: t.all },
          { value: 'differing', label: t.onlyDiffering },
        ]}
      />
    </FilterBar>
  )
}

function ComparedTable({ data }: { data: Data }) {
  const t = useTexts(texts)
  const c = t.comparing
  const href = (name: string) =>
    `/screening/functies/vergelijken/functie?${new URLSearchParams({ naam: name, ...(data.by === 'hr21' ? { op: 'hr21' } : {}) })}`
  return (
    <DataTable
      caption={c.title}
      captionHidden
      stacked
      rows={data.results}
      rowKey={({ name }) => name}
      empty={
        <EmptyState title={c.none}>
          <p>{c.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ name }) => <a href={href(name)}>{name}</a> },
        {
          key: 'same',
          header: c.same,
          cell: ({ isDifferent }) => (
            <Badge tone={isDifferent ? 'warning' : 'ok'}>{isDifferent ? c.differs : c.equal}</Badge>
          ),
        },
        ...classes.map((code) => ({
          key: code,
          header: code,
          cell: ({ places }: Data['results'][number]) =>
            places
              .filter((one) => one.class === code)
              .map(({ organisation }) => organisation)
              .join(', ') || '–',
        })),
      ]}
    />
  )
}
