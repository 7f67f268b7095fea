import { redirect } from 'react-router'
import { municipalitiesOf } from '#modules/organisations'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may } from '../../policy.ts'
import { createRound, listRounds } from '../../rounds.ts'
import { StartInspections } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

const sixWeeks = 42 * 24 * 60 * 60_000

export const loader = page(async ({ ctx, web, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepRounds, { organisationId: login.organisation.id })
  const today = dayOf(web.now)
  const rounds = (await listRounds(ctx)).filter(({ kind }) => kind === 'self-scan')
  const places = await inTransaction(ctx, (tx) => municipalitiesOf(tx, login.organisation.id, today))
  return {
    today,
    later: dayOf(new Date(web.now.getTime() + sixWeeks)),
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    municipalities: places.map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, StartInspections)
  if (!form.ok) return form.response
  try {
    const linked = (await listRounds(ctx)).find(({ id }) => id === form.value.linkedId)
    const asked = { frameworkId: linked?.frameworkId ?? '', groups: [], referenceDay: form.value.opensOn }
    const { id } = await createRound(ctx, { ...form.value, ...asked, kind: 'independent', reminderDays: [7, 1] })
    return redirect(`/rondes/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewInspections({ loaderData: { rounds, municipalities, today, later } }: Route.ComponentProps) {
  const { start: t, title, explains } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  if (rounds.length === 0) return <EmptyState title={t.noRounds} action={<a href="/rondes/nieuw">{w.back}</a>} />
  const field = (name: string, start = '') => ({
    name,
    value: form.value(name, start),
    problem: form.problem(name),
    required: true,
  })
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/toetsingen', label: title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{explains.new}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field {...field('title')} label={t.name} />
        <Select {...field('linkedId')} label={t.linked} hint={t.linkedHint} options={rounds} />
        <Field {...field('opensOn', today)} type="date" label={t.opensOn} />
        <Field {...field('closesOn', later)} type="date" label={t.closesOn} />
        <Field {...field('secondShare', '15')} type="number" min={0} max={100} label={t.second} hint={t.secondHint} />
        <CheckboxGroup
          name="municipalities"
          legend={t.municipalities}
          hint={t.municipalitiesHint}
          options={municipalities}
          values={form.values('municipalities')}
          problem={form.problem('municipalities')}
        />
        <Button>{t.submit}</Button>
      </form>
    </>
  )
}
