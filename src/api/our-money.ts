import type { Ctx } from '#platform/db'
import { book } from '../modules/programme/money/bookings.ts'
import { draftBudget, readBudget } from '../modules/programme/money/budgets.ts'
import { applyImport, previewImport, saveMapping } from '../modules/programme/money/importing/import.ts'
import { bookingFields, exportFile, someMoney } from '../modules/programme/money/testing.ts'

/** A source, a draft of the budget, a booking, and an export that was read in. */
export async function ourMoney(leader: Ctx, programmeId: string): Promise<Record<string, string>> {
  const money = await someMoney(leader, programmeId)
  const { id: budgetId } = await draftBudget(leader, programmeId)
  const { lines } = await readBudget(leader, programmeId, budgetId)
  const { id: bookingId } = await book(leader, programmeId, bookingFields(money))
  await saveMapping(leader, programmeId, exportFile.mapping)
  const bytes = exportFile.of([['2024-02-01', '12,50', 'Koffie (fictief)', 'F-1']])
  const { seen } = await previewImport(leader, programmeId, bytes)
  const { id: importId } = await applyImport(leader, programmeId, { bytes, fileName: 'export.csv', seen })
  return {
    'funding-sources': money.sourceId,
    budgets: budgetId,
    'budget-lines': lines[0]?.id ?? '',
    bookings: bookingId,
    'money-imports': importId,
  }
}
