import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { MeetingBadge } from '../components/badge.tsx'
import { MeetingQuery } from '../input.ts'
import { meetingKinds, meetingStates } from '../model.ts'
import { may } from '../policy.ts'
import { findMeetings } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

/** Meetings of a programme, the last first. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, ['zoek', 'soort', 'stand', 'pagina'])
  const query = queryOf(MeetingQuery, {
    search: choices.zoek,
    kind: choices.soort,
    state: choices.stand,
    page: choices.pagina,
  })
  const { programme, count, results } = await findMeetings(ctx, idOf(params), query)
  return {
    choices,
    count,
    at: query.page,
    size: query.pageSize,
    programme: { id: programme.id, title: programme.title },
    mayKeep: allows(ctx, may.keepMeetings, recordOf(programme)),
    meetings: results.map(({ id, kind, title, heldOn, time, place, state }) => ({
      id,
      kind,
      title,
      heldOn,
      time,
      place,
      state,
    })),
  }
})

export default function MeetingsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const path = `/programma/${data.programme.id}/overleggen`
  const { zoek, soort, stand } = data.choices
  const isSearched = [zoek, soort, stand].some((one) => one !== '')
  const all = { value: '', label: t.all }
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="meetings" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={data.mayKeep && <ButtonLink href={`${path}/nieuw`}>{t.plan}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
        <Field name="zoek" type="search" label={t.search} value={zoek} />
        <Select
          name="soort"
          label={t.kind}
          value={soort}
          options={[all, ...meetingKinds.map((value) => ({ value, label: t.kinds[value] }))]}
        />
        <Select
          name="stand"
          label={t.state}
          value={stand}
          options={[all, ...meetingStates.map((value) => ({ value, label: t.states[value] }))]}
        />
      </FilterBar>
      <DataTable
        caption={t.found(data.count)}
        stacked
        rows={data.meetings}
        rowKey={({ id }) => id}
        empty={<EmptyState title={isSearched ? t.noneFound : t.none} />}
        columns={[
          {
            key: 'title',
            header: t.name,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
          },
          { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
          {
            key: 'heldOn',
            header: t.heldOn,
            cell: ({ heldOn, time }) => [dateText(language, heldOn), time].filter(Boolean).join(', '),
          },
          { key: 'place', header: t.place, cell: ({ place }) => place },
          { key: 'state', header: t.state, cell: ({ state }) => <MeetingBadge state={state} /> },
        ]}
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={listAddress(path, data.choices).page} />
    </>
  )
}
