import { eq } from 'drizzle-orm'
import { mailsOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { enqueue, type JobData } from '#platform/jobs'
import { dateText, dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { givenMail } from './mail.ts'
import { type TaskRow, tasks } from './schema.ts'

/** Name of the job that tells someone that a task was given to them. */
export const taskGivenJob = 'programme.send_task_given'

/** Asks for a mail to the owner of a task that was just made or got this owner; none to who gave it to themselves. */
export async function tellOwner(tx: Tx, { id: taskId, ownerId }: TaskRow, before: string | null): Promise<void> {
  if (ownerId === before || ownerId === personOf(tx).personId) return
  await enqueue(tx, taskGivenJob, { taskId, ownerId })
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: one mail, unless the task is closed or someone else's by now, or its owner has no role left. */
export async function sendTaskGiven(
  db: Db,
  { taskId = '', ownerId = '' }: JobData,
  now: Date,
  out: Outgoing,
): Promise<void> {
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [task] = await tx.db.select().from(tasks).where(eq(tasks.id, taskId))
    if (task?.state !== 'open' || task.ownerId !== ownerId) return null
    const [to] = await mailsOf(tx, [ownerId], dayOf(now))
    if (!to) return null
    const words = { day: dateText(to.language, task.dueOn), href: `${out.baseUrl}/taken/${taskId}` }
    return { to: to.mail, ...givenMail[to.language](words) }
  })
  if (mail) await out.send(mail)
}
