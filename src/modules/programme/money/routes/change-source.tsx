import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { eurosOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { recordOf } from '../../queries.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { SourceFields } from '../components/source-fields.tsx'
import { sourceChoices } from '../components/source-options.ts'
import { ChangeSource } from '../input.ts'
import { may } from '../policy.ts'
import { changeSource, listSources } from '../sources.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change-source'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const view = await listSources(ctx, idOf(params))
  authorise(ctx, may.keepMoney, recordOf(view.programme))
  const it = view.sources.find(({ id }) => id === pathId(params, 'sourceId'))
  if (!it) throw notFound('source')
  return {
    programme: { id: view.programme.id, title: view.programme.title },
    options: sourceChoices(view, it.id),
    revision: it.revision,
    values: {
      code: it.code,
      title: it.title,
      funder: it.funder,
      amountCents: eurosOf(it.amountCents),
      partOf: it.partOf ?? '',
      conditions: it.conditions,
      startsOn: it.startsOn,
      endsOn: it.endsOn,
      municipalities: it.municipalities,
      excludedThemes: it.excludedThemes,
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, ChangeSource)
  if (!form.ok) return form.response
  try {
    await changeSource(ctx, id, pathId(params, 'sourceId'), form.value)
    return redirect(`/programma/${id}/geld/bronnen?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeSourcePage({ loaderData: it }: Route.ComponentProps) {
  const { sources: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="sources"
        isBelow
        title={`${t.change}: ${it.values.title}`}
        explain={t.explain}
      />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(it.revision))} />
        <SourceFields options={it.options} values={it.values} />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}
