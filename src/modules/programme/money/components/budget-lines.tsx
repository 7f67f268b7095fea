import { moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ShownLine } from './shown-line.ts'

/** The lines of a version of the budget. */
export function BudgetLines({ base, lines, mayChange }: { base: string; lines: ShownLine[]; mayChange: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const columns: Column<ShownLine>[] = [
    { key: 'title', header: t.budget.line, rowHeader: true, cell: ({ title }) => title },
    { key: 'activity', header: t.activity, cell: ({ activity }) => activity },
    { key: 'source', header: t.source, cell: ({ source }) => source },
    { key: 'place', header: t.municipality, cell: ({ municipality }) => municipality ?? t.forAll },
    { key: 'amount', header: t.amount, numeric: true, cell: ({ amountCents }) => moneyText(language, amountCents) },
  ]
  const steps: Column<ShownLine> = {
    key: 'steps',
    header: t.budget.change,
    cell: ({ id, title }) => (
      <ButtonGroup>
        <ButtonLink href={`${base}/regels/${id}`} kind="secondary">
          {t.budget.changeOf(title)}
        </ButtonLink>
        <form method="post">
          <input type="hidden" name="lineId" value={id} />
          <Button name="do" value="remove" kind="plain" label={t.budget.removeLine(title)}>
            {t.budget.remove}
          </Button>
        </form>
      </ButtonGroup>
    ),
  }
  return (
    <>
      <DataTable
        caption={t.budget.lines}
        stacked
        rows={lines}
        rowKey={({ id }) => id}
        empty={<p>{t.budget.noLines}</p>}
        columns={mayChange ? [...columns, steps] : columns}
      />
      <p>
        <strong>
          {t.total}: {moneyText(language, total)}
        </strong>
      </p>
    </>
  )
}
