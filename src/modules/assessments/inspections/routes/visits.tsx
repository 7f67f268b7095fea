import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Trail } from '../components/trail.tsx'
import { VisitList } from '../components/visit-list.tsx'
import { visitRow } from '../components/visit-row.ts'
import { VisitInput } from '../input.ts'
import { recordOf } from '../load.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import { cancelVisit, planVisit, visitsFor } from '../visiting.ts'
import type { Route } from './+types/visits'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const isOpen = view.inspection.state === 'draft' || view.inspection.state === 'hearing'
  return {
    id: view.inspection.id,
    municipality: view.municipality,
    mayPlan: isOpen && allows(ctx, may.plan, recordOf(view)),
    visits: (await visitsFor(ctx, view.inspection.id)).map(visitRow),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await request.formData()
  if (form.get('do') === 'cancel') await cancelVisit(ctx, id, String(form.get('id')))
  else {
    const read = await readForm(copy, VisitInput)
    if (!read.ok) return read.response
    try {
      await planVisit(ctx, id, read.value)
    } catch (error) {
      return read.refuse(error)
    }
  }
  return redirect(`/toetsingen/${id}/bezoeken`)
})

export default function Visits({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} here={t.visits.title} />
      <PageHeader
        title={`${t.visits.title} · ${it.municipality}`}
        intro={t.visits.intro}
        actions={
          it.visits.length > 0 && (
            <ButtonLink href={`/toetsingen/${it.id}/bezoeken.ics`} kind="secondary">
              {t.visits.calendar}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.visits}</Explain>
      <Audience label={w.whoSees}>{t.who.visits}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <VisitList visits={it.visits} mayCancel={it.mayPlan} isAll={false} />
      {it.mayPlan && <PlanVisit isOpen={form.isRefused} />}
    </>
  )
}

function PlanVisit({ isOpen }: { isOpen: boolean }) {
  const t = useTexts(texts).visits
  const form = useForm()
  const field = (name: string, start = '') => ({
    name,
    value: form.value(name, start),
    problem: form.problem(name),
    required: true,
  })
  return (
    <Confirm summary={t.plan} isOpen={isOpen}>
      <form method="post" className="ww-form" noValidate>
        <Field {...field('day')} type="date" label={t.day} />
        <Field {...field('time', '10:00')} label={t.time} />
        <Field {...field('minutes', '60')} type="number" min={5} max={600} label={t.minutes} />
        <Field {...field('place')} label={t.place} />
        <Field {...field('withRole')} label={t.withRole} hint={t.withHint} />
        <Field {...field('subject')} label={t.subject} />
        <Button name="do" value="plan">
          {t.submit}
        </Button>
      </form>
    </Confirm>
  )
}
