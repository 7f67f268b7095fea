import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { ownerOptions } from '../../tasks/components/options.ts'
import { MeetingFields } from '../components/fields.tsx'
import { ChangeMeeting } from '../input.ts'
import { changeMeeting } from '../keeping.ts'
import { findInvited } from '../load.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const { meeting, programmeTitle, asked } = await findInvited(tx, pathId(params, 'meetingId'))
    authorise(tx, may.keepMeetings, recordOf(meeting))
    if (meeting.state === 'adopted') throw ruleBroken('programme.change_meeting_when_adopted')
    const owners = await ownerOptions(tx, meeting)
    return {
      programme: { id: meeting.programmeId, title: programmeTitle ?? '' },
      owners,
      revision: meeting.revision,
      people: asked.flatMap(({ personId }) => personId ?? []),
      values: {
        kind: meeting.kind,
        title: meeting.title,
        heldOn: meeting.heldOn,
        time: meeting.time ?? '',
        place: meeting.place ?? '',
        others: asked.flatMap(({ role }) => role ?? []).join('\n'),
      },
    }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ChangeMeeting)
  if (!form.ok) return form.response
  const id = pathId(params, 'meetingId')
  try {
    await changeMeeting(ctx, id, form.value)
    return redirect(`/programma/${idOf(params)}/overleggen/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeMeetingPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="meetings" below={t.change} />
      <PageHeader title={t.change} />
      <Explain label={w.whatIsThis}>{t.explains.change}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
        <MeetingFields values={data.values} people={data.people} options={data.owners} />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
