import { and, eq, inArray, isNull } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { tell } from './asking.ts'
import { reminderDue } from './model.ts'
import { type Here, peopleHere } from './people.ts'
import { type AccessRequest, accessRequestReminders, accessRequests, authorisations } from './schema.ts'
import { tellAccessJob } from './telling.ts'

/**
 * The daily job: ends what is over its last day or of someone who no longer works there, closes requests of who left, passes those of
 * a manager who left on to the coordinator, and reminds who must decide. Again on the same day it changes nothing.
 * @returns the number of records that changed and of reminders that were asked for
 */
export const settleAccess = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const running = await tx.db.select().from(authorisations).where(isNull(authorisations.endedOn))
    const open = await tx.db
      .select()
      .from(accessRequests)
      .where(inArray(accessRequests.state, ['asked', 'approved']))
    let changed = 0
    for (const organisationId of new Set([...running, ...open].map((one) => one.organisationId))) {
      const here = await peopleHere(tx, organisationId)
      const own = <T extends { organisationId: string }>(all: readonly T[]) =>
        all.filter((one) => one.organisationId === organisationId)
      for (const one of own(running)) changed += await endWhenOver(tx, one, here)
      for (const one of own(open)) changed += await settleRequest(tx, one, here)
    }
    return changed
  })

async function endWhenOver(tx: Tx, it: typeof authorisations.$inferSelect, here: Here): Promise<number> {
  const cause = it.endsOn < dayOf(tx.now) ? 'expired' : here.isHere(it.personId) ? null : 'left'
  if (cause === null) return 0
  const endedOn = cause === 'expired' ? it.endsOn : dayOf(tx.now)
  await tx.db
    .update(authorisations)
    .set({ endedOn, endCause: cause, revision: it.revision + 1 })
    .where(and(eq(authorisations.id, it.id), isNull(authorisations.endedOn)))
  const about = { organisationId: it.organisationId, object: 'authorisation', id: it.id }
  await audit(tx, 'systems.end_authorisation', { ...about, fields: ['endedOn'] })
  return 1
}

async function settleRequest(tx: Tx, request: AccessRequest, here: Here): Promise<number> {
  const about = { organisationId: request.organisationId, object: 'access_request', id: request.id }
  const change = async (values: Partial<AccessRequest>, what: 'close' | 'pass-on') => {
    const [after] = await tx.db
      .update(accessRequests)
      .set({ ...values, movedAt: tx.now, revision: request.revision + 1 })
      .where(and(eq(accessRequests.id, request.id), eq(accessRequests.revision, request.revision)))
      .returning()
    if (!after) return 0
    await tell(tx, after, what)
    await audit(tx, 'systems.settle_access', { ...about, fields: Object.keys(values) })
    return 1
  }
  if (!here.isHere(request.personId)) return change({ state: 'withdrawn' }, 'close')
  if (request.state === 'asked' && request.approverId !== null && !here.isHere(request.approverId))
    return change({ approverId: null }, 'pass-on')
  return remind(tx, request)
}

async function remind(tx: Tx, { id: requestId, organisationId, state, movedAt }: AccessRequest): Promise<number> {
  const daysWaiting = reminderDue(dayOf(movedAt), dayOf(tx.now))
  if (daysWaiting === null) return 0
  const made = await tx.db
    .insert(accessRequestReminders)
    .values({ requestId, organisationId, state, daysWaiting, sentAt: tx.now })
    .onConflictDoNothing()
    .returning({ requestId: accessRequestReminders.requestId })
  if (made.length > 0) await enqueue(tx, tellAccessJob, { requestId, state, reminder: 'yes' })
  return made.length
}
