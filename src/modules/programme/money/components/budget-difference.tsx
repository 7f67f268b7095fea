import { moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { ShownLine } from './shown-line.ts'

export type ShownDifference = ShownLine & {
  beforeCents: number | null
  afterCents: number | null
  differenceCents: number
}
type Props = { others: { value: string; label: string }[]; chosen: string; differences: ShownDifference[] | null }

/** What differs from another version, chosen in the address. */
export function BudgetDifference({ others, chosen, differences }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const amount = (cents: number | null) => (cents === null ? '–' : moneyText(language, cents))
  const c = t.budget.columns
  const columns: Column<ShownDifference>[] = [
    { key: 'title', header: t.budget.line, rowHeader: true, cell: ({ title }) => title },
    {
      key: 'activity',
      header: t.activity,
      cell: ({ activity, municipality }) => [activity, municipality].filter(Boolean).join(', '),
    },
    { key: 'source', header: t.source, cell: ({ source }) => source },
    { key: 'before', header: c.before, numeric: true, cell: ({ beforeCents }) => amount(beforeCents) },
    { key: 'after', header: c.after, numeric: true, cell: ({ afterCents }) => amount(afterCents) },
    { key: 'difference', header: c.difference, numeric: true, cell: ({ differenceCents }) => amount(differenceCents) },
  ]
  return (
    <>
      <h2>{t.budget.compare}</h2>
      <form method="get" className="ww-form">
        <Select name="met" label={t.budget.compareWith} value={chosen} options={others} />
        <Button kind="secondary">{w.show}</Button>
      </form>
      {differences && (
        <DataTable
          caption={t.budget.compare}
          captionHidden
          stacked
          rows={differences}
          rowKey={({ id }) => id}
          empty={<p>{t.budget.noDifference}</p>}
          columns={columns}
        />
      )}
    </>
  )
}
