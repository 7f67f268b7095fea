import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { papersAsked } from '../components/asked.ts'
import { StateBadge } from '../components/state-badge.tsx'
import { kinds, states } from '../model.ts'
import { may } from '../policy.ts'
import { findPapers } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = papersAsked(request)
  const { count, results } = await findPapers(ctx, query)
  const { organisationId, roles } = personOf(ctx)
  const isDistrict = login.organisation.kind === 'district'
  return {
    choices,
    count,
    at: query.page,
    size: query.pageSize,
    sorted: { by: query.sort, descending: query.descending },
    mayMake: isDistrict ? roles.includes('project-leader') : allows(ctx, may.keepFactSheets, { organisationId }),
    isRemoved: new URL(request.url).searchParams.has('verwijderd'),
    papers: results.map(({ id, title, kind, state, version, madeAt, publishedAt }) => ({
      id,
      title,
      kind,
      state,
      version,
      madeAt: madeAt.toISOString(),
      publishedAt: publishedAt?.toISOString() ?? null,
    })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function PapersPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const isSearched = Object.entries(data.choices).some(([key, value]) => key !== 'sorteer' && value !== '')
  const list = listAddress('/stukken', data.choices)
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.list}</Audience>
      {data.isRemoved && (
        <Alert kind="ok" live>
          {t.told.removed}
        </Alert>
      )}
      {data.mayMake && (
        <ButtonGroup>
          <ButtonLink href="/stukken/nieuw">{t.new}</ButtonLink>
        </ButtonGroup>
      )}
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/stukken.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/stukken.csv', data.choices), label: t.csv },
        ]}
      />
      <PaperTable papers={data.papers} sort={(key) => list.sort(key, data.sorted)} isSearched={isSearched} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/stukken" clearLabel={w.clear}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="soort"
        label={t.kind}
        value={choices.soort}
        options={[all, ...kinds.map((value) => ({ value, label: t.kinds[value] }))]}
      />
      <Select
        name="stand"
        label={t.state}
        value={choices.stand}
        options={[all, ...states.map((value) => ({ value, label: t.states[value] }))]}
      />
    </FilterBar>
  )
}

type Listed = Data['papers'][number]
type TableProps = {
  papers: Listed[]
  sort: (key: string) => NonNullable<Column<Listed>['sort']>
  isSearched: boolean
}

function PaperTable({ papers, sort, isSearched }: TableProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.columns
  const columns: Column<Listed>[] = [
    {
      key: 'title',
      header: c.title,
      rowHeader: true,
      sort: sort('title'),
      cell: ({ id, title, version }) => (
        <a href={`/stukken/${id}`}>
          {title}
          {version > 1 && ` (${t.facts.version.toLowerCase()} ${version})`}
        </a>
      ),
    },
    { key: 'kind', header: c.kind, sort: sort('kind'), cell: ({ kind }) => t.kinds[kind] },
    { key: 'state', header: c.state, sort: sort('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'madeAt', header: c.madeAt, sort: sort('madeAt'), cell: ({ madeAt }) => dateText(language, madeAt) },
    {
      key: 'publishedAt',
      header: c.publishedAt,
      sort: sort('publishedAt'),
      cell: ({ publishedAt }) => (publishedAt ? dateText(language, publishedAt) : '–'),
    },
  ]
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={papers}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
    />
  )
}
