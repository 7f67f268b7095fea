import { sql } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { reminderMail } from './mail.ts'
import { dueOn, type Kept, reminderDue, standingOf } from './model.ts'
import { connectionReminders } from './schema.ts'

/** Name of the job that `remindManagers` asks for, once for each person, and `sendAttestationReminder` does. */
export const attestationReminderJob = 'systems.send_attestation_reminder'

type Row = Pick<Kept, 'state' | 'attestedOn' | 'madeOn' | 'managerId'> & { id: string; organisationId: string }

const records = (tx: Tx, organisationId: string | null): Promise<Row[]> =>
  rowsOf<Row>(
    tx.db,
    sql`select c.id, c.organisation_id as "organisationId", c.state, c.attested_on::text as "attestedOn", c.made_on::text as "madeOn",
        c.manager_id as "managerId"
      from systems.connections c join systems.sources s on s.id = c.source_id and s.state = 'published'
      where c.state <> 'unknown' and (${organisationId}::uuid is null or c.organisation_id = ${organisationId}::uuid)`,
  )

/**
 * Asks for one mail to each person about all records that they have to confirm, when a new reminder of at least one of them has come.
 * What was asked for is written down in the same transaction, so that running twice asks for nothing twice.
 * @returns the number of mails that were asked for
 */
export const remindManagers = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    let asked = 0
    for (const [organisationId, own] of Map.groupBy(await records(tx, null), (row) => row.organisationId)) {
      const fresh = await freshOf(tx, own, today)
      if (fresh.length === 0) continue
      const to = await recipientsOf(tx, organisationId, today)
      for (const personId of new Set(fresh.flatMap(to))) {
        await enqueue(tx, attestationReminderJob, { organisationId, personId })
        asked += 1
      }
    }
    return asked
  })

/** The records of which a reminder has come that was not sent before. */
async function freshOf(tx: Tx, own: readonly Row[], today: string): Promise<Row[]> {
  const due = own.flatMap((row) => {
    const on = dueOn(row)
    const daysBefore = reminderDue(on, today)
    return daysBefore === null ? [] : [{ row, on, daysBefore }]
  })
  if (due.length === 0) return []
  const made = await tx.db
    .insert(connectionReminders)
    .values(
      due.map(({ row, on, daysBefore }) => ({
        ...{ connectionId: row.id, organisationId: row.organisationId, dueOn: on, daysBefore, sentAt: tx.now },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: connectionReminders.connectionId })
  return own.filter(({ id }) => made.some((one) => one.id === id))
}

/** Who gets it: the manager; where none is here any more all source managers, and without those the coordinators. */
async function recipientsOf(tx: Tx, organisationId: string, today: string): Promise<(row: Row) => string[]> {
  const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
  const having = (role: string) => here.filter((one) => one.role === role).map(({ personId }) => personId)
  const managers = having('source-manager')
  const others = managers.length > 0 ? managers : having('coordinator')
  return ({ managerId }) => (managerId !== null && managers.includes(managerId) ? [managerId] : others)
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one person with how many records wait, unless none does any more. */
export async function sendAttestationReminder(db: Db, data: JobData, now: Date, out: Outgoing): Promise<void> {
  const { organisationId = '', personId = '' } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const own = await records(tx, organisationId)
    const to = await recipientsOf(tx, organisationId, today)
    const waiting = own
      .filter((row) => to(row).includes(personId))
      .map((row) => standingOf(row, today))
      .filter((standing) => standing === 'overdue' || standing === 'soon')
    const [person] = waiting.length > 0 ? await mailsOf(tx, [personId], today) : []
    if (!person) return null
    const late = waiting.filter((standing) => standing === 'overdue').length
    const words = { waiting: waiting.length, late, href: `${out.baseUrl}/bronnen/gemeente?bevestigen=due&sorteer=due` }
    return { to: person.mail, ...reminderMail[person.language](words) }
  })
  if (mail) await out.send(mail)
}
