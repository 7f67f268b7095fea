import { sql } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
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

/** A share as its district may see it on a day: whole percents; null where fewer than five people could be told from it. */
export type ShareOn = { organisationId: string; indicator: string; askedOn: string; percent: number | null }

/**
 * The last reading of each municipality of a district up to each of some days, of what is a share. One statement, as the system;
 * the caller authorises and shows counts of municipalities only.
 */
export async function districtSharesOn(tx: Tx, districtId: string, days: readonly string[]): Promise<ShareOn[]> {
  if (days.length === 0) return []
  const asked = sql.join(
    days.map((day) => sql`(${day}::date)`),
    sql`, `,
  )
  return rowsOf<ShareOn>(
    tx.db,
    sql`select distinct on (d.day, r.organisation_id, r.indicator) r.organisation_id as "organisationId", r.indicator,
        d.day::text as "askedOn", case when r.is_personal and (r.denominator < 5 or r.numerator between 1 and 4
          or r.denominator - r.numerator between 1 and 4) then null else floor(100.0 * r.numerator / r.denominator)::integer end as percent
      from (values ${asked}) d (day) join assessments.readings r on r.day <= d.day
      where r.district_id = ${districtId}::uuid and r.denominator is not null
      order by d.day, r.organisation_id, r.indicator, r.day desc`,
  )
}
