import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { requestsAsked } from '../components/asked.ts'
import { stateTones } from '../components/shown.ts'
import { AccessTabs, hrefs, tabs } from '../components/tabs.tsx'
import { requestStates } from '../model.ts'
import { may } from '../policy.ts'
import { findRequests } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/bronnen/aanvragen'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = requestsAsked(request)
  const { count, results, waiting } = await findRequests(ctx, query)
  const seesAll = allows(ctx, may.readAccess, personOf(ctx))
  return {
    ...{ menu: menuOf(ctx), choices, count, waiting, which: query.which, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    tabs: tabs.filter((tab) => tab !== 'all' || seesAll),
    rows: results.map(({ request: { id, role, task, state, startsOn, endsOn, askedAt }, source, name }) => ({
      ...{ id, role, task, state, startsOn, endsOn, source, name, askedAt: askedAt.toISOString() },
    })),
  }
})

export default function AccessRequestsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const common = useTexts(systemsTexts)
  const list = listAddress(path, it.choices)
  return (
    <>
      <SourcesMenu entries={it.menu} current="access" />
      <PageHeader title={it.which === 'mine' ? t.title : t.tabs[it.which]} intro={t.intro[it.which]} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <AccessTabs shown={it.tabs} current={it.which} waiting={it.waiting} />
      <FilterBar
        label={t.tabs[it.which]}
        submitLabel={w.show}
        clearHref={hrefs[it.which]}
        clearLabel={w.clear}
        sorted={it.choices}
      >
        {it.which !== 'mine' && <input type="hidden" name="welke" value={it.choices.welke} />}
        <Field name="zoek" type="search" label={t.search} value={it.choices.zoek} />
        <Select
          name="stand"
          label={t.state}
          value={it.choices.stand}
          options={[
            { value: '', label: common.all },
            ...requestStates.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
      </FilterBar>
      <Requests it={it} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Requests({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const list = listAddress(path, it.choices)
  const by = (key: string) => ({ sort: list.sort(key, it.sorted) })
  const who = { key: 'name', header: t.person, cell: (row: (typeof it.rows)[number]) => row.name ?? t.someone }
  return (
    <DataTable
      caption={t.tabs[it.which]}
      captionHidden
      stacked
      rows={it.rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t.none[it.which]}>
          <p>{t.noneHelp[it.which]}</p>
          {it.which === 'mine' && <ButtonLink href="/bronnen">{t.findSource}</ButtonLink>}
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'source', header: t.source, rowHeader: true },
          cell: ({ id, source }) => (
            <a href={`${path}/${id}`} lang="nl">
              {source}
            </a>
          ),
        },
        ...(it.which === 'mine' ? [] : [who]),
        { key: 'task', header: t.task, cell: ({ task }) => names.tasks[task] },
        {
          ...{ key: 'period', header: t.period },
          cell: ({ startsOn, endsOn }) => t.from(dateText(language, startsOn), dateText(language, endsOn)),
        },
        {
          ...{ key: 'askedAt', header: t.askedOn, ...by('askedAt') },
          cell: ({ askedAt }) => dateText(language, askedAt),
        },
        {
          ...{ key: 'state', header: t.state, ...by('state') },
          cell: ({ state }) => <Badge tone={stateTones[state]}>{t.states[state]}</Badge>,
        },
      ]}
    />
  )
}
