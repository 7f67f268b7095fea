import { allows } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { clockCodes } from '../../clocks/clocks.ts'
import { TypeInLink } from '../../desk-intake/components/link.tsx'
import { caseStates, routes } from '../../model.ts'
import { may } from '../../policy.ts'
import { texts as routing } from '../../routing/texts.ts'
import { TogetherBadge } from '../../two-person/components/standing.tsx'
import { casesAsked } from '../components/asked.ts'
import { DueText, StateBadge } from '../components/clock.tsx'
import { ReportsMenu } from '../components/menu.tsx'
import { readInbox } from '../inbox.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, login, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = casesAsked(request)
  const { count, results, places, hasKeys, waiting } = await readInbox(ctx, query)
  return {
    ...{
      choices,
      count,
      places,
      hasKeys,
      waiting,
      mayTypeIn: allows(ctx, may.typeIn, { organisationId: login.organisation.id }),
      descending: query.descending,
      today: dayOf(web.now),
      sort: query.sort,
      at: query.page,
      size: query.pageSize,
    },
    hasSteppedBack: new URL(request.url).searchParams.has('teruggestapt'),
    cases: results.map(({ id, number, place, state, route, receivedOn, due, stage }) => ({
      ...{ id, number, place, state, route, receivedOn, due, stage },
    })),
  }
})

type Data = Route.ComponentProps['loaderData']
type Row = Data['cases'][number]

export default function ReportsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const r = useTexts(routing)
  const list = listAddress('/meldingen', data.choices)
  const isSearched = Object.values(data.choices).some((value) => value !== '')
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <>
            {data.mayTypeIn && <TypeInLink />}
            <ButtonLink href="/meldingen/sleutels" kind="secondary">
              {t.toKeys}
            </ButtonLink>
          </>
        }
      />
      <ReportsMenu current="/meldingen" />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.hasSteppedBack && (
        <Alert kind="ok" live>
          {r.steppedBack}
        </Alert>
      )}
      {!data.hasKeys && <Alert kind="warning">{t.noKeys}</Alert>}
      {data.waiting > 0 && (
        <Alert kind="warning">
          <a href={list.href({ sleutels: 'wachten', pagina: '' })}>{t.waiting(data.waiting)}</a>
        </Alert>
      )}
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/meldingen.csv', data.choices), label: t.csv },
          { href: fileAddress('/meldingen.xlsx', data.choices), label: t.spreadsheet },
        ]}
      />
      <CaseTable {...data} empty={isSearched ? t.noneFound : t.none} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function CaseTable({ cases, count, places, today, empty, choices, sort, descending }: Data & { empty: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.columns
  const list = listAddress('/meldingen', choices)
  const sorted = (key: string) => list.sort(key, { by: sort, descending })
  const number: Column<Row> = {
    ...{ key: 'number', header: c.number, rowHeader: true, sort: sorted('number') },
    cell: (it) => (
      <>
        <a className="ww-together" href={`/meldingen/${it.id}`}>
          {t.numbered(it.number)}
        </a>
        {it.stage && <TogetherBadge stage={it.stage} />}
      </>
    ),
  }
  const place: Column<Row> = { key: 'place', header: c.place, cell: (it) => it.place }
  const columns: Column<Row>[] = [
    number,
    ...(places.length > 1 ? [place] : []),
    { key: 'due', header: c.due, sort: sorted('due'), cell: (it) => <DueText due={it.due} today={today} /> },
    { key: 'state', header: c.state, cell: ({ state }) => <StateBadge state={state} /> },
    {
      ...{ key: 'received', header: c.received, sort: sorted('received') },
      cell: ({ receivedOn }) => dateText(language, receivedOn),
    },
    { key: 'route', header: c.route, cell: ({ route }) => t.routes[route] },
  ]
  return (
    <DataTable
      caption={t.found(count)}
      stacked
      rows={cases}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={empty}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={columns}
    />
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  const dues = ['late', 'week'] as const
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/meldingen" clearLabel={w.clear} sorted={choices}>
      <Select
        name="taak"
        label={t.filter.clock}
        value={choices.taak}
        options={[all, ...clockCodes.map((value) => ({ value, label: t.clocks[value] }))]}
      />
      <Select
        name="stand"
        label={t.filter.state}
        value={choices.stand}
        options={[all, ...caseStates.map((value) => ({ value, label: t.states[value] }))]}
      />
      <Select
        name="termijn"
        label={t.filter.due}
        value={choices.termijn}
        options={[all, ...dues.map((value) => ({ value, label: t.dues[value] }))]}
      />
      <Select
        name="sleutels"
        label={t.filter.keys}
        value={choices.sleutels}
        options={[all, { value: 'wachten', label: t.filter.waiting }]}
      />
      <Select
        name="weg"
        label={t.filter.route}
        value={choices.weg}
        options={[all, ...routes.map((value) => ({ value, label: t.routes[value] }))]}
      />
    </FilterBar>
  )
}
