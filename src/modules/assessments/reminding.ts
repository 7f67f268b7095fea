import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { coordinatorsOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { dateText, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { reminderDue } from './deadlines.ts'
import { type Round, reminders, rounds, scans } from './schema.ts'

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/**
 * Mails the coordinators of scans that are still open, once for each agreed number of days before the end. What was sent is
 * written down first, so that running twice sends nothing twice.
 * @returns the number of mails
 */
export async function remindParticipants(db: Db, now: Date, { baseUrl, send }: Outgoing): Promise<number> {
  const mails = await inTransaction(systemCtx(db, now), (tx) => dueMails(tx, baseUrl))
  for (const mail of mails) await send(mail)
  return mails.length
}

async function dueMails(tx: Tx, baseUrl: string): Promise<Mail[]> {
  const today = dayOf(tx.now)
  const open = await tx.db
    .select()
    .from(rounds)
    .where(and(lte(rounds.opensOn, today), gte(rounds.closesOn, today), isNull(rounds.closedAt)))
  const mails: Mail[] = []
  for (const round of open) {
    const daysBefore = reminderDue(round, today)
    if (daysBefore === null) continue
    const waiting = await tx.db
      .select()
      .from(scans)
      .where(and(eq(scans.roundId, round.id), inArray(scans.state, ['open'])))
    if (waiting.length === 0) continue
    const rows = waiting.map(({ organisationId }) => ({
      roundId: round.id,
      organisationId,
      daysBefore,
      sentAt: tx.now,
    }))
    const fresh = await tx.db
      .insert(reminders)
      .values(rows)
      .onConflictDoNothing()
      .returning({ organisationId: reminders.organisationId })
    const people = await coordinatorsOf(
      tx,
      fresh.map(({ organisationId }) => organisationId),
      today,
    )
    for (const { organisationId, mail } of people) {
      const scan = waiting.find((one) => one.organisationId === organisationId)
      mails.push(reminderMail(round, mail, `${baseUrl}/zelfscans/${scan?.id}`))
    }
  }
  return mails
}

const reminderMail = (round: Round, to: string, href: string): Mail => ({
  to,
  subject: `Herinnering: ${round.title} sluit op ${dateText('nl', round.closesOn)}`,
  text: `Goedendag,\n\n${round.title} van uw gemeente is nog niet ingediend. U kunt invullen tot en met ${dateText('nl', round.closesOn)}.\n\nNaar de zelfscan: ${href}\n\nDit bericht komt van Weerwerk. U krijgt het omdat u coördinator bent.\n`,
})
