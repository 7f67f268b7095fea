import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { FilterBar, SearchField } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { registerAsked } from '../components/asked.ts'
import { findRegister } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/register'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = registerAsked(request)
  const { count, results, mayKeep } = await findRegister(ctx, query)
  const sorted = { by: query.sort, descending: query.descending }
  const lines = results.map((line, at) => ({ ...line, id: String(at) }))
  return { menu: menuOf(ctx), choices, count, lines, mayKeep, sorted, at: query.page, size: query.pageSize }
})

export default function RegisterPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const list = listAddress('/screening/nevenwerk', it.choices)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="register" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.mayKeep && (
        <ButtonGroup>
          <ButtonLink href="/screening/nevenwerk/aanwijzen">{t.keep}</ButtonLink>
        </ButtonGroup>
      )}
      <FilterBar
        label={t.title}
        submitLabel={w.show}
        clearHref="/screening/nevenwerk"
        clearLabel={w.clear}
        sorted={it.choices}
      >
        <SearchField name="zoek" label={t.search} value={it.choices.zoek} />
      </FilterBar>
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/nevenwerk.xlsx', it.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/nevenwerk.csv', it.choices), label: t.csv },
        ]}
      />
      <DataTable
        caption={`${t.title}: ${t.found(it.count)}`}
        stacked
        rows={it.lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={it.choices.zoek === '' ? t.none : t.noneFound}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'function', header: t.columns.function, rowHeader: true, sort: list.sort('function', it.sorted) },
            cell: (line) => line.function,
          },
          {
            ...{ key: 'sideJob', header: t.columns.sideJob, sort: list.sort('sideJob', it.sorted) },
            cell: ({ sideJob }) => sideJob,
          },
          { key: 'isPaid', header: t.columns.isPaid, cell: ({ isPaid }) => t.paid[`${isPaid}`] },
          { key: 'name', header: t.columns.name, cell: ({ name }) => name ?? t.noName },
          {
            ...{ key: 'publishedOn', header: t.columns.publishedOn, sort: list.sort('publishedOn', it.sorted) },
            cell: ({ publishedOn }) => dateText(language, publishedOn),
          },
        ]}
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}
