import { moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type Room = { id: string; label: string; amountCents: number; linesCents: number; leftCents: number }

/** What of each source is budgeted in a version, and what can still be. */
export function BudgetRoom({ rooms }: { rooms: Room[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.budget.roomColumns
  const columns: Column<Room>[] = [
    { key: 'source', header: t.source, rowHeader: true, cell: ({ label }) => label },
    { key: 'amount', header: c.amount, numeric: true, cell: ({ amountCents }) => moneyText(language, amountCents) },
    { key: 'lines', header: c.lines, numeric: true, cell: ({ linesCents }) => moneyText(language, linesCents) },
    { key: 'left', header: c.left, numeric: true, cell: ({ leftCents }) => moneyText(language, leftCents) },
  ]
  return <DataTable caption={t.budget.room} stacked rows={rooms} rowKey={({ id }) => id} empty="" columns={columns} />
}
