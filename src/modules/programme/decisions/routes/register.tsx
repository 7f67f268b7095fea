import { organisationsNamed } from '#modules/organisations'
import { inTransaction } from '#platform/db'
import { dateText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { decisionsAsked } from '../components/asked.ts'
import { OutcomeBadge } from '../components/badges.tsx'
import { FollowUps } from '../components/follow-ups.tsx'
import { named } from '../components/shown.ts'
import { outcomes } from '../model.ts'
import { findDecisions } from '../register.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/register'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = decisionsAsked(request)
  const { count, results } = await findDecisions(ctx, query)
  const ids = results.flatMap(({ followUps }) => followUps.flatMap(({ organisations }) => organisations))
  const names = await inTransaction(ctx, (tx) => organisationsNamed(tx, ids))
  return {
    choices,
    count,
    decisions: results.map(({ id, proposalId, proposalNumber, point, subject, asked, decidedOn, ...it }) => ({
      id,
      href: `/voorstellen/${proposalId}#punt-${point}`,
      proposalNumber,
      point,
      subject,
      asked,
      decidedOn,
      outcome: it.outcome,
      note: it.note,
      followUps: named(it.followUps, names),
      progress: it.progress,
    })),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
  }
})

type Data = Route.ComponentProps['loaderData']

export default function RegisterPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const address = listAddress('/besluiten', data.choices)
  return (
    <>
      <PageHeader title={t.register} intro={t.registerIntro} actions={<a href="/voorstellen">{t.toProposals}</a>} />
      <Explain label={w.whatIsThis}>{t.explains.register}</Explain>
      <Audience label={w.whoSees}>{t.who.list}</Audience>
      <Filters choices={data.choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/besluiten.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/besluiten.csv', data.choices), label: t.csv },
        ]}
      />
      <Table data={data} address={address} />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={address.page} />
    </>
  )
}

function Filters({ choices }: Pick<Data, 'choices'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const options = outcomes.map((value) => ({ value, label: t.outcomes[value] }))
  return (
    <FilterBar label={t.register} submitLabel={w.show} clearHref="/besluiten" clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="besluit"
        label={t.columns.outcome}
        value={choices.besluit}
        options={[{ value: '', label: t.filter.all }, ...options]}
      />
      <Field name="jaar" type="number" label={t.filter.year} value={choices.jaar} min={1900} max={2199} />
    </FilterBar>
  )
}

function Table({ data, address }: { data: Data; address: ReturnType<typeof listAddress> }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.columns
  const sort = (key: string) => ({ sort: address.sort(key, data.sorted) })
  const columns: Column<Data['decisions'][number]>[] = [
    {
      key: 'decidedOn',
      header: c.decidedOn,
      ...sort('decidedOn'),
      cell: ({ decidedOn }) => dateText(language, decidedOn),
    },
    {
      key: 'point',
      header: c.point,
      rowHeader: true,
      cell: ({ href, point, asked }) => (
        <a href={href}>
          {point}. {asked}
        </a>
      ),
    },
    {
      key: 'proposal',
      header: c.proposal,
      ...sort('number'),
      cell: ({ proposalNumber, subject }) => `${proposalNumber}. ${subject}`,
    },
    {
      key: 'outcome',
      header: c.outcome,
      ...sort('outcome'),
      cell: ({ outcome, note }) => (
        <>
          <OutcomeBadge outcome={outcome} />
          {note && <div className="ww-pre">{note}</div>}
        </>
      ),
    },
    {
      key: 'followUp',
      header: c.followUp,
      cell: ({ followUps, progress: { done, total, late } }) => (
        <>
          {t.followUp.progress(done, total, late)}
          {followUps.length > 0 && <FollowUps followUps={followUps} />}
        </>
      ),
    },
  ]
  const isSearched = [data.choices.zoek, data.choices.besluit, data.choices.jaar].some((one) => one !== '')
  return (
    <DataTable
      caption={`${t.register}: ${t.countDecisions(data.count)}`}
      stacked
      rows={data.decisions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<EmptyState title={isSearched ? t.noDecisionFound : t.noDecision} />}
    />
  )
}
