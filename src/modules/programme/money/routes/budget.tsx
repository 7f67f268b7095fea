import { redirect } from 'react-router'
import { choicesOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import {
  addBudgetLine,
  compareBudgets,
  decideBudget,
  discardBudget,
  explainBudget,
  readBudget,
  removeBudgetLine,
} from '../budgets.ts'
import { BudgetDifference } from '../components/budget-difference.tsx'
import { BudgetLines } from '../components/budget-lines.tsx'
import { BudgetRoom } from '../components/budget-room.tsx'
import { activityLabel } from '../components/labels.ts'
import { LineFields } from '../components/line-fields.tsx'
import { MoneyHead } from '../components/money-head.tsx'
import { roomsOf } from '../components/rooms.ts'
import { shownLine } from '../components/shown-line.ts'
import { spendingOptions } from '../components/spending-options.ts'
import { ChangeBudget, NewBudgetLine } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/budget'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const { budget, lines, choices, others, mayKeep } = await readBudget(ctx, id, pathId(params, 'budgetId'))
  const asked = choicesOf(request, ['met', 'activiteit', 'bron', 'gemeente', 'gedaan'])
  const wanted = lines.filter(
    (line) =>
      (asked.bron === '' || line.sourceId === asked.bron) &&
      (asked.gemeente === '' || (line.municipalityId ?? 'geen') === asked.gemeente) &&
      (asked.activiteit === '' ||
        (line.subProjectId ?? line.lineId) === asked.activiteit ||
        line.partId === asked.activiteit),
  )
  const activity = choices.activities.find((one) => one.id === asked.activiteit)
  const only =
    (activity && activityLabel(activity)) ??
    choices.sources.find((one) => one.id === asked.bron)?.title ??
    choices.municipalities.find((one) => one.id === asked.gemeente)?.name ??
    (asked.gemeente === 'geen' ? texts[web.language].forAll : null)
  const other = others.find((one) => one.id === asked.met)
  const differences = other ? await compareBudgets(ctx, id, other.id, budget.id) : null
  return {
    programme: { id, title: choices.programme.title },
    budget: { id: budget.id, version: budget.version, state: budget.state, explanation: budget.explanation },
    mayChange: mayKeep && budget.state === 'draft',
    isDecided: asked.gedaan === 'vast',
    isSaved: asked.gedaan === 'regel',
    only,
    lines: wanted.map((line) => shownLine(line, choices)),
    rooms: roomsOf(choices.sources, lines),
    options: spendingOptions(choices),
    others: others.map((one) => ({ value: one.id, label: texts[web.language].budget.version(one.version) })),
    chosen: other?.id ?? '',
    differences:
      differences?.flatMap(({ before, after, differenceCents }) => {
        const line = after ?? before
        if (!line) return []
        const beforeCents = before?.amountCents ?? null
        return [{ ...shownLine(line, choices), beforeCents, afterCents: after?.amountCents ?? null, differenceCents }]
      }) ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const budgetId = pathId(params, 'budgetId')
  const here = `/programma/${id}/geld/begroting`
  const given = await request.clone().formData()
  const what = given.get('do')
  if (what === 'remove') {
    await removeBudgetLine(ctx, id, { budgetId, lineId: pathId({ line: String(given.get('lineId')) }, 'line') })
    return redirect(`${here}/${budgetId}`)
  }
  if (what === 'decide') {
    await decideBudget(ctx, id, budgetId)
    return redirect(`${here}/${budgetId}?gedaan=vast`)
  }
  if (what === 'discard') {
    await discardBudget(ctx, id, budgetId)
    return redirect(here)
  }
  if (what === 'explain') {
    const form = await readForm(request, ChangeBudget)
    if (!form.ok) return form.response
    await explainBudget(ctx, id, budgetId, form.value.explanation)
    return redirect(`${here}/${budgetId}`)
  }
  const form = await readForm(request, NewBudgetLine)
  if (!form.ok) return form.response
  try {
    await addBudgetLine(ctx, id, budgetId, form.value)
    return redirect(`${here}/${budgetId}?gedaan=regel`)
  } catch (error) {
    return form.refuse(error)
  }
})

const tones = { draft: 'warning', decided: 'ok', replaced: 'neutral' } as const

export default function BudgetPage({ loaderData: it }: Route.ComponentProps) {
  const { budget: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const base = `/programma/${it.programme.id}/geld/begroting/${it.budget.id}`
  return (
    <>
      <MoneyHead
        programme={it.programme}
        current="budget"
        isBelow
        title={`${t.title}, ${t.version(it.budget.version).toLowerCase()}`}
        explain={t.explain}
        badge={<Badge tone={tones[it.budget.state]}>{t.states[it.budget.state]}</Badge>}
        {...(it.budget.explanation ? { intro: it.budget.explanation } : {})}
      />
      {(it.isDecided || it.isSaved) && !form.isRefused && (
        <Alert kind="ok" live>
          {it.isDecided ? t.decided : t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.only && (
        <p>
          {t.only(it.only)} <a href={base}>{t.showAll}</a>
        </p>
      )}
      <BudgetLines base={base} lines={it.lines} mayChange={it.mayChange} />
      <BudgetRoom rooms={it.rooms} />
      {it.mayChange && <Steps data={it} />}
      {it.others.length > 0 && <BudgetDifference others={it.others} chosen={it.chosen} differences={it.differences} />}
    </>
  )
}

function Steps({ data: it }: { data: Route.ComponentProps['loaderData'] }) {
  const { budget: t } = useTexts(texts)
  return (
    <>
      <h2>{t.addLine}</h2>
      <form method="post" className="ww-form" noValidate>
        <LineFields options={it.options} />
        <Button name="do" value="add">
          {t.addLine}
        </Button>
      </form>
      <form method="post" className="ww-form" noValidate>
        <Field name="explanation" label={t.explanation} value={it.budget.explanation} multiline rows={3} />
        <Button name="do" value="explain" kind="secondary">
          {t.saveExplanation}
        </Button>
      </form>
      <Confirm summary={t.decide}>
        <form method="post">
          <p>{t.decideHelp}</p>
          <Button name="do" value="decide">
            {t.decide}
          </Button>
        </form>
      </Confirm>
      <Confirm summary={t.discard}>
        <form method="post">
          <p>{t.discardHelp}</p>
          <Button name="do" value="discard" kind="danger">
            {t.discard}
          </Button>
        </form>
      </Confirm>
    </>
  )
}
