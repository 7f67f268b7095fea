import { inArray, isNull, sql } from 'drizzle-orm'
import { mailsOf } from '#modules/organisations'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { addDays, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { cases } from '../schema.ts'
import { newWork } from './mail.ts'
import { withClocks } from './service.ts'

/** The mail to one handler that there is new work. */
export const newWorkJob = 'reporting.send_new_work'
type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/**
 * At fixed hours: asks for one mail to each person who reads a report in which a reporter wrote since the last time, or whose next
 * last day is near, or whom another passed their part of a report for two. Never at once, so that a mail does not tell when someone reported.
 * @returns the number of people
 */
export const tellReaders = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const ids = [...(await written(tx)), ...(await nearlyDue(tx))]
    const people = new Set([...(await readersOf(tx, ids)), ...(await passedTo(tx))])
    for (const personId of people) await enqueue(tx, newWorkJob, { personId })
    return people.size
  })

async function readersOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const people = await rowsOf<{ personId: string }>(
    tx.db,
    sql`select distinct h.person_id as "personId" from reporting.readers r
      join reporting.handlers h on h.id = r.handler_id and h.ended_at is null
      where ${inArray(sql`r.case_id`, ids)}
        and r.epoch = (select max(n.epoch) from reporting.readers n where n.case_id = r.case_id)`,
  )
  return people.map(({ personId }) => personId)
}

/** Who got a part of a report for two, because they are asked for theirs or because they asked, and was not told. */
async function passedTo(tx: Tx): Promise<string[]> {
  const people = await rowsOf<{ personId: string }>(
    tx.db,
    sql`update reporting.parts p set told = true from reporting.handlers h
      where h.id = p.to_id and h.ended_at is null and not p.told returning h.person_id as "personId"`,
  )
  return people.map(({ personId }) => personId)
}

/** The reports with a message of their reporter that nobody was told of. */
async function written(tx: Tx): Promise<string[]> {
  const fresh = await rowsOf<{ id: string }>(
    tx.db,
    sql`with written as (
        select m.case_id as id, count(*)::int as count from reporting.messages m where m.by_reporter group by m.case_id
      )
      update reporting.cases c set told_messages = w.count from written w
      where w.id = c.id and w.count > c.told_messages returning c.id`,
  )
  return fresh.map(({ id }) => id)
}

/** How many days before a last day its readers are told. */
const daysBefore = 2

/** The reports whose next last day is near and was not told of: an answer, the assessment, or that it is looked at again. */
async function nearlyDue(tx: Tx): Promise<string[]> {
  const near = addDays(dayOf(tx.now), daysBefore)
  const open = await tx.db.select().from(cases).where(isNull(cases.closedOn))
  const due = open.map(withClocks).flatMap(({ id, due: next, toldDueOn }) => {
    const day = next?.dueOn ?? '9999'
    return day <= near && day !== toldDueOn ? [{ id, day }] : []
  })
  for (const [day, reports] of Map.groupBy(due, (one) => one.day)) {
    const ids = reports.map(({ id }) => id)
    await tx.db.update(cases).set({ toldDueOn: day }).where(inArray(cases.id, ids))
  }
  return due.map(({ id }) => id)
}

/** The job: that there is new work, and where; no number and no content. */
export async function sendNewWork(db: Db, { personId = '' }: JobData, now: Date, { baseUrl, send }: Outgoing) {
  const [to] = await inTransaction(systemCtx(db, now), (tx) => mailsOf(tx, [personId], dayOf(now)))
  if (to) await send({ to: to.mail, ...newWork[to.language](`${baseUrl}/meldingen`) })
}
