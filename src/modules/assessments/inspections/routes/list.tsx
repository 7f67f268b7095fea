import { allows, personOf } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { may as mayRounds } from '../../policy.ts'
import { deadlineOf, listAsked } from '../components/listed.ts'
import { stepText, tones } from '../components/words.ts'
import { inspectionStates } from '../model.ts'
import { nextStep, pageFor } from '../next-step.ts'
import { texts } from '../texts.ts'
import { listInspections } from '../view.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, login, web, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, state, search, sorted, linesOf } = listAsked(request)
  const all = await listInspections(ctx)
  const today = dayOf(web.now)
  const actor = personOf(ctx)
  return {
    choices,
    sorted,
    state,
    search,
    hasAny: all.length > 0,
    mayStart: allows(ctx, mayRounds.keepRounds, { organisationId: login.organisation.id }),
    isAssessor: actor.roles.includes('assessor'),
    lines: linesOf(all).map((line) => ({
      id: line.id,
      municipality: line.municipality,
      round: line.round,
      state: line.state,
      place: line.place,
      places: line.places,
      revealed: line.revealed,
      toJudge: line.toJudge,
      deadline: deadlineOf(line),
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
        <FilterBar
          label={t.filter}
          submitLabel={t.filter}
          clearHref="/toetsingen"
          clearLabel={t.clear}
          sorted={data.choices}
        >
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
      {data.lines.length > 0 && (
        <Downloads
          label={w.download}
          items={[
            { href: fileAddress('/toetsingen.xlsx', data.choices), label: 'Excel' },
            { href: fileAddress('/toetsingen.csv', data.choices), label: 'CSV' },
          ]}
        />
      )}
      <Lines
        lines={data.lines}
        empty={empty}
        sort={(key) => listAddress('/toetsingen', data.choices).sort(key, data.sorted)}
      />
    </>
  )
}

type Line = Route.ComponentProps['loaderData']['lines'][number]

type Sort = (key: string) => ReturnType<ReturnType<typeof listAddress>['sort']>

function Lines({ lines, empty, sort }: { lines: Line[]; empty: string; sort: Sort }) {
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
          sort: sort('municipality'),
          cell: ({ id, municipality }) => <a href={`/toetsingen/${id}`}>{municipality}</a>,
        },
        { key: 'round', header: t.columns.round, cell: ({ round }) => round },
        {
          key: 'state',
          header: t.columns.state,
          sort: sort('state'),
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
          sort: sort('progress'),
          cell: ({ revealed, toJudge, municipality }) => (
            <Progress label={municipality} value={revealed} max={toJudge} text={t.revealed(revealed, toJudge)} />
          ),
        },
        {
          key: 'deadline',
          header: t.columns.deadline,
          sort: sort('deadline'),
          cell: ({ deadline }) => (deadline ? dateText(language, deadline) : '–'),
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
