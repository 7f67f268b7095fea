import { sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import { bandOf, type Figure, type Figures, quartersBefore, type Shown } from './model.ts'

/** What a municipality published of each quarter; null where it did not yet. */
export type DistrictRow = { organisationId: string; name: string; cells: (PlaceCell | null)[] }
export type PlaceCell = { shown: Shown; employees: number | null }
/**
 * Follows from what is shown alone: between which numbers the sum lies (null: no upper bound), over how many municipalities, with how
 * many employees (null: not known of all).
 */
export type DistrictTotal = { low: number; high: number | null; places: number; employees: number | null }
/** `rows` has all organisations for who may see names, else the own one, which a board member has none of. */
export type DistrictUse = { quarters: string[]; rows: DistrictRow[]; totals: DistrictTotal[]; hasNames: boolean }

type Row = {
  organisationId: string
  name: string
  period: string | null
  employees: number | null
  figures: Figures | null
}

/**
 * One figure of the last quarters: for each organisation of the district by name, or the totals of all beside the own organisation.
 * @param count of quarters, the latest first
 * @throws AppError forbidden
 */
export const districtUse = (ctx: Ctx, figure: Figure, count = 6): Promise<DistrictUse> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readDistrict, { organisationId })
    const quarters = quartersBefore(dayOf(tx.now), count)
    const hasNames = allows(tx, may.readDistrictNames, { organisationId })
    const rows = await placesFor(tx, organisationId, hasNames, quarters, figure)
    const cells = hasNames ? rows.map((row) => row.cells) : await unnamedCells(tx, quarters, figure)
    const totals = quarters.map((_, at) => totalOf(cells.map((own) => own[at] ?? null)))
    return { quarters, rows, totals, hasNames }
  })

/** The organisations of the acting district, or the acting organisation alone. */
async function placesFor(
  tx: Tx,
  organisationId: string,
  isDistrict: boolean,
  quarters: readonly string[],
  figure: Figure,
): Promise<DistrictRow[]> {
  const which = isDistrict
    ? sql`o.district_id = ${organisationId}::uuid and (o.kind = 'municipality' or p.period is not null)`
    : sql`o.id = ${organisationId}::uuid and o.kind <> 'district'`
  const found = await rowsOf<Row>(
    tx.db,
    sql`select o.id as "organisationId", o.name, p.period, p.employees, p.figures
      from organisations.organisations o left join reporting_use.publications p on p.organisation_id = o.id
      where ${which} order by o.name`,
  )
  return [...Map.groupBy(found, (row) => row.organisationId)].map(([id, own]) => ({
    organisationId: id,
    name: own[0]?.name ?? '',
    cells: quarters.map((quarter) =>
      cellOf(
        own.find(({ period }) => period === quarter),
        figure,
      ),
    ),
  }))
}

/** What was published in each quarter, in an order of its own for each: no column of these is one organisation. */
async function unnamedCells(tx: Tx, quarters: readonly string[], figure: Figure): Promise<(PlaceCell | null)[][]> {
  const found = await rowsOf<{ period: string } & PlaceCell>(
    tx.db,
    sql`select period, shown, employees from reporting_use.district_figures(${figure})`,
  )
  const perQuarter = quarters.map((quarter) => found.filter(({ period }) => period === quarter))
  const most = Math.max(0, ...perQuarter.map(({ length }) => length))
  return Array.from({ length: most }, (_, nth) => perQuarter.map((cells) => cells[nth] ?? null))
}

function cellOf(row: Row | undefined, figure: Figure): PlaceCell | null {
  // A publication from before there was this figure says nothing of it.
  const shown = row?.figures?.[figure]
  return row && shown !== undefined ? { shown, employees: row.employees } : null
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** The sum of what is shown, so that no total tells more than its parts. */
export function totalOf(cells: readonly (PlaceCell | null)[]): DistrictTotal {
  const all = cells.filter((cell) => cell !== null)
  const bands = all.map(({ shown }) => bandOf(shown))
  const high = sum(bands.map((band) => band.high))
  const known = all.flatMap(({ employees }) => employees ?? [])
  return {
    ...{ low: sum(bands.map((band) => band.low)), high: Number.isFinite(high) ? high : null, places: all.length },
    employees: known.length === all.length ? sum(known) : null,
  }
}
