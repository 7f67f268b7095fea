import { and, eq, gte, isNull } from 'drizzle-orm'
import { coordinatorsOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import { dateText, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { rounds } from '../schema.ts'
import { hearingJob } from './hearing.ts'
import { hearingMail } from './mail.ts'
import { takesReplies } from './model.ts'
import { hearingReminders, type Inspection, inspections } from './schema.ts'

/** Days before the last day of a hearing on which the coordinator is reminded. */
const remindBefore = [7, 3, 1]
const dayMs = 24 * 60 * 60_000
const daysUntil = (today: string, day: string) => Math.round((Date.parse(day) - Date.parse(today)) / dayMs)

/**
 * Asks for a mail about each hearing that still takes replies and of which a day to remind has come, once for each such day;
 * written down in the same transaction. @returns the number of municipalities
 */
export const remindHearings = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const open = await tx.db
      .select()
      .from(inspections)
      .where(and(eq(inspections.state, 'hearing'), gte(inspections.hearingUntil, today), isNull(inspections.repliedAt)))
    let asked = 0
    for (const one of open) asked += await remind(tx, one, daysUntil(today, one.hearingUntil ?? today))
    return asked
  })

async function remind(tx: Tx, { id, organisationId, districtId }: Inspection, left: number): Promise<number> {
  const due = remindBefore.filter((days) => left <= days)
  if (due.length === 0) return 0
  const own = { inspectionId: id, organisationId, districtId }
  const fresh = await tx.db
    .insert(hearingReminders)
    .values({ ...own, daysBefore: Math.min(...due), sentAt: tx.now })
    .onConflictDoNothing()
    .returning({ daysBefore: hearingReminders.daysBefore })
  if (fresh.length > 0) await enqueue(tx, hearingJob, { inspectionId: id, kind: 'reminder' })
  return fresh.length
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: a mail to each coordinator that the draft is there, or that its last day comes near; not once they are done. */
export async function sendHearing(db: Db, data: Record<string, string>, now: Date, out: Outgoing): Promise<void> {
  const mails = await inTransaction(systemCtx(db, now), async (tx) => {
    const [found] = await tx.db
      .select({ inspection: inspections, title: rounds.title })
      .from(inspections)
      .innerJoin(rounds, eq(rounds.id, inspections.roundId))
      .where(eq(inspections.id, data.inspectionId ?? ''))
    if (!found || !takesReplies(found.inspection, dayOf(now))) return []
    const people = await coordinatorsOf(tx, [found.inspection.organisationId], dayOf(now))
    const href = `${out.baseUrl}/toetsingen/${found.inspection.id}/wederhoor`
    return people.map(({ mail, language }) => {
      const until = dateText(language, found.inspection.hearingUntil ?? '')
      const words = { title: found.title, until, href, isReminder: data.kind === 'reminder' }
      return { to: mail, ...hearingMail[language](words) }
    })
  })
  for (const mail of mails) await out.send(mail)
}
