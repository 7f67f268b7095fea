import { municipalitiesOf } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { look } from '../keeping.ts'

/** The municipalities of the district of a programme, as choices. @throws AppError not_found, forbidden */
export const placesFor = (ctx: Ctx, programmeId: string): Promise<{ value: string; label: string }[]> =>
  look(ctx, programmeId, async (tx, { organisationId }) =>
    (await municipalitiesOf(tx, organisationId, dayOf(tx.now))).map(({ id, name }) => ({ value: id, label: name })),
  )
