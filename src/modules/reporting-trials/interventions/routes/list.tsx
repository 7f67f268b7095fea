import { allows, personOf } from '#platform/access'
import { dateText, moneyText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Files } from '../../components/files.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName, methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { interventionsAsked } from '../components/asked.ts'
import { StateBadge } from '../components/state-badge.tsx'
import { interventionStates } from '../model.ts'
import { findInterventions } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/meldbereidheid/methoden'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = interventionsAsked(request)
  const { count, costCents, results } = await findInterventions(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, count, costCents, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    mayKeep: allows(ctx, may.keep, personOf(ctx)),
    methods: methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name })),
    interventions: results.map(({ id, number, method, place, startsOn, endsOn, costCents: cost, state, effect }) => ({
      ...{ id, number, place, startsOn, endsOn, costCents: cost, state, effect },
      method: methodName(web.language, method),
    })),
    isRemoved: new URL(request.url).searchParams.has('verwijderd'),
  }
})

export default function InterventionsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { choices } = it
  const isSearched = choices.zoek !== '' || choices.methode !== '' || choices.stand !== ''
  return (
    <>
      <TrialsMenu entries={it.menu} current="interventions" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {it.isRemoved && (
        <Alert kind="ok" live>
          {t.removed}
        </Alert>
      )}
      <ButtonGroup>
        {it.mayKeep && <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>}
        <ButtonLink href={`${path}/alle`} kind="secondary">
          {t.methods}
        </ButtonLink>
      </ButtonGroup>
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={choices}>
        <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
        <Select
          name="methode"
          label={common.method}
          value={choices.methode}
          options={[{ value: '', label: common.all }, ...it.methods]}
        />
        <Select
          name="stand"
          label={common.state}
          value={choices.stand}
          options={[
            { value: '', label: common.all },
            ...interventionStates.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
      </FilterBar>
      <Files path={path} choices={choices} />
      <Interventions it={it} empty={isSearched ? t.noneFound : t.none} />
      {it.count > 0 && <p>{t.costOfAll(moneyText(language, it.costCents))}</p>}
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(path, choices).page} />
    </>
  )
}

function Interventions({ it, empty }: { it: Route.ComponentProps['loaderData']; empty: string }) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const language = useLanguage()
  const list = listAddress(path, it.choices)
  const by = (key: string) => ({ sort: list.sort(key, it.sorted) })
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={it.interventions}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={empty}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'method', header: common.method, rowHeader: true, ...by('method') },
          cell: ({ id, number, method }) => <a href={`${path}/${id}`}>{t.one(number, method)}</a>,
        },
        { key: 'place', header: t.place, ...by('place'), cell: ({ place }) => place },
        { key: 'from', header: t.startsOn, ...by('startsOn'), cell: (one) => dateText(language, one.startsOn) },
        { key: 'to', header: t.endsOn, cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.stays) },
        {
          ...{ key: 'cost', header: t.cost, ...by('cost'), numeric: true },
          cell: ({ costCents }) => (costCents === null ? t.unknownCost : moneyText(language, costCents)),
        },
        { key: 'state', header: common.state, ...by('state'), cell: ({ state }) => <StateBadge state={state} /> },
        { key: 'effect', header: t.effect, cell: ({ effect }) => (effect ? common.judgements[effect] : '') },
      ]}
    />
  )
}
