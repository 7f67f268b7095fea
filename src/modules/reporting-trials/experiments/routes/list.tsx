import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
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
    ...{ menu: menuOf(ctx), choices, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    mayKeep: allows(ctx, may.keep, personOf(ctx)),
    experiments: results.map(({ id, number, title, startsOn, weeks, standing, methodA, methodB }) => ({
      ...{ id, number, title, startsOn, weeks, standing, a: name(methodA) ?? '', b: name(methodB) },
    })),
    isRemoved: new URL(request.url).searchParams.has('verwijderd'),
  }
})

export default function ExperimentsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const i = useTexts(interventionTexts)
  const w = useTexts(shared)
  const { choices } = it
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
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={choices}>
        <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
        <Select
          name="stand"
          label={common.state}
          value={choices.stand}
          options={[
            { value: '', label: common.all },
            ...experimentStates.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
      </FilterBar>
      <Files path={path} choices={choices} />
      <Experiments it={it} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(path, choices).page} />
    </>
  )
}

function Experiments({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const language = useLanguage()
  const list = listAddress(path, it.choices)
  const by = (key: string) => ({ sort: list.sort(key, it.sorted) })
  const isSearched = it.choices.zoek !== '' || it.choices.stand !== ''
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={it.experiments}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isSearched ? t.noneFound : t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'number', header: common.number, ...by('number'), numeric: true, cell: ({ number }) => number },
        {
          ...{ key: 'title', header: t.name, rowHeader: true, ...by('title') },
          cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
        },
        { key: 'compares', header: t.compares, cell: ({ a, b }) => t.against(a, b ?? common.asItIs) },
        {
          ...{ key: 'period', header: t.period, ...by('startsOn') },
          cell: ({ startsOn, weeks }) => t.periodOf(dateText(language, startsOn), weeks),
        },
        {
          ...{ key: 'state', header: common.state, ...by('state') },
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
  )
}
