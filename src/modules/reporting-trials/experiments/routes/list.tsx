import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsList } from '../../components/trials-list.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { texts as interventionTexts } from '../../interventions/texts.ts'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { experimentsAsked } from '../components/asked.ts'
import { StandingBadge } from '../components/standing-badge.tsx'
import { experimentStates } from '../model.ts'
import { findExperiments } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/meldbereidheid/proeven'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = experimentsAsked(request)
  const { count, results } = await findExperiments(ctx, query)
  const name = (code: string | null) => code && methodName(web.language, code)
  return {
    ...{ menu: menuOf(ctx), mayKeep: allows(ctx, may.keep, personOf(ctx)) },
    list: {
      ...{ choices, count, at: query.page, size: query.pageSize },
      sorted: { by: query.sort, descending: query.descending },
      rows: results.map(({ id, number, title, startsOn, weeks, standing, methodA, methodB }) => ({
        ...{ id, number, title, startsOn, weeks, standing, a: name(methodA) ?? '', b: name(methodB) },
      })),
    },
    isRemoved: new URL(request.url).searchParams.has('verwijderd'),
  }
})

export default function ExperimentsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const i = useTexts(interventionTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <TrialsMenu entries={it.menu} current="experiments" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {it.isRemoved && (
        <Alert kind="ok" live>
          {i.removed}
        </Alert>
      )}
      {it.mayKeep && (
        <ButtonGroup>
          <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>
        </ButtonGroup>
      )}
      <TrialsList
        path={path}
        title={t.title}
        list={it.list}
        search={t.search}
        states={experimentStates.map((value) => ({ value, label: t.states[value] }))}
        empty={{ none: t.none, noneFound: t.noneFound, help: t.noneHelp }}
        columns={[
          { key: 'number', header: common.number, sortBy: 'number', numeric: true, cell: ({ number }) => number },
          {
            ...{ key: 'title', header: t.name, rowHeader: true, sortBy: 'title' },
            cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
          },
          { key: 'compares', header: t.compares, cell: ({ a, b }) => t.against(a, b ?? common.asItIs) },
          {
            ...{ key: 'period', header: t.period, sortBy: 'startsOn' },
            cell: ({ startsOn, weeks }) => t.periodOf(dateText(language, startsOn), weeks),
          },
          {
            ...{ key: 'state', header: common.state, sortBy: 'state' },
            cell: ({ id, standing }) => (
              <>
                <StandingBadge standing={standing} />
                {standing === 'finished' && (
                  <div>
                    <a href={`${path}/${id}/uitslag`}>{t.toResult}</a>
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
