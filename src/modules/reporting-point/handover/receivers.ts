import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { fingerprintOf, isReceiverKey } from '../crypto/index.ts'
import { may } from '../policy.ts'
import { points } from '../schema.ts'
import type { NewReceiver } from './input.ts'
import { keptFingerprint } from './model.ts'
import { type Receiver, receivers } from './schema.ts'

/** A key of a receiver with the names of who entered and checked it. */
export type ReceiverLine = Receiver & { enteredByName: string; checkedByName: string }

function keeperOf(tx: Tx): { organisationId: string; personId: string } {
  const { organisationId, personId } = personOf(tx)
  authorise(tx, may.keep, { organisationId })
  return { organisationId, personId }
}

/** All keys of receivers of the actor's organisation, also those that ended: by body, the newest first. @throws AppError forbidden */
export const listReceivers = (ctx: Ctx): Promise<ReceiverLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = keeperOf(tx)
    const rows = await tx.db
      .select()
      .from(receivers)
      .where(eq(receivers.organisationId, organisationId))
      .orderBy(asc(receivers.body), desc(receivers.version))
    const people = rows.flatMap(({ enteredBy, checkedBy }) => (checkedBy ? [enteredBy, checkedBy] : [enteredBy]))
    const names = new Map((await namesOf(tx, people)).map((one) => [one.id, one.name]))
    return rows.map((row) => ({
      ...row,
      enteredByName: names.get(row.enteredBy) ?? '',
      checkedByName: names.get(row.checkedBy ?? '') ?? '',
    }))
  })

/** The key that packages for each body go to now. The caller authorises. */
export async function inForce(tx: Tx, organisationId: string): Promise<Receiver[]> {
  const { body, version, checkedBy, endedOn } = receivers
  const rows = await tx.db
    .select()
    .from(receivers)
    .where(and(eq(receivers.organisationId, organisationId), isNotNull(checkedBy), isNull(endedOn)))
    .orderBy(asc(body), desc(version))
  return rows.filter((row, at) => rows[at - 1]?.body !== row.body)
}

function mustFit(typed: string, recipient: string): string {
  const fingerprint = fingerprintOf(recipient)
  if (keptFingerprint(typed) !== fingerprint)
    throw invalid([{ path: 'fingerprint', reason: 'reporting.fingerprint_differs' }])
  return fingerprint
}

/**
 * Keeps a key of a body outside as its next version; nothing goes to it before another keeper checked it.
 * @throws AppError forbidden, not_found without a reporting point, invalid for what is no key and for a fingerprint of another
 */
export const enterReceiver = (ctx: Ctx, { fingerprint: typed, ...given }: NewReceiver): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = keeperOf(tx)
    if ((await tx.db.$count(points, eq(points.organisationId, organisationId))) === 0) throw notFound('reporting_point')
    if (!isReceiverKey(given.recipient)) throw invalid([{ path: 'recipient', reason: 'reporting.no_receiver_key' }])
    const fingerprint = mustFit(typed, given.recipient)
    const same = and(eq(receivers.organisationId, organisationId), eq(receivers.body, given.body))
    const version = (await tx.db.$count(receivers, same)) + 1
    const id = crypto.randomUUID()
    const row = { ...given, id, organisationId, version, fingerprint, enteredBy: personId, enteredOn: dayOf(tx.now) }
    const made = await tx.db.insert(receivers).values(row).onConflictDoNothing().returning({ id: receivers.id })
    if (made.length === 0) throw conflict('receiver')
    await audit(tx, 'reporting.enter_receiver', { object: 'receiver', id, fields: ['recipient'] })
    return { id }
  })

async function mustFind(tx: Tx, organisationId: string, id: string): Promise<Receiver> {
  const [found] = await tx.db
    .select()
    .from(receivers)
    .where(and(eq(receivers.id, id), eq(receivers.organisationId, organisationId)))
  if (!found) throw notFound('receiver')
  if (found.endedOn) throw ruleBroken('reporting.receiver_ended')
  return found
}

/**
 * Puts a key in force, by a second keeper who asked the receiver for the fingerprint too.
 * @throws AppError forbidden, not_found, rule_broken for who entered it and for one that ended, conflict when it was checked
 *   already, invalid for another fingerprint
 */
export const checkReceiver = (ctx: Ctx, id: string, typed: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = keeperOf(tx)
    const found = await mustFind(tx, organisationId, id)
    if (found.enteredBy === personId) throw ruleBroken('reporting.other_keeper')
    mustFit(typed, found.recipient)
    const changed = await tx.db
      .update(receivers)
      .set({ checkedBy: personId, checkedOn: dayOf(tx.now) })
      .where(and(eq(receivers.id, id), isNull(receivers.checkedBy)))
      .returning({ id: receivers.id })
    if (changed.length === 0) throw conflict('receiver')
    await audit(tx, 'reporting.check_receiver', { object: 'receiver', id, fields: ['fingerprint'] })
  })

/** Takes a key out of use: no package can be sealed to it any more. @throws AppError forbidden, not_found, rule_broken when it ended */
export const endReceiver = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = keeperOf(tx)
    await mustFind(tx, organisationId, id)
    await tx.db
      .update(receivers)
      .set({ endedOn: dayOf(tx.now) })
      .where(eq(receivers.id, id))
    await audit(tx, 'reporting.end_receiver', { object: 'receiver', id })
  })
