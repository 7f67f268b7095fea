import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dateText, dayOf, numberText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { organisationsAsked } from '../facts/asked.ts'
import { shownOrganisations } from '../facts/list.ts'
import { kinds } from '../model.ts'
import { may } from '../policy.ts'
import { listOrganisations, staffOf } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/organisations'

const pageSize = 50

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = organisationsAsked(request)
  const today = dayOf(web.now)
  const { districtId } = login.actor
  const found = shownOrganisations(await listOrganisations(ctx), query, today)
  const staff = districtId ? await inTransaction(ctx, (tx) => staffOf(tx, districtId, today)) : null
  return {
    choices,
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    count: found.length,
    own: login.organisation.id,
    staffTotal: staff?.total ?? null,
    mayAdd: login.organisation.kind === 'district' && allows(ctx, may.keep, { organisationId: login.organisation.id }),
    rows: found.slice((query.page - 1) * pageSize, query.page * pageSize).map((one) => ({
      id: one.id,
      name: one.name,
      kind: one.kind,
      code: one.code,
      inhabitants: one.inhabitants,
      staffEstimate: one.staffEstimate,
      maySeeNames: one.maySeeNames,
      validTo: one.validTo,
      isGone: one.validTo !== null && one.validTo <= today,
    })),
  }
})

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { choices, at, count, mayAdd, staffTotal } = loaderData
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          mayAdd && (
            <ButtonLink href="/organisaties/nieuw" kind="secondary">
              {t.facts.new.title}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.facts.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Filters choices={choices} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/organisaties/lijst.xlsx', choices), label: t.facts.spreadsheet },
          { href: fileAddress('/organisaties/lijst.csv', choices), label: t.facts.csv },
        ]}
      />
      <List data={loaderData} />
      {staffTotal !== null && staffTotal > 0 && <p>{t.facts.staffOnce(numberText(language, staffTotal))}</p>}
      <Paged at={at} size={pageSize} count={count} words={w} hrefOf={listAddress('/organisaties', choices).page} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Filters({ choices }: { choices: Data['choices'] }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <FilterBar
      label={t.facts.search}
      submitLabel={w.show}
      clearHref="/organisaties"
      clearLabel={w.clear}
      sorted={choices}
    >
      <Field name="zoek" type="search" label={t.facts.search} value={choices.zoek} />
      <Select
        name="soort"
        label={t.facts.kind}
        value={choices.soort}
        options={[
          { value: '', label: t.facts.allKinds },
          ...kinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
        ]}
      />
      <Select
        name="welke"
        label={t.facts.which}
        value={choices.welke || 'now'}
        options={(['now', 'all'] as const).map((value) => ({ value, label: t.facts.whichOnes[value] }))}
      />
    </FilterBar>
  )
}

function List({ data: { rows, choices, sorted, count, own } }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? '' : numberText(language, value))
  const list = listAddress('/organisaties', choices)
  return (
    <DataTable
      caption={`${t.title}: ${t.facts.found(count)}`}
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.facts.none} />}
      columns={[
        {
          key: 'name',
          header: t.columns.name,
          rowHeader: true,
          sort: list.sort('name', sorted),
          cell: ({ id, name, validTo, isGone }) => (
            <>
              <a href={`/organisaties/${id}`}>{name}</a> {id === own && <Badge tone="info">{t.facts.own}</Badge>}{' '}
              {validTo && (
                <Badge tone="neutral">{(isGone ? t.facts.gone : t.facts.ending)(dateText(language, validTo))}</Badge>
              )}
            </>
          ),
        },
        { key: 'kind', header: t.columns.kind, sort: list.sort('kind', sorted), cell: ({ kind }) => t.kinds[kind] },
        { key: 'code', header: t.columns.code, sort: list.sort('code', sorted), cell: ({ code }) => code },
        {
          key: 'inhabitants',
          header: t.columns.inhabitants,
          numeric: true,
          sort: list.sort('inhabitants', sorted),
          cell: ({ inhabitants }) => number(inhabitants),
        },
        {
          key: 'staff',
          header: t.columns.staff,
          numeric: true,
          sort: list.sort('staffEstimate', sorted),
          cell: ({ staffEstimate }) => number(staffEstimate),
        },
        { key: 'names', header: t.columns.names, cell: ({ maySeeNames }) => (maySeeNames ? t.yes : t.no) },
      ]}
    />
  )
}
