import { and, eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import type { Programme } from '../schema.ts'
import type { NewBooking } from './input.ts'
import { enter, oneAtATime, settingsOf } from './load.ts'
import { isSort, stateOf, type TakenKind } from './model.ts'
import { may } from './policy.ts'
import { printOf } from './print.ts'
import { type BookingRow, bookingJudgements, bookings } from './schema.ts'
import { tooMuch } from './sources.ts'
import { activityIdOf, choicesIn, mustSpend } from './spending.ts'

/** Whether a booking of this alias may still come to stand: nobody refused or withdrew it. */
const isAlive = (alias: SQL) => sql`not exists (select from programme.booking_judgements j
  where j.booking_id = ${alias}.id and j.judgement <> 'approved')`
/** Whether a reversal of it stands or waits. */
const isReversed = (alias: SQL) =>
  sql`exists (select from programme.bookings r where r.reverses = ${alias}.id and ${isAlive(sql`r`)})`

/** @throws AppError not_found */
export async function findBooking(tx: Tx, programmeId: string, id: string): Promise<BookingRow> {
  const [found] = await tx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.id, id), eq(bookings.programmeId, programmeId)))
  if (!found) throw notFound('booking')
  return found
}

/** Whether a booking stands, waits for a second person, or was refused or withdrawn. */
export async function standingOf(tx: Tx, { id, needsApproval }: BookingRow) {
  const [judged] = await tx.db.select().from(bookingJudgements).where(eq(bookingJudgements.bookingId, id))
  return { state: stateOf(needsApproval, judged?.judgement ?? null), judged: judged ?? null }
}

/** What of an expectation or commitment is still open: what waits for approval is set apart, a reversal counts once it stands. */
export async function openOf(tx: Tx, { id, amountCents }: Pick<BookingRow, 'id' | 'amountCents'>): Promise<number> {
  const [found] = await rowsOf<{ taken: string | number }>(tx.db, sql`select ${takenFrom(sql`${id}::uuid`)} as taken`)
  return amountCents - Number(found?.taken ?? 0)
}

/** What of a booking is taken, as part of a statement. */
export const takenFrom = (id: SQL): SQL =>
  sql`(select coalesce(sum(t.amount_cents), 0) from programme.bookings t where t.taken_from = ${id}
    and ${isAlive(sql`t`)} and (t.amount_cents > 0 or not t.needs_approval
      or exists (select from programme.booking_judgements j where j.booking_id = t.id and j.judgement = 'approved')))`

type Unnumbered = Omit<BookingRow, 'id' | 'number' | 'print' | 'needsApproval' | 'madeBy' | 'madeAt' | 'organisationId'>
const inSlices = 500

/** Adds bookings under the next numbers. The caller authorised, checked them and holds the turn. */
export async function addBookings(tx: Tx, programme: Programme, rows: readonly Unnumbered[]): Promise<BookingRow[]> {
  const { fourEyesCents } = await settingsOf(tx, programme)
  const [last] = await tx.db
    .select({ number: max(bookings.number) })
    .from(bookings)
    .where(eq(bookings.programmeId, programme.id))
  const made = { organisationId: programme.organisationId, madeBy: personOf(tx).personId, madeAt: tx.now }
  const values = rows.map((row, at) => ({
    ...row,
    ...made,
    number: (last?.number ?? 0) + 1 + at,
    print: printOf(row),
    needsApproval: Math.abs(row.amountCents) >= fourEyesCents,
  }))
  const added: BookingRow[] = []
  for (let at = 0; at < values.length; at += inSlices)
    added.push(
      ...(await tx.db
        .insert(bookings)
        .values(values.slice(at, at + inSlices))
        .returning()),
    )
  return added
}

/** The prints of bookings that count, of these prints: refused, withdrawn and reversed ones may be entered anew. */
export async function knownPrints(tx: Tx, programmeId: string, prints: readonly string[]): Promise<Set<string>> {
  if (prints.length === 0) return new Set()
  const rows = await tx.db
    .select({ print: bookings.print })
    .from(bookings)
    .where(
      and(
        eq(bookings.programmeId, programmeId),
        inArray(bookings.print, [...new Set(prints)]),
        isAlive(sql`${bookings}`),
        sql`not ${isReversed(sql`${bookings}`)}`,
      ),
    )
  return new Set(rows.map(({ print }) => print))
}

/**
 * Enters a booking; from the amount of the settings it waits until a second person approves.
 * @throws AppError invalid with every fault: what its source is not for, a day outside its period, more than is open, a double
 */
export const book = (ctx: Ctx, programmeId: string, input: NewBooking): Promise<BookingRow> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    const { takenNumber, activityId, sourceId, municipalityId, themeId, ...rest } = input
    const origin = await originOf(tx, programmeId, input)
    const given = origin
      ? { ...origin, activityId: activityIdOf(origin) }
      : { activityId, sourceId, municipalityId, themeId }
    const { spent } = mustSpend(await choicesIn(tx, programme), given, input.bookedOn)
    const taken = { takenFrom: origin?.id ?? null, takenKind: takenKindOf(origin) }
    const row = { ...rest, ...spent, ...taken, programmeId, reverses: null, reason: null, importId: null }
    const print = printOf(row)
    if (row.reference !== '' && (await knownPrints(tx, programmeId, [print])).has(print))
      throw invalid([{ path: 'reference', reason: 'programme.booking_known' }])
    const [made] = await addBookings(tx, programme, [row])
    if (!made) throw notFound('booking')
    await audit(tx, 'programme.book', { object: 'booking', id: made.id, fields: [made.kind] })
    return made
  })

const takenKindOf = (origin: BookingRow | null): TakenKind | null =>
  origin?.kind === 'expectation' || origin?.kind === 'commitment' ? origin.kind : null

/** What a booking is taken from. @throws AppError invalid when nothing, or not so much, can be taken from it */
async function originOf(tx: Tx, programmeId: string, input: NewBooking): Promise<BookingRow | null> {
  const { takenNumber, kind, amountCents } = input
  const refuse = (reason: string) => invalid([{ path: 'takenNumber', reason: `programme.${reason}` }])
  if (takenNumber === null) {
    if (!isSort({ kind, takenKind: null })) throw refuse('release_from_what')
    return null
  }
  const [origin] = await tx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.programmeId, programmeId), eq(bookings.number, takenNumber)))
  if (!origin) throw refuse('taken_unknown')
  const takenKind = takenKindOf(origin)
  if (takenKind === null || origin.reverses !== null || !isSort({ kind, takenKind })) throw refuse('taken_wrong_kind')
  const { state } = await standingOf(tx, origin)
  if (state !== 'stands' || (await reversalOf(tx, origin.id))) throw refuse('taken_not_standing')
  const over = amountCents - (await openOf(tx, origin))
  if (over > 0) throw invalid([tooMuch('programme.more_than_open', over)])
  return origin
}

/** The reversal of a booking that stands or waits, if there is one. */
export async function reversalOf(tx: Tx, id: string): Promise<BookingRow | null> {
  const [found] = await tx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.reverses, id), isAlive(sql`${bookings}`)))
  return found ?? null
}

/**
 * Corrects a booking by the same one below zero, on the same day and source.
 * @throws AppError rule_broken for a reversal, for what was reversed, does not stand, or has something taken from it
 */
export const reverseBooking = (ctx: Ctx, programmeId: string, id: string, reason: string): Promise<BookingRow> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    const booking = await findBooking(tx, programmeId, id)
    await mustReverse(tx, booking)
    const [made] = await addBookings(tx, programme, [mirrorOf(booking, reason)])
    if (!made) throw notFound('booking')
    await audit(tx, 'programme.reverse_booking', { object: 'booking', id, fields: [made.id] })
    return made
  })

export async function mustReverse(tx: Tx, booking: BookingRow): Promise<void> {
  if (booking.reverses !== null) throw ruleBroken('programme.reverse_a_reversal')
  if (await reversalOf(tx, booking.id)) throw ruleBroken('programme.reverse_twice')
  const { state } = await standingOf(tx, booking)
  if (state !== 'stands') throw ruleBroken(`programme.reverse_when_${state}`)
  if ((await openOf(tx, booking)) !== booking.amountCents) throw ruleBroken('programme.reverse_when_taken')
}

/** The reversal of a booking, as it is added. */
export function mirrorOf(booking: BookingRow, reason: string): Unnumbered {
  const { id, number: _n, print: _p, needsApproval: _a, madeBy: _b, madeAt: _m, organisationId: _o, ...same } = booking
  return { ...same, amountCents: -booking.amountCents, reverses: id, reason, importId: null }
}
