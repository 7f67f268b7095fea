import { eq } from 'drizzle-orm'
import { mailsOf } from '#modules/organisations'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import type { JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { Mail } from '#platform/mail'
import { accessMail } from './mail.ts'
import { peopleHere } from './people.ts'
import { type AccessRequest, accessRequests } from './schema.ts'

/** Name of the job that `tellAccess` does: one step of a request by mail. */
export const tellAccessJob = 'systems.tell_access'

/** Who must decide on a request now, or who asked when that was decided. Never who asks about their own request. */
async function recipientsOf(tx: Tx, request: AccessRequest): Promise<string[]> {
  const { state, approverId, personId } = request
  if (state === 'granted' || state === 'refused') return [personId]
  if (state === 'withdrawn') return []
  if (state === 'asked' && approverId !== null) return [approverId]
  const here = await peopleHere(tx, request.organisationId)
  const others = (role: string) => here.having(role).filter((id) => id !== personId)
  const managers = state === 'approved' ? others('source-manager') : []
  return managers.length > 0 ? managers : others('coordinator')
}

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: tells of a request as long as it is in the state that it was told for. */
export async function tellAccess(db: Db, data: JobData, now: Date, out: Outgoing): Promise<void> {
  const { requestId = '', state, reminder } = data
  const mails = await inTransaction(systemCtx(db, now), async (tx) => {
    const [request] = await tx.db.select().from(accessRequests).where(eq(accessRequests.id, requestId))
    if (!request || request.state !== state || request.state === 'withdrawn') return []
    const words = { href: `${out.baseUrl}/bronnen/aanvragen/${requestId}`, isReminder: reminder === 'yes' }
    const to = await mailsOf(tx, await recipientsOf(tx, request), dayOf(now))
    const kind = request.state
    return to.map(({ mail, language }) => ({ to: mail, ...accessMail[language][kind](words) }))
  })
  for (const mail of mails) await out.send(mail)
}
