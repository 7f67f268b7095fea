import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { ActionTable } from '../components/action-table.tsx'
import { actionsAsked } from '../components/asked.ts'
import { listed } from '../components/shown.ts'
import { colleaguesAt } from '../load.ts'
import { origins, standings } from '../model.ts'
import { may } from '../policy.ts'
import { findActions } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request, login, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = actionsAsked(request)
  const { count, results } = await findActions(ctx, query)
  const organisationId = login.organisation.id
  const { districtId } = login.actor
  const colleagues = await inTransaction(ctx, (tx) => colleaguesAt(tx, organisationId))
  return {
    choices,
    count,
    today: dayOf(web.now),
    actions: results.map(listed),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    mayKeep: allows(ctx, may.keepActions, { organisationId }),
    mayCount: allows(ctx, may.seeActionCounts, { organisationId: districtId ?? organisationId, districtId }),
    isDistrict: login.organisation.kind === 'district',
    owners: colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
  }
})

export default function ActionsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const isSearched = Object.entries(data.choices).some(([key, value]) => key !== 'sorteer' && value !== '')
  const list = listAddress('/acties', data.choices)
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{data.isDistrict ? t.who.district : t.who.municipality}</Audience>
      <Links mayKeep={data.mayKeep} mayCount={data.mayCount} />
      <Filters choices={data.choices} owners={data.owners} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/acties.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/acties.csv', data.choices), label: t.csv },
          { href: '/acties/oscal', label: 'OSCAL' },
        ]}
      />
      <ActionTable
        actions={data.actions}
        count={data.count}
        today={data.today}
        sort={(key) => list.sort(key, data.sorted)}
        empty={
          <EmptyState title={isSearched ? t.noneFound : t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}

function Links({ mayKeep, mayCount }: { mayKeep: boolean; mayCount: boolean }) {
  const t = useTexts(texts)
  return (
    <ButtonGroup>
      {mayKeep && <ButtonLink href="/acties/nieuw">{t.new}</ButtonLink>}
      {mayKeep && (
        <ButtonLink href="/acties/inlezen" kind="secondary">
          {t.import}
        </ButtonLink>
      )}
      {mayCount && (
        <ButtonLink href="/acties/stand" kind="secondary">
          {t.board}
        </ButtonLink>
      )}
    </ButtonGroup>
  )
}

type Data = Route.ComponentProps['loaderData']

function Filters({ choices, owners }: Pick<Data, 'choices' | 'owners'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const all = { value: '', label: t.filter.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref="/acties" clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.filter.search} value={choices.zoek} />
      <Select
        name="stand"
        label={t.filter.standing}
        value={choices.stand}
        options={[
          all,
          { value: 'open', label: t.filter.open },
          ...standings.map((value) => ({ value, label: t.standings[value] })),
        ]}
      />
      <Select
        name="eigenaar"
        label={t.filter.owner}
        value={choices.eigenaar}
        options={[all, { value: 'niemand', label: t.filter.nobody }, ...owners]}
      />
      <Field name="norm" label={t.filter.norm} value={choices.norm} />
      <Select
        name="herkomst"
        label={t.filter.origin}
        value={choices.herkomst}
        options={[all, ...origins.map((value) => ({ value, label: t.origins[value] }))]}
      />
    </FilterBar>
  )
}
