import { and, eq, gt, isNull } from 'drizzle-orm'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { giveBack, sameMail, succeeded, takeAttempt, tooManyFrom } from './attempts.ts'
import { passwordFits } from './passwords.ts'
import { record } from './record.ts'
import { type Account, accounts, sessions } from './schema.ts'
import { spendCode } from './second-step.ts'
import { hashToken, newToken } from './secrets.ts'

/** Name of the cookie; `__Host-` ties it to this host, https and path /. Over plain http browsers refuse that prefix. */
export const cookieName = '__Host-login'
export const plainCookieName = 'login'

const minute = 60_000
/** A login ends after an hour without use and after a working day at most; the second step must follow in ten minutes. */
export const idle = 60 * minute
export const longest = 8 * 60 * minute
const secondStepWithin = 10 * minute

/** `origin`: hash of where the request came from; `browser`: its family only. */
export type Origin = { origin: string; browser: string; now: Date }
export type LoggedIn = { outcome: 'full' | 'second_step'; token: string; personId: string }
export type LogInResult = LoggedIn | { outcome: 'refused' | 'locked' | 'too_many' }

/**
 * First step: mail and password. The answer is the same for an unknown mail and a wrong password, in text, in time and in
 * how often one may try.
 */
export async function logIn(
  db: Db,
  { mail, password }: { mail: string; password: string },
  from: Origin,
): Promise<LogInResult> {
  if (await tooManyFrom(db, from.origin, from.now)) return { outcome: 'too_many' }
  const attempt = await takeAttempt(db, mail, from.now)
  if (attempt === 'locked') return { outcome: 'locked' }
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.mail, sameMail(mail)))
  const fits = await passwordFits(account?.passwordHash ?? null, password)
  return inTransaction(systemCtx(db, from.now, 'page'), async (tx): Promise<LogInResult> => {
    if (!account || account.disabledAt || !fits) {
      if (account) await record(tx, account, 'login.log_in', { result: 'refused' })
      return { outcome: attempt === 'last' ? 'locked' : 'refused' }
    }
    if (account.totpConfirmedAt) {
      await giveBack(tx.db, mail, from.origin)
      return open(tx, account, 'password', from)
    }
    await succeeded(tx.db, mail, from.origin)
    return open(tx, account, 'full', from)
  })
}

async function open(tx: Tx, account: Account, step: 'password' | 'full', { browser, now }: Origin): Promise<LoggedIn> {
  const { personId, organisationId } = account
  const token = newToken()
  await tx.db.insert(sessions).values({
    tokenHash: hashToken(token),
    personId,
    organisationId,
    step,
    browser: browser.slice(0, 50),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + (step === 'full' ? longest : secondStepWithin)),
  })
  if (step === 'full') await record(tx, account, 'login.log_in')
  return { outcome: step === 'full' ? 'full' : 'second_step', token, personId }
}

/** Second step: a code of the app, or a recovery code, which works once. Gives a new token; the first one is gone. */
export async function secondStep(db: Db, token: string, code: string, from: Origin): Promise<LogInResult> {
  const isHalf = and(
    eq(sessions.tokenHash, hashToken(token)),
    eq(sessions.step, 'password'),
    gt(sessions.expiresAt, from.now),
  )
  const [half] = await db
    .select({ account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.personId, sessions.personId))
    .where(and(isHalf, isNull(accounts.disabledAt)))
  if (!half) return { outcome: 'refused' }
  const { account } = half
  if (await tooManyFrom(db, from.origin, from.now)) return { outcome: 'too_many' }
  const attempt = await takeAttempt(db, account.mail, from.now)
  if (attempt === 'locked') return { outcome: 'locked' }
  return inTransaction(systemCtx(db, from.now, 'page'), async (tx): Promise<LogInResult> => {
    if (!(await spendCode(tx.db, account, code, from.now))) {
      await record(tx, account, 'login.second_step', { result: 'refused' })
      return { outcome: attempt === 'last' ? 'locked' : 'refused' }
    }
    const used = await tx.db.delete(sessions).where(isHalf).returning({ id: sessions.id })
    if (used.length === 0) return { outcome: 'refused' }
    await succeeded(tx.db, account.mail, from.origin)
    return open(tx, account, 'full', from)
  })
}
