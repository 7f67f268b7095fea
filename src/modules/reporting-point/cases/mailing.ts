import { sql } from 'drizzle-orm'
import { mailsOf } from '#modules/organisations'
import { type Db, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { newWork } from './mail.ts'

/** The mail to one handler that there is new work. */
export const newWorkJob = 'reporting.send_new_work'
type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/**
 * At fixed hours: asks for one mail to each person who reads a report in which a reporter wrote since the last time. Never at
 * once, so that a mail does not tell when someone reported.
 * @returns the number of people
 */
export const tellReaders = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const fresh = await rowsOf<{ personId: string }>(
      tx.db,
      sql`with written as (
          select m.case_id as id, count(*)::int as count from reporting.messages m where m.by_reporter group by m.case_id
        ), told as (
          update reporting.cases c set told_messages = w.count from written w
          where w.id = c.id and w.count > c.told_messages returning c.id
        )
        select distinct h.person_id as "personId" from told
        join reporting.readers r on r.case_id = told.id
        join reporting.handlers h on h.id = r.handler_id and h.ended_at is null
        where r.epoch = (select max(n.epoch) from reporting.readers n where n.case_id = told.id)`,
    )
    for (const { personId } of fresh) await enqueue(tx, newWorkJob, { personId })
    return fresh.length
  })

/** The job: that there is new work, and where; no number and no content. */
export async function sendNewWork(db: Db, { personId = '' }: JobData, now: Date, { baseUrl, send }: Outgoing) {
  const [to] = await inTransaction(systemCtx(db, now), (tx) => mailsOf(tx, [personId], dayOf(now)))
  if (to) await send({ to: to.mail, ...newWork[to.language](`${baseUrl}/meldingen`) })
}
