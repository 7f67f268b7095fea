import { sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import { bandOf, type Figure, type Figures, quartersBefore, type Shown } from './model.ts'

/** What a municipality published of each quarter; null where it did not yet. */
export type DistrictRow = { organisationId: string; name: string; cells: (PlaceCell | null)[] }
export type PlaceCell = { shown: Shown; employees: number | null }
/** Follows from what is shown alone: between which numbers the sum lies (null: no upper bound), over how many municipalities. */
export type DistrictTotal = { low: number; high: number | null; places: number }
export type DistrictUse = { quarters: string[]; rows: DistrictRow[]; totals: DistrictTotal[] }

type Row = {
  organisationId: string
  name: string
  period: string | null
  employees: number | null
  figures: Figures | null
}

/**
 * One figure of the last quarters for each organisation of the district that published.
 * @param count of quarters, the latest first
 * @throws AppError forbidden
 */
export const districtUse = (ctx: Ctx, figure: Figure, count = 6): Promise<DistrictUse> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readDistrict, { organisationId })
    const quarters = quartersBefore(dayOf(tx.now), count)
    const found = await rowsOf<Row>(
      tx.db,
      sql`select o.id as "organisationId", o.name, p.period, p.employees, p.figures
        from organisations.organisations o left join reporting_use.publications p on p.organisation_id = o.id
        where o.district_id = ${organisationId}::uuid and (o.kind = 'municipality' or p.period is not null)
        order by o.name`,
    )
    const rows = [...Map.groupBy(found, (row) => row.organisationId)].map(([id, own]) => ({
      organisationId: id,
      name: own[0]?.name ?? '',
      cells: quarters.map((quarter) =>
        cellOf(
          own.find(({ period }) => period === quarter),
          figure,
        ),
      ),
    }))
    return { quarters, rows, totals: quarters.map((_, at) => totalOf(rows.map(({ cells }) => cells[at] ?? null))) }
  })

function cellOf(row: Row | undefined, figure: Figure): PlaceCell | null {
  return row?.figures ? { shown: row.figures[figure] ?? 'withheld', employees: row.employees } : null
}

/** The sum of what is shown, so that no total tells more than its parts. */
export function totalOf(cells: readonly (PlaceCell | null)[]): DistrictTotal {
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  const bands = cells.flatMap((cell) => (cell ? [bandOf(cell.shown)] : []))
  const high = sum(bands.map((band) => band.high))
  return { low: sum(bands.map((band) => band.low)), high: Number.isFinite(high) ? high : null, places: bands.length }
}
