import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { recordOf } from '../../queries.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { SourceFields } from '../components/source-fields.tsx'
import { sourceChoices } from '../components/source-options.ts'
import { NewSource } from '../input.ts'
import { may } from '../policy.ts'
import { createSource, listSources } from '../sources.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-source'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const view = await listSources(ctx, idOf(params))
  authorise(ctx, may.keepMoney, recordOf(view.programme))
  return { programme: { id: view.programme.id, title: view.programme.title }, options: sourceChoices(view) }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, NewSource)
  if (!form.ok) return form.response
  try {
    await createSource(ctx, id, form.value)
    return redirect(`/programma/${id}/geld/bronnen?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewSourcePage({ loaderData: { programme, options } }: Route.ComponentProps) {
  const { sources: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <MoneyHead programme={programme} current="sources" isBelow title={t.new} explain={t.explain} />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <SourceFields options={options} />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}
