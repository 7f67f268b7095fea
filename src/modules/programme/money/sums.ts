import { type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import {
  addSums,
  type BookedFigure,
  type BookingKind,
  bookedFigures,
  bookingSorts,
  countsFor,
  noSums,
  type Sums,
  type TakenKind,
} from './model.ts'

/** The signed amount with which a booking (alias `b`) counts for a figure; zero when it does not. */
export function amountFor(figure: BookedFigure): SQL {
  const cases = bookingSorts.flatMap((sort) => {
    const sign = countsFor(figure, sort)
    if (sign === 0) return []
    const taken =
      sort.takenKind === null ? sql`b.taken_kind is null` : sql`b.taken_kind = ${sql.raw(`'${sort.takenKind}'`)}`
    return [sql`when b.kind = ${sql.raw(`'${sort.kind}'`)} and ${taken} then ${sql.raw(String(sign))} * b.amount_cents`]
  })
  return sql`case ${sql.join(cases, sql` `)} else 0 end`
}

/** Whether a booking `b` with its judgement `j` stands. */
export const standsSql = sql`(not b.needs_approval or j.judgement = 'approved')`
export const waitsSql = sql`(b.needs_approval and j.judgement is null)`

export type SumRow = {
  lineId: string
  subProjectId: string | null
  partId: string | null
  sourceId: string
  sums: Sums
  /** Of bookings that wait for a second person: how many. */
  waiting: number
}
export type PlaceRow = { municipalityId: string | null; sums: Sums }
export type MoneySums = { rows: SumRow[]; places: PlaceRow[]; total: Sums; waiting: number }

type Read = {
  line: string
  sub: string | null
  part: string | null
  source: string
  place: string | null
  /** Null for lines of the budget. */
  kind: BookingKind | null
  taken: TakenKind | null
  cents: string | number
  waiting: number
}

/**
 * All figures of a programme, by activity and source and by municipality, in one statement: the budget in force and every booking
 * that stands. The caller authorises.
 * @param upTo YYYY-MM-DD: only bookings of that day and before
 */
export async function moneyOf(tx: Tx, programmeId: string, upTo: string | null = null): Promise<MoneySums> {
  const read = await rowsOf<Read>(
    tx.db,
    sql`select b.line_id as line, b.sub_project_id as sub, b.part_id as part, b.source_id as source, b.municipality_id as place,
        b.kind, b.taken_kind as taken, coalesce(sum(b.amount_cents) filter (where ${standsSql}), 0) as cents,
        (count(*) filter (where ${waitsSql}))::int as waiting
      from programme.bookings b left join programme.booking_judgements j on j.booking_id = b.id
      where b.programme_id = ${programmeId}::uuid and (${upTo}::date is null or b.booked_on <= ${upTo}::date)
      group by 1, 2, 3, 4, 5, 6, 7
      union all
      select l.line_id, l.sub_project_id, l.part_id, l.source_id, l.municipality_id, null, null, sum(l.amount_cents), 0
      from programme.budget_lines l join programme.budgets v on v.id = l.budget_id
      where v.programme_id = ${programmeId}::uuid and v.state = 'decided'
      group by 1, 2, 3, 4, 5`,
  )
  const rows = [...Map.groupBy(read, keyOf).values()].flatMap(sumRow)
  const places = [...Map.groupBy(read, ({ place }) => place)].map(([municipalityId, all]) => ({
    municipalityId,
    sums: addSums(all.map(sumsIn)),
  }))
  return {
    rows,
    places,
    total: addSums(rows.map(({ sums }) => sums)),
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

const keyOf = ({ line, sub, part, source }: Read) => [line, sub, part, source].join()

function sumRow(all: readonly Read[]): SumRow[] {
  const [first] = all
  if (!first) return []
  const { line: lineId, sub: subProjectId, part: partId, source: sourceId } = first
  const waiting = all.reduce((sum, one) => sum + one.waiting, 0)
  return [{ lineId, subProjectId, partId, sourceId, sums: addSums(all.map(sumsIn)), waiting }]
}

function sumsIn({ kind, taken: takenKind, cents }: Read): Sums {
  const sums = noSums()
  if (kind === null) sums.budget = Number(cents)
  else for (const figure of bookedFigures) sums[figure] = 0 + countsFor(figure, { kind, takenKind }) * Number(cents)
  return { ...sums, left: sums.budget - sums.forecast }
}
