import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Choice } from '../people.ts'

/** The municipalities of a district as choices; they are public. One statement. */
export const placesOf = (ctx: Ctx, districtId: string): Promise<Choice[]> =>
  inTransaction(ctx, async (tx) =>
    (await municipalitiesOf(tx, districtId, dayOf(tx.now))).map(({ id, name }) => ({ value: id, label: name })),
  )
