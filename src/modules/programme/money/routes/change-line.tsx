import { redirect } from 'react-router'
import { notFound, ruleBroken } from '#platform/errors'
import { eurosOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { changeBudgetLine, readBudget } from '../budgets.ts'
import { LineFields } from '../components/line-fields.tsx'
import { MoneyHead } from '../components/money-head.tsx'
import { spendingOptions } from '../components/spending-options.ts'
import { NewBudgetLine } from '../input.ts'
import { activityIdOf } from '../spending.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change-line'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { budget, lines, choices, mayKeep } = await readBudget(ctx, idOf(params), pathId(params, 'budgetId'))
  const line = lines.find(({ id }) => id === pathId(params, 'lineId'))
  if (!line || !mayKeep) throw notFound('line')
  if (budget.state !== 'draft') throw ruleBroken('programme.budget_decided')
  return {
    programme: { id: choices.programme.id, title: choices.programme.title },
    options: spendingOptions(choices),
    values: {
      title: line.title,
      amountCents: eurosOf(line.amountCents),
      activityId: activityIdOf(line),
      sourceId: line.sourceId,
      municipalityId: line.municipalityId ?? '',
      themeId: line.themeId === choices.programme.themeId ? '' : line.themeId,
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const at = { budgetId: pathId(params, 'budgetId'), lineId: pathId(params, 'lineId') }
  const form = await readForm(request, NewBudgetLine)
  if (!form.ok) return form.response
  try {
    await changeBudgetLine(ctx, id, at, form.value)
    return redirect(`/programma/${id}/geld/begroting/${at.budgetId}?gedaan=regel`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeLinePage({ loaderData: { programme, options, values } }: Route.ComponentProps) {
  const { budget: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <MoneyHead programme={programme} current="budget" isBelow title={t.changeOf(values.title)} explain={t.explain} />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <LineFields options={options} values={values} />
        <Button>{t.changeLine}</Button>
      </form>
    </>
  )
}
