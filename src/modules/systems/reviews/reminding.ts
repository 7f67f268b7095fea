import { mailsOf } from '#modules/organisations'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { peopleHere } from '../access/people.ts'
import { reviewMail } from './mail.ts'
import { reminderDue } from './model.ts'
import { reviewReminders } from './schema.ts'
import { hasWorkFor, isDue, type SourceReview, standingQuery, standingsOf } from './standing.ts'

/** Name of the job that `remindReviewers` asks for, once for each person, and `sendReviewReminder` does. */
export const reviewReminderJob = 'systems.send_review_reminder'

const standingsAt = async (tx: Tx, organisationId: string | null): Promise<SourceReview[]> =>
  standingsOf(await rowsOf(tx.db, standingQuery(organisationId)), dayOf(tx.now))

/**
 * Asks for one mail to each person about all sources of which they can review authorisations, when a new reminder of at least one of
 * them has come: before and after its due day, and the morning after a colleague left something to them. Again it asks for nothing.
 * @returns the number of mails that were asked for
 */
export const remindReviewers = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    let asked = 0
    for (const [organisationId, own] of Map.groupBy(await standingsAt(tx, null), (one) => one.organisationId)) {
      const fresh = await freshOf(tx, own)
      if (fresh.length === 0) continue
      const to = await reviewersOf(tx, organisationId)
      for (const personId of new Set(fresh.flatMap(to))) {
        await enqueue(tx, reviewReminderJob, { organisationId, personId })
        asked += 1
      }
    }
    return asked
  })

/** Those of which a reminder has come that was not sent before. */
async function freshOf(tx: Tx, own: readonly SourceReview[]): Promise<SourceReview[]> {
  const today = dayOf(tx.now)
  const due = own.flatMap((one) => {
    const day = one.openedOn ?? one.dueOn
    const daysBefore = day === null || !isDue(one) ? null : reminderDue(day, today)
    return day === null || daysBefore === null ? [] : [{ one, day, daysBefore }]
  })
  if (due.length === 0) return []
  const made = await tx.db
    .insert(reviewReminders)
    .values(
      due.map(({ one: { organisationId, districtId, sourceId }, day, daysBefore }) => ({
        ...{ organisationId, districtId, sourceId, dueOn: day, daysBefore, sentAt: tx.now },
      })),
    )
    .onConflictDoNothing()
    .returning({ sourceId: reviewReminders.sourceId })
  return own.filter(({ sourceId }) => made.some((one) => one.sourceId === sourceId))
}

/** Who can do something in it: the source managers, and the coordinators where no source manager can. */
async function reviewersOf(tx: Tx, organisationId: string): Promise<(one: SourceReview) => string[]> {
  const here = await peopleHere(tx, organisationId)
  return (one) => {
    const able = (role: string) => here.having(role).filter((personId) => hasWorkFor(one, personId))
    const managers = able('source-manager')
    return managers.length > 0 ? managers : able('coordinator')
  }
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one person with for how many sources something waits, unless nothing does any more. */
export async function sendReviewReminder(db: Db, data: JobData, now: Date, out: Outgoing): Promise<void> {
  const { organisationId = '', personId = '' } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const to = await reviewersOf(tx, organisationId)
    const waiting = (await standingsAt(tx, organisationId)).filter((one) => isDue(one) && to(one).includes(personId))
    const [person] = waiting.length > 0 ? await mailsOf(tx, [personId], dayOf(now)) : []
    if (!person) return null
    const late = waiting.filter(({ standing }) => standing === 'overdue').length
    const href = `${out.baseUrl}/bronnen/herbeoordelingen?stand=nu`
    return { to: person.mail, ...reviewMail[person.language]({ waiting: waiting.length, late, href }) }
  })
  if (mail) await out.send(mail)
}
