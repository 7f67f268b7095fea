import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { decisionToFollow } from '../components/following.ts'
import { Trail } from '../components/trail.tsx'
import { askMunicipalities } from '../deciding.ts'
import { AskInput } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/ask'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme: _, ...rest } = await decisionToFollow(ctx, idOf(params), pathId(params, 'decisionId'))
  return rest
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, AskInput)
  if (!form.ok) return form.response
  try {
    await askMunicipalities(ctx, id, pathId(params, 'decisionId'), form.value)
    return redirect(`/voorstellen/${id}?gevolgd`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AskPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const a = t.askFields
  const field = (name: 'title' | 'description' | 'dueOn') => ({
    name,
    label: a[name],
    value: form.value(name),
    problem: form.problem(name),
  })
  return (
    <>
      <Trail id={it.id} number={it.number} below={t.ask} />
      <PageHeader title={t.ask} intro={`${t.pointNumber(it.point)}: ${it.asked}`} />
      <Explain label={w.whatIsThis}>{a.help}</Explain>
      <Audience label={w.whoSees}>{t.who.decided}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field {...field('title')} required />
        <Field {...field('description')} optionalLabel={w.optional} multiline />
        <Field {...field('dueOn')} type="date" optionalLabel={w.optional} />
        <CheckboxGroup
          name="municipalities"
          legend={a.municipalities}
          problem={form.problem('municipalities')}
          values={form.isRefused ? form.values('municipalities') : it.named}
          options={it.municipalities.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <Button>{a.send}</Button>
      </form>
    </>
  )
}
