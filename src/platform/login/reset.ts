import { and, eq, isNull } from 'drizzle-orm'
import { type Db, inTransaction, systemCtx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import type { Language } from '#platform/language'
import type { Mail } from '#platform/mail'
import { makeToken } from './accounts.ts'
import { sameMail, tooManyResets } from './attempts.ts'
import { resetMail } from './reset-mail.ts'
import { accounts } from './schema.ts'

/** Name of the job that `requestReset` asks for and `sendReset` does. */
export const resetJob = 'login.send_reset'

/**
 * For a forgotten password: asks for a mail with a link when the mail is known, three times in an hour at most. The page
 * says the same either way, and as a job sends the mail, it takes as long either way.
 * @param language of the page, for the mail
 */
export async function requestReset(db: Db, mail: string, language: Language, now: Date): Promise<void> {
  if (await tooManyResets(db, mail, now)) return
  await inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const isIt = and(eq(accounts.mail, sameMail(mail)), isNull(accounts.disabledAt))
    const [account] = await tx.db.select({ personId: accounts.personId }).from(accounts).where(isIt)
    if (account) await enqueue(tx, resetJob, { personId: account.personId, language })
  })
}

export type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: makes the token and sends it. Again means a new token, and only the last one works. */
export async function sendReset(db: Db, data: Record<string, string>, now: Date, out: Outgoing): Promise<void> {
  const isIt = and(eq(accounts.personId, data.personId ?? ''), isNull(accounts.disabledAt))
  const [account] = await db.select().from(accounts).where(isIt)
  if (!account) return
  const token = await makeToken(db, 'reset', account.personId, now)
  const language = data.language === 'en' ? 'en' : 'nl'
  await out.send({ to: account.mail, ...resetMail[language](`${out.baseUrl}/nieuw-wachtwoord/${token}`) })
}
