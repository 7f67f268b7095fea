import { redirect } from 'react-router'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { ownerOptions } from '../../tasks/components/options.ts'
import { listed } from '../../tasks/components/shown.ts'
import { actOnMeeting } from '../components/acting.ts'
import { Agenda } from '../components/agenda.tsx'
import { MeetingBadge } from '../components/badge.tsx'
import { Actions, Decisions } from '../components/outcomes.tsx'
import { MeetingSteps } from '../components/steps.tsx'
import { mayKeep } from '../load.ts'
import { stepsFrom } from '../model.ts'
import { readMeeting } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/meeting'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await readMeeting(ctx, pathId(params, 'meetingId'))
  const { meeting, attendees } = view
  const keeps = mayKeep(ctx, meeting) && meeting.state !== 'adopted'
  const programme = { id: meeting.programmeId, organisationId: meeting.organisationId }
  return {
    id: meeting.id,
    programme: { id: meeting.programmeId, title: view.programmeTitle ?? '' },
    title: meeting.title,
    kind: meeting.kind,
    heldOn: meeting.heldOn,
    time: meeting.time,
    place: meeting.place,
    state: meeting.state,
    keeps,
    steps: keeps ? stepsFrom(meeting.state) : [],
    attendees: attendees.map(({ id, name, wasPresent }) => ({ id, name, wasPresent })),
    items: view.items.map(({ id, position, title, explanation, minutes, isOpen }) => ({
      id,
      position,
      title,
      explanation,
      minutes,
      isOpen,
    })),
    decisions: view.decisions.map(({ id, itemId, number, text }) => ({ id, itemId, number, text })),
    tasks: view.tasks.map((task) => listed(ctx, task)),
    today: dayOf(web.now),
    owners: keeps ? await ownerOptions(ctx, programme) : [],
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = pathId(params, 'meetingId')
  const refused = await actOnMeeting(ctx, id, request)
  return refused ?? redirect(`/programma/${idOf(params)}/overleggen/${id}?bewaard`)
})

export default function MeetingPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const path = `/programma/${data.programme.id}/overleggen/${data.id}`
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="meetings" below={data.title} />
      <PageHeader
        title={data.title}
        badge={<MeetingBadge state={data.state} />}
        actions={
          data.keeps && (
            <ButtonLink href={`${path}/wijzigen`} kind="secondary">
              {t.change}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.meeting}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Facts data={data} />
      <Downloads label={w.download} items={[{ href: `${path}/agenda.ics`, label: t.calendar }]} />
      <Agenda items={data.items} keeps={data.keeps} />
      <Decisions decisions={data.decisions} items={data.items} keeps={data.keeps && data.state === 'held'} />
      <Actions tasks={data.tasks} owners={data.owners} today={data.today} keeps={data.keeps} />
      <MeetingSteps steps={data.steps} attendees={data.attendees} />
      <p className="ww-muted">
        {t.print} {t.destroyed}
      </p>
    </>
  )
}

function Facts({ data }: { data: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const there = (one: { name: string | null; wasPresent: boolean | null }) =>
    `${one.name ?? t.someone}${one.wasPresent === null || data.state === 'planned' ? '' : ` (${one.wasPresent ? t.present : t.absent})`}`
  const items = [
    { term: t.kind, value: t.kinds[data.kind] },
    { term: t.heldOn, value: [dateText(language, data.heldOn), data.time].filter(Boolean).join(', ') },
    { term: t.place, value: data.place },
    { term: t.attendees, value: data.attendees.map(there).join(', ') },
  ]
  return <DescriptionList items={items.filter(({ value }) => value !== null && value !== '')} />
}
