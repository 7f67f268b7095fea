import { sql } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { type Ctx, type Db, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { type Ledger, ledgerOf, mustCheck } from './checking.ts'
import { headMail } from './mail.ts'

/** Whether every line of the log of the actor's organisation still follows from the one before. @throws AppError forbidden */
export const readLedger = (ctx: Ctx): Promise<Ledger> =>
  inTransaction(ctx, async (tx) => {
    const { lines, brokenAt, head } = await ledgerOf(tx, await mustCheck(tx))
    return { lines, brokenAt, head }
  })

/** The mail to one data protection officer with the head of the log. */
export const headJob = 'reporting.send_head'
type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** Each day: asks for a mail to the data protection officers of each organisation with a reporting point. @returns how many */
export const mailHeads = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const places = await rowsOf<{ id: string }>(tx.db, sql`select organisation_id as id from reporting.points`)
    let asked = 0
    for (const { id: organisationId } of places) {
      const members = await membersOf(tx, organisationId, dayOf(now))
      for (const { personId } of members.filter(({ role }) => role === 'privacy-officer')) {
        await enqueue(tx, headJob, { personId, organisationId })
        asked++
      }
    }
    return asked
  })

/** The job: how many lines the log has, its head, and whether it is whole. Kept in a mailbox, it can't be changed with the database. */
export async function sendHead(db: Db, data: JobData, now: Date, { baseUrl, send }: Outgoing): Promise<void> {
  const { personId = '', organisationId = '' } = data
  const made = await inTransaction(systemCtx(db, now), async (tx) => {
    const [to] = await mailsOf(tx, [personId], dayOf(now))
    return to && { to, ledger: await ledgerOf(tx, organisationId) }
  })
  if (!made) return
  const { to, ledger } = made
  await send({ to: to.mail, ...headMail[to.language](ledger, `${baseUrl}/meldingen/logboek`) })
}
