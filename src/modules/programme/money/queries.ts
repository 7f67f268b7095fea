import { and, asc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { recordOf } from '../queries.ts'
import { type Programme, themes } from '../schema.ts'
import { takenFrom } from './bookings.ts'
import { BookingQuery } from './input.ts'
import { type Activity, activitiesOf, enter, enterWithSettings, placesIn, sourcesIn } from './load.ts'
import { type BookingState, type Judgement, stateOf } from './model.ts'
import { may } from './policy.ts'
import { type BookingRow, bookingJudgements, bookings, budgets, type FundingSource } from './schema.ts'
import { type Choices, choicesIn } from './spending.ts'
import { amountFor, type MoneySums, moneyOf, standsSql, waitsSql } from './sums.ts'

type Place = { id: string; name: string }

export type Overview = {
  programme: Programme
  activities: Activity[]
  sources: FundingSource[]
  municipalities: Place[]
  money: MoneySums
  /** The version of the budget in force. */
  budgetId: string | null
  mayKeep: boolean
}

/** The money of a programme at a glance: every figure by activity, by source and by municipality. */
export const readMoney = (ctx: Ctx, programmeId: string): Promise<Overview> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const [inForce] = await tx.db
      .select({ id: budgets.id })
      .from(budgets)
      .where(and(eq(budgets.programmeId, programmeId), eq(budgets.state, 'decided')))
    return {
      programme,
      activities: await activitiesOf(tx, programmeId),
      sources: await sourcesIn(tx, programmeId),
      municipalities: await placesIn(tx, programme),
      money: await moneyOf(tx, programmeId),
      budgetId: inForce?.id ?? null,
      mayKeep: allows(tx, may.keepMoney, recordOf(programme)),
    }
  })

const b = alias(bookings, 'b')
const j = alias(bookingJudgements, 'j')

/** A booking as a list shows it; `countsCents` is what it adds to the figure asked for, null when none was. */
export type Booking = BookingRow & { state: BookingState; countsCents: number | null }
export type BookingList = {
  programme: Programme
  activities: Activity[]
  sources: FundingSource[]
  municipalities: Place[]
  count: number
  /** Of all pages: what stands of the figure asked for, or else of the amounts. */
  totalCents: number
  results: Booking[]
  mayKeep: boolean
}
type Asked = ReturnType<typeof BookingQuery.parse>

const isState: Record<BookingState, SQL> = {
  stands: standsSql,
  waiting: waitsSql,
  refused: sql`j.judgement = 'refused'`,
  withdrawn: sql`j.judgement = 'withdrawn'`,
}

function conditions(programmeId: string, asked: Asked) {
  const like = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`
  const number = /^#?(\d{1,9})$/.exec(asked.search)?.[1]
  const found = or(
    ilike(b.title, like),
    ilike(b.party, like),
    ilike(b.reference, like),
    number === undefined ? undefined : eq(b.number, Number(number)),
  )
  const { activityId, municipalityId } = asked
  return and(
    eq(b.programmeId, programmeId),
    asked.search === '' ? undefined : found,
    asked.kind ? eq(b.kind, asked.kind) : undefined,
    asked.state ? isState[asked.state] : undefined,
    asked.figure ? sql`${standsSql} and ${amountFor(asked.figure)} <> 0` : undefined,
    activityId
      ? or(
          eq(b.partId, activityId),
          eq(b.subProjectId, activityId),
          and(eq(b.lineId, activityId), isNull(b.subProjectId)),
        )
      : undefined,
    asked.sourceId ? eq(b.sourceId, asked.sourceId) : undefined,
    municipalityId === 'none'
      ? isNull(b.municipalityId)
      : municipalityId
        ? eq(b.municipalityId, municipalityId)
        : undefined,
    asked.importId ? eq(b.importId, asked.importId) : undefined,
  )
}

/** Ends in the number, so that pages never share a row. */
function order({ sort, descending }: Asked): SQL[] {
  const column = {
    bookedOn: b.bookedOn,
    number: b.number,
    amount: b.amountCents,
    title: sql`lower(${b.title})`,
    party: sql`lower(${b.party})`,
  }[sort]
  const direction = sql.raw(descending ? 'desc' : 'asc')
  return [sql`${column} ${direction}`, sql`${b.number} ${direction}`]
}

const shown = ({
  row,
  judgement,
  counts,
}: {
  row: BookingRow
  judgement: Judgement | null
  counts: unknown
}): Booking => ({
  ...row,
  state: stateOf(row.needsApproval, judgement),
  countsCents: counts === null ? null : Number(counts),
})

const listing = (tx: Tx, programmeId: string, asked: Asked) =>
  tx.db
    .select({ row: b, judgement: j.judgement, counts: asked.figure ? amountFor(asked.figure) : sql`null` })
    .from(b)
    .leftJoin(j, eq(j.bookingId, b.id))
    .where(conditions(programmeId, asked))
    .orderBy(...order(asked))

/** One page of the bookings of a programme: searched, filtered and sorted. */
export const findBookings = (ctx: Ctx, programmeId: string, query: BookingQuery = {}): Promise<BookingList> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const asked = BookingQuery.parse(query)
    const amount = asked.figure ? amountFor(asked.figure) : sql`b.amount_cents`
    const [total] = await tx.db
      .select({
        count: sql<number>`count(*)::int`,
        cents: sql`coalesce(sum(${amount}) filter (where ${standsSql}), 0)`,
      })
      .from(b)
      .leftJoin(j, eq(j.bookingId, b.id))
      .where(conditions(programmeId, asked))
    const rows = await listing(tx, programmeId, asked)
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    return {
      programme,
      activities: await activitiesOf(tx, programmeId),
      sources: await sourcesIn(tx, programmeId),
      municipalities: await placesIn(tx, programme),
      count: total?.count ?? 0,
      totalCents: Number(total?.cents ?? 0),
      results: rows.map(shown),
      mayKeep: allows(tx, may.keepMoney, recordOf(programme)),
    }
  })

export type BookingFile = Pick<BookingList, 'activities' | 'sources' | 'municipalities' | 'results'>

/** All bookings that the query finds, whatever its page, to take out of the system; the log says that it was done. */
export const exportBookings = (ctx: Ctx, programmeId: string, query: BookingQuery = {}): Promise<BookingFile> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const rows = await listing(tx, programmeId, BookingQuery.parse(query))
    await audit(tx, 'programme.export_bookings', { object: 'programme', id: programmeId })
    return {
      activities: await activitiesOf(tx, programmeId),
      sources: await sourcesIn(tx, programmeId),
      municipalities: await placesIn(tx, programme),
      results: rows.map(shown),
    }
  })

export type Related = Booking & { relation: 'taken-from' | 'taken' | 'reverses' | 'reversed-by' }
export type BookingView = {
  programme: Programme
  booking: Booking
  choices: Pick<Choices, 'activities' | 'sources' | 'municipalities'>
  /** The title of its theme. */
  theme: string | null
  judged: { judgement: Judgement; reason: string | null; name: string | null; at: Date } | null
  enteredBy: string | null
  related: Related[]
  /** What is still open of an expectation or commitment; null for other bookings and for what does not stand. */
  openCents: number | null
  rights: { keep: boolean; judge: boolean; withdraw: boolean; reverse: boolean }
}

/** One booking with all that it came from and that came of it. @throws AppError not_found */
export const readBooking = (ctx: Ctx, programmeId: string, id: string): Promise<BookingView> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const around = await bookingsAround(tx, programmeId, id)
    const found = around.find(({ row }) => row.id === id)
    if (!found) throw notFound('booking')
    const booking = shown(found)
    const related = around.filter((one) => one !== found).map((one) => relationTo(booking, shown(one)))
    const record = { ...recordOf(programme), madeBy: booking.madeBy }
    const names = await namesOf(tx, [booking.madeBy, ...(found.judged ? [found.judged.madeBy] : [])])
    const nameOf = (person: string) => names.find((one) => one.id === person)?.name ?? null
    const { judged } = found
    const keep = allows(tx, may.keepMoney, record)
    const isOpenable =
      booking.state === 'stands' &&
      booking.reverses === null &&
      booking.kind !== 'invoice' &&
      booking.kind !== 'release'
    const isReversed = related.some(
      (one) => one.relation === 'reversed-by' && one.state !== 'refused' && one.state !== 'withdrawn',
    )
    const openCents = isOpenable && !isReversed ? booking.amountCents - Number(found.taken) : null
    const isWaiting = booking.state === 'waiting'
    return {
      programme,
      booking,
      choices: {
        activities: await activitiesOf(tx, programmeId),
        sources: await sourcesIn(tx, programmeId),
        municipalities: await placesIn(tx, programme),
      },
      theme: found.theme,
      judged: judged && {
        judgement: judged.judgement,
        reason: judged.reason,
        name: nameOf(judged.madeBy),
        at: judged.madeAt,
      },
      enteredBy: nameOf(booking.madeBy),
      related,
      openCents,
      rights: {
        keep,
        judge: isWaiting && allows(tx, may.judgeBooking, record),
        withdraw: isWaiting && allows(tx, may.withdrawBooking, record),
        reverse:
          keep &&
          booking.state === 'stands' &&
          booking.reverses === null &&
          !isReversed &&
          (openCents === null || openCents === booking.amountCents),
      },
    }
  })

/** A booking and those that it came from or that came of it, in order of number: one statement. */
const bookingsAround = (tx: Tx, programmeId: string, id: string) =>
  tx.db
    .select({
      row: b,
      judgement: j.judgement,
      counts: sql`null`,
      judged: j,
      theme: themes.title,
      taken: sql<string | number>`${takenFrom(sql`${b.id}`)}`,
    })
    .from(b)
    .leftJoin(j, eq(j.bookingId, b.id))
    .leftJoin(themes, eq(themes.id, b.themeId))
    .where(
      and(
        eq(b.programmeId, programmeId),
        or(
          eq(b.id, id),
          eq(b.takenFrom, id),
          eq(b.reverses, id),
          sql`${b.id} in (select unnest(array[o.taken_from, o.reverses]) from programme.bookings o where o.id = ${id}::uuid)`,
        ),
      ),
    )
    .orderBy(asc(b.number))

function relationTo({ id, takenFrom: origin, reverses }: BookingRow, it: Booking): Related {
  if (it.id === reverses) return { ...it, relation: 'reverses' }
  if (it.id === origin) return { ...it, relation: 'taken-from' }
  return { ...it, relation: it.reverses === id ? 'reversed-by' : 'taken' }
}

/** What a new booking can be made of. @throws AppError forbidden for who keeps no money */
export const bookingForm = (ctx: Ctx, programmeId: string): Promise<Choices & { fourEyesCents: number }> =>
  inTransaction(ctx, async (tx) => {
    const { programme, settings } = await enterWithSettings(tx, programmeId, may.keepMoney)
    return { ...(await choicesIn(tx, programme)), fourEyesCents: settings.fourEyesCents }
  })
