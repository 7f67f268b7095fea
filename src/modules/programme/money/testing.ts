import type { Ctx } from '#platform/db'
import { inTransaction } from '#platform/db'
import { addBudgetLine, decideBudget, draftBudget } from './budgets.ts'
import type { NewBooking, NewSource } from './input.ts'
import { activitiesOf } from './load.ts'
import { createSource } from './sources.ts'

/** What a source needs: € 1.000 for 2024, for everyone and everything unless given. */
export const sourceFields = (fields: Partial<NewSource> = {}): NewSource => ({
  code: 'PROV',
  title: 'Subsidie',
  funder: 'Provincie',
  amountCents: 100_000,
  partOf: null,
  conditions: '',
  startsOn: '2024-01-01',
  endsOn: '2024-12-31',
  municipalities: [],
  excludedThemes: [],
  ...fields,
})

/** An invoice of € 100 on an activity and a source. */
export const bookingFields = (
  fields: Partial<NewBooking> & { activityId: string | null; sourceId: string | null },
): NewBooking => ({
  kind: 'invoice',
  amountCents: 10_000,
  takenNumber: null,
  municipalityId: null,
  themeId: null,
  bookedOn: '2024-03-01',
  title: 'Zaalhuur (fictief)',
  party: '',
  reference: '',
  ...fields,
})

/** A source of € 1.000 with € 600 of it budgeted on the first part. */
export async function someMoney(keeper: Ctx, programmeId: string) {
  const { id: sourceId } = await createSource(keeper, programmeId, sourceFields())
  const activities = await inTransaction(keeper, (tx) => activitiesOf(tx, programmeId))
  const activityId = activities.find(({ kind }) => kind === 'part')?.id ?? ''
  const { id: budgetId } = await draftBudget(keeper, programmeId)
  const line = { activityId, sourceId, municipalityId: null, themeId: null, title: 'Uitvoering', amountCents: 60_000 }
  await addBudgetLine(keeper, programmeId, budgetId, line)
  await decideBudget(keeper, programmeId, budgetId)
  return { sourceId, activityId, budgetId, activities }
}

const heading = 'Boekdatum;Bedrag;Tekst;Factuurnummer'
/** An export of a financial system with a column of its own words, and how to read it: always an invoice on `1a` from `PROV`. */
export const exportFile = {
  mapping: {
    columns: { day: 'boekdatum', amount: 'bedrag', title: 'tekst', reference: 'factuurnummer' },
    always: { kind: 'invoice', activity: '1a', source: 'PROV' },
    words: {},
  },
  of: (rows: readonly (readonly string[])[]): Uint8Array =>
    new TextEncoder().encode(`${[heading, ...rows.map((row) => row.join(';'))].join('\n')}\n`),
}
