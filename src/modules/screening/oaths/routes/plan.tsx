import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Checkbox, CheckboxGroup, Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { BeforeField } from '../components/before-field.tsx'
import { PlanOaths } from '../input.ts'
import { findOaths } from '../queries.ts'
import { planOaths } from '../taking.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/plan'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const without = await findOaths(ctx, { standing: 'without', pageSize: 200 })
  const planned = await findOaths(ctx, { standing: 'planned', pageSize: 200 })
  const people = [...without.results, ...planned.results]
  return {
    menu: menuOf(ctx),
    people: people.map(({ fileId, name, function: work, plannedOn }) => ({ fileId, name, work, plannedOn })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, PlanOaths)
  if (!form.ok) return form.response
  try {
    await planOaths(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/screening/eden?gepland')
})

export default function PlanOathsPage({ loaderData: { menu, people } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  const hintOf = ({ work, plannedOn }: { work: string; plannedOn: string | null }) =>
    plannedOn ? `${work} · ${t.plannedFor(dateText(language, plannedOn))}` : work
  return (
    <>
      <ScreeningMenu entries={menu} current="oaths" below={t.plan} />
      <PageHeader title={t.plan} intro={t.planIntro} />
      <Explain label={w.whatIsThis}>{t.planExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {people.length === 0 ? (
        <EmptyState title={t.nobody} />
      ) : (
        <form method="post" className="ww-form" noValidate>
          <CheckboxGroup
            name="files"
            legend={t.people}
            values={form.values('files')}
            problem={form.problem('files')}
            options={people.map((one) => ({ value: one.fileId, label: one.name, hint: hintOf(one) }))}
          />
          <Field name="on" type="date" label={t.on} value={form.value('on')} problem={form.problem('on')} required />
          <BeforeField />
          <Checkbox name="invite" label={t.invite} checked={!form.isRefused || form.value('invite') === 'on'} />
          <Button>{t.planDo}</Button>
        </form>
      )}
    </>
  )
}
