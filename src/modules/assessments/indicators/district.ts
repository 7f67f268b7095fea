import { sql } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'

/** The latest reading of one municipality as its district sees it: whole percents, or a value; neither where it is suppressed. */
export type DistrictReading = {
  organisationId: string
  name: string
  indicator: string
  day: string
  percent: number | null
  value: number | null
  isSuppressed: boolean
}

/** The latest readings of every municipality of the district, for its project leader and analysts; by name. Two statements. */
export const districtReadings = (ctx: Ctx): Promise<DistrictReading[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeDistrictReadings, { organisationId })
    const rows = await rowsOf<Omit<DistrictReading, 'name'>>(
      tx.db,
      sql`select organisation_id as "organisationId", indicator, day::text, percent, value, is_suppressed as "isSuppressed"
        from assessments.district_readings()`,
    )
    const all = await municipalitiesOf(tx, organisationId, dayOf(tx.now))
    return all.flatMap(({ id, name }) =>
      rows.filter((row) => row.organisationId === id).map((row) => ({ ...row, name })),
    )
  })
