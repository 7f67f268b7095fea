import { eq } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { addDays, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import type { Check } from '../content.ts'
import { tell } from '../files/load.ts'
import { files } from '../files/schema.ts'
import { asMail, compose } from '../templates/composing.ts'
import { factsOf, isSideJobs } from '../templates/facts.ts'
import type { LetterKind } from '../templates/model.ts'
import { digest } from './mail.ts'
import { reminderDays, reminderDue } from './model.ts'
import { type DueCheck, dueUntil } from './queries.ts'
import { reminders } from './schema.ts'

/** Jobs that the clock and batch work ask for: a mail to whom a file is about, and one to HR. */
export const screeningMailJob = 'screening.send_asking'
export const screeningDigestJob = 'screening.send_digest'

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/**
 * The clock: asks for a mail to each person of whom something is due, and one to the HR of each organisation; once for each check,
 * day and number of days before it. What was asked for is written down in the same transaction.
 * @returns the number of mails
 */
export const remindScreening = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const fresh = await writeDown(tx, await dueUntil(tx, addDays(today, reminderDays[0])), today)
    const byFile = Map.groupBy(fresh, ({ fileId }) => fileId)
    for (const [fileId, due] of byFile)
      await enqueue(tx, screeningMailJob, { fileId, codes: due.map(({ code }) => code).join(',') })
    let asked = byFile.size
    for (const [organisationId, due] of Map.groupBy(fresh, (one) => one.organisationId)) {
      const late = due.filter(({ day }) => day < today).length
      const numbers = { late: String(late), soon: String(due.length - late) }
      const people = await hrOf(tx, organisationId, today)
      for (const personId of people) await enqueue(tx, screeningDigestJob, { personId, ...numbers })
      asked += people.length
    }
    return asked
  })

/** The reminders that were not asked for yet. */
async function writeDown(tx: Tx, due: readonly DueCheck[], today: string): Promise<DueCheck[]> {
  const rows = due.flatMap(({ checkId, organisationId, day }) => {
    const daysBefore = reminderDue(day, today)
    return daysBefore === null ? [] : [{ checkId, organisationId, dueOn: day, daysBefore, sentAt: tx.now }]
  })
  const made = new Set<string>()
  for (let from = 0; from < rows.length; from += 5000) {
    const part = tx.db.insert(reminders).values(rows.slice(from, from + 5000))
    for (const { id } of await part.onConflictDoNothing().returning({ id: reminders.checkId })) made.add(id)
  }
  return due.filter(({ checkId }) => made.has(checkId))
}

async function hrOf(tx: Tx, organisationId: string, today: string): Promise<string[]> {
  const here = await membersOf(tx, organisationId, today)
  const hr = here.filter(({ role, startsOn }) => role === 'integrity-officer' && startsOn <= today)
  return [...new Set(hr.map(({ personId }) => personId))]
}

/** The job: what is asked of the person themselves, unless the file closed meanwhile; `by` asked for it, nobody for the clock. */
export async function sendAsking(db: Db, data: JobData, now: Date, { baseUrl, send }: Outgoing): Promise<void> {
  const { fileId = '', codes = '', by = null } = data
  const asked = codes.split(',')
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [file] = await tx.db.select().from(files).where(eq(files.id, fileId))
    const facts = file && file.state !== 'ended' ? await factsOf(tx, file) : null
    if (!file || !facts?.mail) return null
    const theirs = facts.content.checks.filter(
      ({ code, actor }) => actor === 'person' && asked.includes(code) && facts.rows.some((row) => row.code === code),
    )
    if (theirs.length === 0) return null
    const kind = letterFor(theirs)
    const named = { codes: theirs.map(({ code }) => code), baseUrl }
    await tell(tx, file, { what: 'mail', fields: [kind] }, by)
    return asMail(facts.mail, await compose(tx, facts, kind, named))
  })
  if (mail) await send(mail)
}

/** The letter for what is asked of someone: one of its own where all checks are of a kind. */
function letterFor(asked: readonly Check[]): LetterKind {
  if (asked.every(({ code }) => isSideJobs(code))) return 'side-jobs'
  return asked.every(({ certificate }) => certificate !== undefined) ? 're-screening' : 'checks'
}

/** The job: one mail to someone of HR with numbers and the way to the calendar; no names. */
export async function sendDigest(db: Db, data: JobData, now: Date, { baseUrl, send }: Outgoing): Promise<void> {
  const { personId = '', late = '0', soon = '0' } = data
  const [to] = await inTransaction(systemCtx(db, now), (tx) => mailsOf(tx, [personId], dayOf(now)))
  const numbers = { late: Number(late), soon: Number(soon), href: `${baseUrl}/screening/kalender` }
  if (to) await send({ to: to.mail, ...digest[to.language](numbers) })
}
