import { redirect } from 'react-router'
import { frameworks, textIn } from '#modules/frameworks'
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
import { CreateRound } from '../input.ts'
import { may } from '../policy.ts'
import { createRound, listRounds } from '../rounds.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-round'

export const loader = page(async ({ ctx, web, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepRounds, { organisationId: login.organisation.id })
  const today = dayOf(web.now)
  const published = (await frameworks.list(ctx)).filter(({ state }) => state === 'published')
  const contents = await Promise.all(published.map(({ id }) => frameworks.read(ctx, id)))
  return {
    today,
    later: dayOf(new Date(web.now.getTime() + 42 * 24 * 60 * 60_000)),
    frameworks: contents.map(({ id, framework }) => ({
      value: id,
      label: `${textIn(framework.title, web.language)} ${framework.version}`,
    })),
    groups: contents.flatMap(({ framework }) =>
      framework.groups.map(({ code, name }) => ({
        value: code,
        label: textIn(name, web.language),
        hint: textIn(framework.title, web.language),
      })),
    ),
    municipalities: (await inTransaction(ctx, (tx) => municipalitiesOf(tx, login.organisation.id, today))).map(
      ({ id, name }) => ({ value: id, label: name }),
    ),
    rounds: (await listRounds(ctx))
      .filter(({ kind }) => kind === 'self-scan')
      .map(({ id, title }) => ({ value: id, label: title })),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, CreateRound)
  if (!form.ok) return form.response
  try {
    const { id } = await createRound(ctx, form.value)
    return redirect(`/rondes/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewRound({ loaderData }: Route.ComponentProps) {
  const { round: t, who, title, explains } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  if (loaderData.frameworks.length === 0)
    return <EmptyState title={t.noFramework} action={<a href="/normenkaders">{t.framework}</a>} />
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/zelfscans', label: title }, { label: t.title }]} />
      <PageHeader title={t.title} />
      <Explain label={w.whatIsThis}>{explains.newRound}</Explain>
      <Audience label={w.whoSees}>{who.district}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field
          name="title"
          label={t.name}
          hint={t.nameHint}
          value={form.value('title')}
          problem={form.problem('title')}
          required
        />
        <Select
          name="frameworkId"
          label={t.framework}
          hint={t.frameworkHint}
          options={loaderData.frameworks}
          value={form.value('frameworkId')}
          problem={form.problem('frameworkId')}
        />
        {loaderData.groups.length > 0 && (
          <CheckboxGroup name="groups" legend={t.groups} options={loaderData.groups} values={form.values('groups')} />
        )}
        <Field
          name="referenceDay"
          type="date"
          label={t.referenceDay}
          hint={t.referenceDayHint}
          value={form.value('referenceDay', loaderData.today)}
          problem={form.problem('referenceDay')}
          required
        />
        <Field
          name="opensOn"
          type="date"
          label={t.opensOn}
          hint={t.opensOnHint}
          value={form.value('opensOn', loaderData.today)}
          problem={form.problem('opensOn')}
          required
        />
        <Field
          name="closesOn"
          type="date"
          label={t.closesOn}
          hint={t.closesOnHint}
          value={form.value('closesOn', loaderData.later)}
          problem={form.problem('closesOn')}
          required
        />
        <Field
          name="reminderDays"
          label={t.reminders}
          hint={t.remindersHint}
          value={form.value('reminderDays', '14, 7, 1')}
          problem={form.problem('reminderDays')}
        />
        <Select
          name="previousId"
          label={t.previous}
          hint={t.previousHint}
          options={[{ value: '', label: t.none }, ...loaderData.rounds]}
          value={form.value('previousId')}
        />
        <CheckboxGroup
          name="municipalities"
          legend={t.municipalities}
          hint={t.municipalitiesHint}
          options={loaderData.municipalities}
          values={form.values('municipalities')}
          problem={form.problem('municipalities')}
        />
        <Button>{t.submit}</Button>
      </form>
    </>
  )
}
