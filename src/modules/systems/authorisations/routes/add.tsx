import { redirect } from 'react-router'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { finderRoles, tasks } from '../../codes.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { listPath } from '../components/list.tsx'
import { AddInput } from '../input.ts'
import { addAuthorisation, offerAdding } from '../keeping.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/add'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => ({
  ...(await offerAdding(ctx)),
  menu: menuOf(ctx),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, AddInput)
  if (!form.ok) return form.response
  try {
    const { id } = await addAuthorisation(ctx, form.value)
    return redirect(`${listPath}/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AddAuthorisationPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <SourcesMenu entries={it.menu} current="authorisations" below={t.add} />
      <PageHeader title={t.add} intro={t.addIntro} />
      <Explain label={w.whatIsThis}>{t.explainAdd}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Choices sources={it.sources} people={it.people} />
        <Days />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}

type Offered = Pick<Route.ComponentProps['loaderData'], 'sources' | 'people'>

function Choices({ sources, people }: Offered) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const form = useForm()
  const choice = (name: string, label: string, options: { value: string; label: string; lang?: string }[]) => ({
    ...{ name, label, value: form.value(name), problem: form.problem(name) },
    options: [{ value: '', label: t.choose }, ...options.sort((a, b) => a.label.localeCompare(b.label, language))],
  })
  const named = ({ code, name }: Offered['sources'][number]) => ({ value: code, label: name, lang: 'nl' })
  return (
    <>
      <Select {...choice('source', t.source, sources.map(named))} />
      <Select
        {...choice(
          'personId',
          t.person,
          people.map(({ id, name }) => ({ value: id, label: name })),
        )}
        hint={t.personHint}
      />
      <Select
        {...choice(
          'role',
          t.role,
          finderRoles.map((value) => ({ value, label: names.roles[value] })),
        )}
      />
      <Select
        {...choice(
          'task',
          t.task,
          tasks.map((value) => ({ value, label: names.tasks[value] })),
        )}
      />
    </>
  )
}

function Days() {
  const t = useTexts(texts)
  const form = useForm()
  const field = (name: string, type: 'date' | 'text') => ({
    ...{ name, type, value: form.value(name), problem: form.problem(name) },
  })
  return (
    <>
      <Field {...field('startsOn', 'date')} label={t.startsOn} />
      <Field {...field('endsOn', 'date')} label={t.endsOn} hint={t.endsHint} />
      <Field {...field('arrangedBy', 'text')} label={t.arrangedByQuestion} hint={t.arrangedByHint} />
      <Field {...field('reviewedOn', 'date')} label={t.reviewedOn} hint={t.reviewedHint} />
    </>
  )
}
