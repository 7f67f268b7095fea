import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { mailsOf, membersOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dateText, dayOf, type Language } from '#platform/language'
import type { Mail } from '#platform/mail'
import { reminderMail } from './mail.ts'
import { daysUntil, isOpen, reminderDue } from './model.ts'
import { type ActionRow, actionReminders, actions } from './schema.ts'

/** Name of the job that `remindOwners` asks for, once for each mail, and `sendActionReminder` does. */
export const actionReminderJob = 'assessments.send_action_reminder'

/**
 * Asks for a mail about each open action whose end day is near or over, once for each agreed number of days and for that end day.
 * What was asked for is written down in the same transaction, so that running twice asks for nothing twice.
 * @returns the number of mails that were asked for
 */
export const remindOwners = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const open = await tx.db
      .select()
      .from(actions)
      .where(and(inArray(actions.state, ['planned', 'busy']), isNotNull(actions.dueOn)))
    let asked = 0
    for (const action of open) asked += await remind(tx, action, today)
    return asked
  })

async function remind(tx: Tx, action: ActionRow, today: string): Promise<number> {
  const { id: actionId, organisationId, dueOn, createdAt } = action
  const daysBefore = dueOn && reminderDue(dueOn, dayOf(createdAt), today)
  if (dueOn === null || typeof daysBefore !== 'number') return 0
  const fresh = await tx.db
    .insert(actionReminders)
    .values({ actionId, organisationId, dueOn, daysBefore, sentAt: tx.now })
    .onConflictDoNothing()
    .returning({ actionId: actionReminders.actionId })
  if (fresh.length === 0) return 0
  const people = await recipientsOf(tx, action, today)
  for (const personId of people) await enqueue(tx, actionReminderJob, { actionId, personId })
  return people.length
}

/** Who gets it: the owner; when nobody owns it, or the owner works here no longer, whoever keeps the actions. */
async function recipientsOf(tx: Tx, { organisationId, ownerId }: ActionRow, today: string): Promise<string[]> {
  const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
  const owner = here.filter(({ personId }) => personId === ownerId)
  const keepers = here.filter(({ role }) => role === 'coordinator' || role === 'project-leader')
  const found = owner.length > 0 ? owner : keepers
  return [...new Set(found.map(({ personId }) => personId))]
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one person, unless the action was closed meanwhile or is someone else's by now. */
export async function sendActionReminder(db: Db, data: JobData, now: Date, out: Outgoing): Promise<void> {
  const { actionId = '', personId = '' } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [action] = await tx.db.select().from(actions).where(eq(actions.id, actionId))
    if (!action?.dueOn || !isOpen(action.state)) return null
    const people = await recipientsOf(tx, action, dayOf(now))
    if (!people.includes(personId)) return null
    const [to] = await mailsOf(tx, [personId], dayOf(now))
    return to ? write(action, action.dueOn, to, { today: dayOf(now), baseUrl: out.baseUrl }) : null
  })
  if (mail) await out.send(mail)
}

function write(
  { id, number, title, ownerId }: ActionRow,
  dueOn: string,
  to: { mail: string; language: Language },
  { today, baseUrl }: { today: string; baseUrl: string },
): Mail {
  const left = daysUntil(today, dueOn)
  const words = {
    ...{ number, title },
    day: dateText(to.language, dueOn),
    when: left < 0 ? 'late' : left === 0 ? 'today' : 'soon',
    isOwned: ownerId !== null,
    href: `${baseUrl}/acties/${id}`,
  } as const
  return { to: to.mail, ...reminderMail[to.language](words) }
}
