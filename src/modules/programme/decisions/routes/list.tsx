import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { proposalsAsked } from '../components/asked.ts'
import { StateBadge } from '../components/badges.tsx'
import { recordOf } from '../load.ts'
import { agendaTypes, proposalStates } from '../model.ts'
import { may } from '../policy.ts'
import { districtOf, findProposals } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = proposalsAsked(request)
  const { count, results } = await findProposals(ctx, query)
  return {
    choices,
    count,
    proposals: results.map(({ id, number, subject, agendaType, meetsOn, state, isPublic }) => ({
      id,
      number,
      subject,
      agendaType,
      meetsOn,
      state,
      isPublic,
    })),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    mayMake: allows(ctx, may.keepProposals, recordOf({ organisationId: districtOf(ctx) })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function ProposalsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const address = listAddress('/voorstellen', data.choices)
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <>
            {data.mayMake && <ButtonLink href="/voorstellen/nieuw">{t.new}</ButtonLink>}
            <a href="/besluiten">{t.toRegister}</a>
          </>
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.list}</Explain>
      <Audience label={w.whoSees}>{t.who.list}</Audience>
      <Filters choices={data.choices} />
      <Table data={data} address={address} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={address.page} />
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/voorstellen" clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="stand"
        label={t.columns.state}
        value={choices.stand}
        options={[all, ...proposalStates.map((value) => ({ value, label: t.states[value] }))]}
      />
      <Select
        name="behandeling"
        label={t.columns.agendaType}
        value={choices.behandeling}
        options={[all, ...agendaTypes.map((value) => ({ value, label: t.agendaTypes[value] }))]}
      />
    </FilterBar>
  )
}

function Table({ data, address }: { data: Data; address: ReturnType<typeof listAddress> }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.columns
  const sort = (key: string) => ({ sort: address.sort(key, data.sorted) })
  const columns: Column<Data['proposals'][number]>[] = [
    { key: 'number', header: c.number, ...sort('number'), cell: ({ number }) => number },
    {
      key: 'subject',
      header: c.subject,
      rowHeader: true,
      ...sort('subject'),
      cell: ({ id, subject }) => <a href={`/voorstellen/${id}`}>{subject}</a>,
    },
    {
      key: 'meetsOn',
      header: c.meetsOn,
      ...sort('meetsOn'),
      cell: ({ meetsOn }) => (meetsOn ? dateText(language, meetsOn) : t.noDay),
    },
    { key: 'agendaType', header: c.agendaType, cell: ({ agendaType }) => t.agendaTypes[agendaType] },
    { key: 'state', header: c.state, ...sort('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'isPublic', header: c.isPublic, cell: ({ isPublic }) => (isPublic ? t.yes : t.no) },
  ]
  const { zoek, stand, behandeling } = data.choices
  const isSearched = [zoek, stand, behandeling].some((one) => one !== '')
  return (
    <DataTable
      caption={`${t.title}: ${t.count(data.count)}`}
      stacked
      rows={data.proposals}
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
