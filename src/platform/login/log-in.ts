import { and, count, eq, gt, lt, sql } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import type { Db } from '#platform/db'
import { type Account, accounts, attempts, recoveryCodes, sessions } from './schema.ts'
import { hashToken, newToken, passwordFits } from './secrets.ts'

/** Name of the cookie; `__Host-` ties it to this host, https and path /. Over plain http browsers refuse that prefix. */
export const cookieName = '__Host-login'
export const plainCookieName = 'login'

const minutes = 60_000
export const idle = 60 * minutes
export const longest = 10 * 60 * minutes
const allowedFailures = 5
const perOrigin = { most: 30, within: 10 * minutes }

export type Origin = { origin: string; browser: string; now: Date }
export type LoggedIn = { outcome: 'full' | 'second_step'; token: string; personId: string }
export type LogInResult = LoggedIn | { outcome: 'refused' | 'locked' | 'too_many' }

/**
 * First step: mail and password. The answer is the same for an unknown mail and a wrong password, in text and in time.
 * Five failures lock an account for 15 minutes, each further one twice as long, a day at most.
 */
export async function logIn(
  db: Db,
  { mail, password }: { mail: string; password: string },
  from: Origin,
): Promise<LogInResult> {
  if (await tooMany(db, from)) return { outcome: 'too_many' }
  const [account] = await db.select().from(accounts).where(eq(accounts.mail, mail.trim().toLowerCase()))
  const fits = await passwordFits(account?.passwordHash ?? null, password)
  if (!account || account.disabledAt) return { outcome: 'refused' }
  if (account.lockedUntil && account.lockedUntil > from.now) return { outcome: 'locked' }
  if (!fits) return failed(db, account, from.now)
  if (account.totpConfirmedAt) return open(db, account.personId, 'password', from)
  await db.update(accounts).set({ failures: 0, lockedUntil: null }).where(eq(accounts.personId, account.personId))
  return open(db, account.personId, 'full', from)
}

async function tooMany(db: Db, { origin, now }: Origin): Promise<boolean> {
  const since = new Date(now.getTime() - perOrigin.within)
  await db.delete(attempts).where(lt(attempts.at, since))
  const [found] = await db
    .select({ count: count() })
    .from(attempts)
    .where(and(eq(attempts.origin, origin), gt(attempts.at, since)))
  if ((found?.count ?? 0) >= perOrigin.most) return true
  await db.insert(attempts).values({ origin, at: now })
  return false
}

async function failed(db: Db, account: Account, now: Date): Promise<LogInResult> {
  const failures = account.failures + 1
  const wait = Math.min(24 * 60, 15 * 2 ** (failures - allowedFailures)) * minutes
  const lockedUntil = failures >= allowedFailures ? new Date(now.getTime() + wait) : null
  // Counted in the database, so that guesses at the same moment count each.
  await db
    .update(accounts)
    .set({ failures: sql`${accounts.failures} + 1`, lockedUntil })
    .where(eq(accounts.personId, account.personId))
  return { outcome: lockedUntil ? 'locked' : 'refused' }
}

async function open(db: Db, personId: string, step: 'password' | 'full', { browser, now }: Origin): Promise<LoggedIn> {
  const token = newToken()
  const lasts = step === 'full' ? longest : 10 * minutes
  await db.insert(sessions).values({
    tokenHash: hashToken(token),
    personId,
    step,
    browser,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lasts),
  })
  return { outcome: step === 'full' ? 'full' : 'second_step', token, personId }
}

/** Second step: a code of the app, or a recovery code, which works once. Gives a new token; the first one is gone. */
export async function secondStep(db: Db, token: string, code: string, from: Origin): Promise<LogInResult> {
  const [half] = await db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.personId, sessions.personId))
    .where(
      and(eq(sessions.tokenHash, hashToken(token)), eq(sessions.step, 'password'), gt(sessions.expiresAt, from.now)),
    )
  if (!half) return { outcome: 'refused' }
  const { account, session } = half
  if (account.lockedUntil && account.lockedUntil > from.now) return { outcome: 'locked' }
  const fits = (await spendTotp(db, account, code, from.now)) || (await spendRecoveryCode(db, account.personId, code))
  if (!fits) return failed(db, account, from.now)
  await db.update(accounts).set({ failures: 0, lockedUntil: null }).where(eq(accounts.personId, account.personId))
  await db.delete(sessions).where(eq(sessions.id, session.id))
  return open(db, account.personId, 'full', from)
}

export const totpOf = (secret: string, label = 'Weerwerk') =>
  new OTPAuth.TOTP({ issuer: 'Weerwerk', label, secret: OTPAuth.Secret.fromBase32(secret), period: 30, digits: 6 })

/** RFC 6238; one step to either side for slow clocks, and no step twice. */
async function spendTotp(db: Db, account: Account, code: string, now: Date): Promise<boolean> {
  if (!account.totpSecret || !/^\d{6}$/.test(code.replace(/\s/g, ''))) return false
  const delta = totpOf(account.totpSecret).validate({
    token: code.replace(/\s/g, ''),
    timestamp: now.getTime(),
    window: 1,
  })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 30_000) + delta
  const fresh = sql`coalesce(${accounts.totpLastStep}, 0) < ${step}`
  const used = await db
    .update(accounts)
    .set({ totpLastStep: step })
    .where(and(eq(accounts.personId, account.personId), fresh))
    .returning({ personId: accounts.personId })
  return used.length > 0
}

async function spendRecoveryCode(db: Db, personId: string, code: string): Promise<boolean> {
  const codeHash = hashToken(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const used = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ personId: recoveryCodes.personId })
  return used.length > 0
}
