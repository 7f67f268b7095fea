import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { membersOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dateText, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
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
  for (const { personId } of people) await enqueue(tx, actionReminderJob, { actionId, personId })
  return people.length
}

/** The owner; when nobody owns it, or the owner works here no longer, whoever keeps the actions. */
async function recipientsOf(tx: Tx, { organisationId, ownerId }: ActionRow, today: string) {
  const here = (await membersOf(tx, organisationId, today)).filter(({ startsOn }) => startsOn <= today)
  const owner = here.filter(({ personId }) => personId === ownerId)
  const keepers = here.filter(({ role }) => role === 'coordinator' || role === 'project-leader')
  const found = owner.length > 0 ? owner : keepers
  return [...new Map(found.map(({ personId, mail }) => [personId, { personId, mail }])).values()]
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to one person, unless the action was closed meanwhile or is someone else's by now. */
export async function sendActionReminder(db: Db, data: JobData, now: Date, out: Outgoing): Promise<void> {
  const { actionId = '', personId = '' } = data
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [action] = await tx.db.select().from(actions).where(eq(actions.id, actionId))
    if (!action?.dueOn || !isOpen(action.state)) return null
    const people = await recipientsOf(tx, action, dayOf(now))
    const to = people.find((one) => one.personId === personId)?.mail
    return to ? reminderMail(action, action.dueOn, dayOf(now), to, `${out.baseUrl}/acties/${action.id}`) : null
  })
  if (mail) await out.send(mail)
}

function reminderMail(
  { number, title, ownerId }: ActionRow,
  dueOn: string,
  today: string,
  to: string,
  href: string,
): Mail {
  const day = dateText('nl', dueOn)
  const left = daysUntil(today, dueOn)
  const when =
    left < 0 ? `had klaar moeten zijn op ${day}` : left === 0 ? 'moet vandaag klaar zijn' : `moet klaar zijn op ${day}`
  const why =
    ownerId === null ? 'de actie heeft nog geen eigenaar' : 'u de eigenaar bent, of de eigenaar hier niet meer werkt'
  return {
    to,
    subject: left < 0 ? `Te laat: actie A-${number}` : `Herinnering: actie A-${number}`,
    text: `Goedendag,\n\nActie A-${number} (${title}) ${when}.\n\nNaar de actie: ${href}\n\nDaar kunt u bewijs toevoegen en de actie sluiten. Lukt de dag niet? Vraag de coördinator om een andere.\n\nDit bericht komt van Weerwerk. U krijgt het omdat ${why}.\n`,
  }
}
