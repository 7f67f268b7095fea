import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { coordinatorsOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { dateText, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { reminderDue } from './deadlines.ts'
import { roundMail } from './reminder-mail.ts'
import { takesAnswers } from './rounds.ts'
import { type Round, reminders, rounds, scans } from './schema.ts'

/** Name of the job that `remindParticipants` asks for, once for each mail, and `sendReminder` does. */
export const reminderJob = 'assessments.send_reminder'

/**
 * Asks for a mail to each coordinator of a scan that is still open, once for each agreed number of days before the end. What
 * was asked for is written down in the same transaction, so that running twice asks for nothing twice and none gets lost.
 * @returns the number of mails that were asked for
 */
export const remindParticipants = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const open = await tx.db
      .select()
      .from(rounds)
      .where(and(lte(rounds.opensOn, today), gte(rounds.closesOn, today), isNull(rounds.closedAt)))
    let asked = 0
    for (const round of open) {
      const daysBefore = reminderDue(round, today)
      if (daysBefore !== null) asked += await remindIn(tx, round, daysBefore)
    }
    return asked
  })

async function remindIn(tx: Tx, round: Round, daysBefore: number): Promise<number> {
  const waiting = await tx.db
    .select({ organisationId: scans.organisationId })
    .from(scans)
    .where(and(eq(scans.roundId, round.id), inArray(scans.state, ['open'])))
  if (waiting.length === 0) return 0
  const fresh = await tx.db
    .insert(reminders)
    .values(waiting.map(({ organisationId }) => ({ roundId: round.id, organisationId, daysBefore, sentAt: tx.now })))
    .onConflictDoNothing()
    .returning({ organisationId: reminders.organisationId })
  const ids = fresh.map(({ organisationId }) => organisationId)
  const people = await coordinatorsOf(tx, ids, dayOf(tx.now))
  for (const { organisationId, personId } of people)
    await enqueue(tx, reminderJob, { roundId: round.id, organisationId, personId })
  return people.length
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one coordinator, unless the scan was handed in meanwhile or the round closed. */
export async function sendReminder(db: Db, data: Record<string, string>, now: Date, out: Outgoing): Promise<void> {
  const { roundId = '', organisationId = '', personId = '' } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [found] = await tx.db
      .select({ round: rounds, scanId: scans.id })
      .from(scans)
      .innerJoin(rounds, eq(rounds.id, scans.roundId))
      .where(and(eq(scans.roundId, roundId), eq(scans.organisationId, organisationId), eq(scans.state, 'open')))
    if (!found || !takesAnswers(found.round, dayOf(now))) return null
    const people = await coordinatorsOf(tx, [organisationId], dayOf(now))
    const to = people.find((one) => one.personId === personId)
    if (!to) return null
    const { title, closesOn } = found.round
    const words = { title, until: dateText(to.language, closesOn), href: `${out.baseUrl}/zelfscans/${found.scanId}` }
    return { to: to.mail, ...roundMail[to.language](words) }
  })
  if (mail) await out.send(mail)
}
