import { redirect } from 'react-router'
import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { draftBudget, listBudgets } from '../budgets.ts'
import { MoneyHead } from '../components/money-head.tsx'
import { texts } from '../texts.ts'
import type { Route } from './+types/budgets'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, budgets, mayKeep } = await listBudgets(ctx, idOf(params))
  return {
    programme: { id: programme.id, title: programme.title },
    mayDraft: mayKeep && !budgets.some(({ state }) => state === 'draft'),
    budgets: budgets.map((one) => ({
      id: one.id,
      version: one.version,
      state: one.state,
      explanation: one.explanation,
      totalCents: one.totalCents,
      decidedAt: one.decidedAt?.toISOString() ?? null,
    })),
  }
})

export const action = page(async ({ ctx, params }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const made = await draftBudget(ctx, id)
  return redirect(`/programma/${id}/geld/begroting/${made.id}`)
})

const tones = { draft: 'warning', decided: 'ok', replaced: 'neutral' } as const

export default function BudgetsPage({ loaderData: { programme, budgets, mayDraft } }: Route.ComponentProps) {
  const { budget: t } = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <MoneyHead programme={programme} current="budget" title={t.title} intro={t.intro} explain={t.explain} />
      {mayDraft && (
        <form method="post">
          <Button>{t.draft}</Button>
        </form>
      )}
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={budgets}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            key: 'version',
            header: t.columns.version,
            rowHeader: true,
            cell: ({ id, version }) => (
              <a href={`/programma/${programme.id}/geld/begroting/${id}`}>{t.version(version)}</a>
            ),
          },
          {
            key: 'state',
            header: t.columns.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
          },
          {
            key: 'total',
            header: t.columns.total,
            numeric: true,
            cell: ({ totalCents }) => moneyText(language, totalCents),
          },
          {
            key: 'decided',
            header: t.columns.decided,
            cell: ({ decidedAt }) => (decidedAt ? dateText(language, new Date(decidedAt)) : ''),
          },
          { key: 'explanation', header: t.explanation, cell: ({ explanation }) => explanation },
        ]}
      />
    </>
  )
}
