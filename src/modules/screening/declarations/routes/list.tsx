import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
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
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { declarationsAsked } from '../components/asked.ts'
import { shownDeclaration, stateTones } from '../components/shown.ts'
import { declarationKinds, declarationStates } from '../model.ts'
import { findDeclarations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = declarationsAsked(request)
  const { count, results } = await findDeclarations(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    declarations: results.map(shownDeclaration),
  }
})

export default function DeclarationsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const list = listAddress('/screening/opgaven', it.choices)
  const isSearched = [it.choices.zoek, it.choices.stand, it.choices.soort].some((value) => value !== '')
  const sort = (key: string) => list.sort(key, it.sorted)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="declarations" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Filters choices={it.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/opgaven.xlsx', it.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/opgaven.csv', it.choices), label: t.csv },
        ]}
      />
      <DataTable
        caption={t.title}
        rows={it.declarations}
        rowKey={({ id }) => id}
        stacked
        empty={
          <EmptyState title={isSearched ? t.noneFound : t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'name', header: t.name, rowHeader: true, sort: sort('name') },
            cell: ({ id, name }) => <a href={`/screening/opgaven/${id}`}>{name}</a>,
          },
          { key: 'function', header: t.function, sort: sort('function'), cell: (one) => one.function ?? '' },
          { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'count', header: t.count, numeric: true, cell: ({ items }) => items.length },
          {
            ...{ key: 'declaredAt', header: t.declaredOn, sort: sort('declaredAt') },
            cell: ({ declaredAt }) => dateText(language, declaredAt),
          },
          {
            ...{ key: 'state', header: t.state, sort: sort('state') },
            cell: ({ state }) => <Badge tone={stateTones[state]}>{t.states[state]}</Badge>,
          },
        ]}
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Filters({ choices }: Pick<Route.ComponentProps['loaderData'], 'choices'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.all }
  return (
    <FilterBar
      label={t.title}
      submitLabel={w.show}
      clearHref="/screening/opgaven"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select
        name="stand"
        label={t.state}
        value={choices.stand}
        options={[all, ...declarationStates.map((value) => ({ value, label: t.states[value] }))]}
      />
      <Select
        name="soort"
        label={t.kind}
        value={choices.soort}
        options={[all, ...declarationKinds.map((value) => ({ value, label: t.kinds[value] }))]}
      />
    </FilterBar>
  )
}
