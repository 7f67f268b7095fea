import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
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
import { oathsAsked } from '../components/asked.ts'
import { oathStandings } from '../model.ts'
import { findOaths } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = oathsAsked(request)
  const { count, results, sessions } = await findOaths(ctx, query)
  const sorted = { by: query.sort, descending: query.descending }
  const isPlanned = new URL(request.url).searchParams.has('gepland')
  return {
    ...{ menu: menuOf(ctx), choices, count, oaths: results, sessions, sorted, isPlanned },
    ...{ at: query.page, size: query.pageSize },
  }
})

type Data = Route.ComponentProps['loaderData']

export default function OathsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const list = listAddress('/screening/eden', it.choices)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="oaths" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isPlanned && (
        <Alert kind="ok" live>
          {t.planned}
        </Alert>
      )}
      <ButtonGroup>
        <ButtonLink href="/screening/eden/plannen">{t.plan}</ButtonLink>
      </ButtonGroup>
      <Sessions sessions={it.sessions} />
      <FilterBar
        label={t.title}
        submitLabel={w.show}
        clearHref="/screening/eden"
        clearLabel={w.clear}
        sorted={it.choices}
      >
        <Field name="zoek" type="search" label={t.search} value={it.choices.zoek} />
        <Select
          name="stand"
          label={t.standing}
          value={it.choices.stand}
          options={[
            { value: '', label: t.all },
            ...oathStandings.map((value) => ({ value, label: t.standings[value] })),
          ]}
        />
      </FilterBar>
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/screening/eden.xlsx', it.choices), label: t.spreadsheet },
          { href: fileAddress('/screening/eden.csv', it.choices), label: t.csv },
        ]}
      />
      <OathTable data={it} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Sessions({ sessions }: Pick<Data, 'sessions'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t.sessions}</h2>
      <ul>
        {sessions.map(({ day, count }) => (
          <li key={day}>
            <a href={`/screening/eden/${day}`}>{t.session(dateText(language, day), count)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const tones = { without: 'warning', planned: 'info', taken: 'ok' } as const

function OathTable({ data }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { choices, sorted } = data
  const list = listAddress('/screening/eden', choices)
  const isSearched = choices.zoek !== '' || choices.stand !== ''
  const dayOfLine = ({ takenOn, plannedOn }: Data['oaths'][number]) => takenOn ?? plannedOn
  return (
    <DataTable
      caption={`${t.title}: ${t.found(data.count)}`}
      stacked
      rows={data.oaths}
      rowKey={({ fileId }) => fileId}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'name', header: t.columns.name, rowHeader: true, sort: list.sort('name', sorted) },
          cell: ({ fileId, name }) => <a href={`/screening/dossiers/${fileId}`}>{name}</a>,
        },
        {
          ...{ key: 'function', header: t.columns.function, sort: list.sort('function', sorted) },
          cell: (it) => it.function,
        },
        {
          ...{ key: 'standing', header: t.columns.standing },
          cell: ({ standing }) => <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>,
        },
        {
          ...{ key: 'day', header: t.columns.day, sort: list.sort('day', sorted) },
          cell: (it) => {
            const day = dayOfLine(it)
            return day ? <a href={`/screening/eden/${day}`}>{dateText(language, day)}</a> : '–'
          },
        },
        {
          ...{ key: 'kind', header: t.columns.kind },
          cell: ({ kind, standing }) => (kind ? t.kinds[kind] : standing === 'taken' ? t.unknown : '–'),
        },
        {
          ...{ key: 'before', header: t.columns.before },
          cell: ({ before }) => (before ? t.befores[before] : '–'),
        },
      ]}
    />
  )
}
