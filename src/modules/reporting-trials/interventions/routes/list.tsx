import { allows, personOf } from '#platform/access'
import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsList } from '../../components/trials-list.tsx'
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
    ...{ menu: menuOf(ctx), costCents, mayKeep: allows(ctx, may.keep, personOf(ctx)) },
    methods: methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name })),
    list: {
      ...{ choices, count, at: query.page, size: query.pageSize },
      sorted: { by: query.sort, descending: query.descending },
      rows: results.map(({ id, number, method, place, startsOn, endsOn, costCents: cost, state, effect }) => ({
        ...{ id, number, place, startsOn, endsOn, costCents: cost, state, effect },
        method: methodName(web.language, method),
      })),
    },
    isRemoved: new URL(request.url).searchParams.has('verwijderd'),
  }
})

export default function InterventionsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
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
      <TrialsList
        path={path}
        title={t.title}
        list={it.list}
        search={t.search}
        methods={it.methods}
        states={interventionStates.map((value) => ({ value, label: t.states[value] }))}
        empty={{ none: t.none, noneFound: t.noneFound, help: t.noneHelp }}
        columns={[
          {
            ...{ key: 'method', header: common.method, rowHeader: true, sortBy: 'method' },
            cell: ({ id, number, method }) => <a href={`${path}/${id}`}>{t.one(number, method)}</a>,
          },
          { key: 'place', header: t.place, sortBy: 'place', cell: ({ place }) => place },
          { key: 'from', header: t.startsOn, sortBy: 'startsOn', cell: (one) => dateText(language, one.startsOn) },
          { key: 'to', header: t.endsOn, cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.stays) },
          {
            ...{ key: 'cost', header: t.cost, sortBy: 'cost', numeric: true },
            cell: ({ costCents }) => (costCents === null ? t.unknownCost : moneyText(language, costCents)),
          },
          { key: 'state', header: common.state, sortBy: 'state', cell: ({ state }) => <StateBadge state={state} /> },
          { key: 'effect', header: t.effect, cell: ({ effect }) => (effect ? common.judgements[effect] : '') },
        ]}
        below={it.list.count > 0 && <p>{t.costOfAll(moneyText(language, it.costCents))}</p>}
      />
    </>
  )
}
