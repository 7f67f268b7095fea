import { allows, personOf } from '#platform/access'
import { dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { may as mayRounds } from '../../policy.ts'
import { stepText, tones } from '../components/words.ts'
import { inspectionStates } from '../model.ts'
import { nextStep, pageFor } from '../next-step.ts'
import { texts } from '../texts.ts'
import { listInspections } from '../view.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, login, web, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const state = inspectionStates.find((one) => one === asked.get('stand')) ?? ''
  const search = (asked.get('zoek') ?? '').trim()
  const all = await listInspections(ctx)
  const today = dayOf(web.now)
  const actor = personOf(ctx)
  const fits = all.filter(
    (line) => (state === '' || line.state === state) && line.municipality.toLowerCase().includes(search.toLowerCase()),
  )
  return {
    state,
    search,
    hasAny: all.length > 0,
    mayStart: allows(ctx, mayRounds.keepRounds, { organisationId: login.organisation.id }),
    isAssessor: actor.roles.includes('assessor'),
    lines: fits.map((line) => ({
      id: line.id,
      municipality: line.municipality,
      round: line.round,
      state: line.state,
      place: line.place,
      places: line.places,
      revealed: line.revealed,
      toJudge: line.toJudge,
      next: nextStep(line, actor, today),
    })),
  }
})

export default function List({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const empty = !data.hasAny ? (data.mayStart ? t.emptyLeader : t.empty) : t.noMatch
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={data.mayStart && <ButtonLink href="/toetsingen/nieuw">{t.start.title}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.list}</Audience>
      <ButtonGroup>
        <ButtonLink href="/toetsingen/bezoeken" kind="secondary">
          {t.visits.agenda}
        </ButtonLink>
        {data.isAssessor && (
          <ButtonLink href="/toetsingen/werkgevers" kind="secondary">
            {t.assign.mine}
          </ButtonLink>
        )}
      </ButtonGroup>
      {data.hasAny && (
        <FilterBar label={t.filter} submitLabel={t.filter} clearHref="/toetsingen" clearLabel={t.clear}>
          <Field type="search" name="zoek" label={t.search} value={data.search} />
          <Select
            name="stand"
            label={t.columns.state}
            value={data.state}
            options={[
              { value: '', label: t.anyState },
              ...inspectionStates.map((state) => ({ value: state, label: t.states[state] })),
            ]}
          />
        </FilterBar>
      )}
      <Lines lines={data.lines} empty={empty} />
    </>
  )
}

type Line = Route.ComponentProps['loaderData']['lines'][number]

function Lines({ lines, empty }: { lines: Line[]; empty: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title={empty} />}
      columns={[
        {
          key: 'municipality',
          header: t.columns.municipality,
          rowHeader: true,
          cell: ({ id, municipality }) => <a href={`/toetsingen/${id}`}>{municipality}</a>,
        },
        { key: 'round', header: t.columns.round, cell: ({ round }) => round },
        {
          key: 'state',
          header: t.columns.state,
          cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
        },
        {
          key: 'assessors',
          header: t.columns.assessors,
          cell: ({ place, places }) =>
            place ? t.places[place] : places.map((one) => t.places[one]).join(', ') || t.inspection.nobody,
        },
        {
          key: 'progress',
          header: t.columns.progress,
          cell: ({ revealed, toJudge, municipality }) => (
            <Progress label={municipality} value={revealed} max={toJudge} text={t.revealed(revealed, toJudge)} />
          ),
        },
        {
          key: 'next',
          header: t.columns.next,
          cell: ({ id, next }) =>
            next.do === 'none' ? t.next.none : <a href={pageFor(id, next)}>{stepText(t, language, next)}</a>,
        },
      ]}
    />
  )
}
