import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Checkbox, Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { findProgramme, recordOf } from '../../queries.ts'
import { formOptions } from '../../tasks/components/options.ts'
import { MeetingFields } from '../components/fields.tsx'
import { PlanMeeting } from '../input.ts'
import { planMeeting } from '../keeping.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, idOf(params))
    authorise(tx, may.keepMeetings, recordOf(programme))
    const { owners } = await formOptions(tx, programme)
    return { programme: { id: programme.id, title: programme.title }, owners, today: dayOf(web.now) }
  }),
)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, PlanMeeting)
  if (!form.ok) return form.response
  const programmeId = idOf(params)
  try {
    const { id } = await planMeeting(ctx, programmeId, form.value)
    return redirect(`/programma/${programmeId}/overleggen/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewMeetingPage({ loaderData: { programme, owners, today } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const values = { kind: 'project-group', title: '', heldOn: today, time: '', place: '', others: '' }
  return (
    <>
      <ProgrammeMenu programme={programme} current="meetings" below={t.plan} />
      <PageHeader title={t.plan} />
      <Explain label={w.whatIsThis}>{t.explains.plan}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <MeetingFields values={values} people={[]} options={owners} />
        <Field
          name="agenda"
          label={t.agenda}
          hint={t.agendaHint}
          value={form.value('agenda')}
          problem={form.problem('agenda')}
          multiline
          rows={5}
        />
        <Checkbox name="carry" label={t.carry} checked={form.isRefused ? form.value('carry') === 'on' : true} />
        <Button>{t.plan}</Button>
      </form>
    </>
  )
}
