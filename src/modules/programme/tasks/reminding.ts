import { eq } from 'drizzle-orm'
import { mailsOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dateText, dayOf, type Language } from '#platform/language'
import type { Mail } from '#platform/mail'
import { reminderMail } from './mail.ts'
import { reminderDue } from './model.ts'
import { type TaskRow, taskReminders, tasks } from './schema.ts'

/** Name of the job that `remindTasks` asks for, once for each mail, and `sendTaskReminder` does. */
export const taskReminderJob = 'programme.send_task_reminder'

/**
 * Asks for a mail about each open task whose day is near or over, once for each agreed number of days and for that day. What was
 * asked for is written down in the same transaction, so that running twice asks for nothing twice.
 * @returns the number of mails that were asked for
 */
export const remindTasks = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const open = await tx.db.select().from(tasks).where(eq(tasks.state, 'open'))
    let asked = 0
    for (const task of open) if (await remind(tx, task)) asked += 1
    return asked
  })

async function remind(tx: Tx, { id: taskId, organisationId, dueOn, madeAt }: TaskRow): Promise<boolean> {
  const daysBefore = reminderDue(dueOn, dayOf(madeAt), dayOf(tx.now))
  if (daysBefore === null) return false
  const fresh = await tx.db
    .insert(taskReminders)
    .values({ taskId, organisationId, dueOn, daysBefore, sentAt: tx.now })
    .onConflictDoNothing()
    .returning({ taskId: taskReminders.taskId })
  if (fresh.length > 0) await enqueue(tx, taskReminderJob, { taskId })
  return fresh.length > 0
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail to the owner, or to who made the task when the owner has no role any more. A closed task sends none. */
export async function sendTaskReminder(db: Db, { taskId = '' }: JobData, now: Date, out: Outgoing): Promise<void> {
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [task] = await tx.db.select().from(tasks).where(eq(tasks.id, taskId))
    if (task?.state !== 'open') return null
    const people = await mailsOf(tx, [task.ownerId, task.madeBy], dayOf(now))
    const to = people.find(({ id }) => id === task.ownerId) ?? people.find(({ id }) => id === task.madeBy)
    return to ? write(task, to, dayOf(now), out.baseUrl) : null
  })
  if (mail) await out.send(mail)
}

function write(task: TaskRow, to: { id: string; mail: string; language: Language }, today: string, baseUrl: string) {
  const words = {
    number: task.number,
    title: task.title,
    day: dateText(to.language, task.dueOn),
    when: task.dueOn < today ? 'late' : task.dueOn === today ? 'today' : 'soon',
    isOwner: to.id === task.ownerId,
    href: `${baseUrl}/taken/${task.id}`,
  } as const
  return { to: to.mail, ...reminderMail[to.language](words) }
}
