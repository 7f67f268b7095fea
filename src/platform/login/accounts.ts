import { and, eq, gt, isNull } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { totpOf } from './log-in.ts'
import { accounts, recoveryCodes, sessions, tokens } from './schema.ts'
import { hashPassword, hashToken, newToken, passwordFits, passwordProblems } from './secrets.ts'
import { endLogins } from './sessions.ts'

const day = 24 * 60 * 60_000
const lasts = { invitation: 7 * day, reset: day / 24 } as const

/** Makes sure that a person has an account; the password comes by invitation. */
export async function ensureAccount(db: Db, personId: string, mail: string): Promise<void> {
  await db.insert(accounts).values({ personId, mail: mail.trim().toLowerCase() }).onConflictDoNothing()
}

/** A token to choose a password with, for the mail that the caller sends. It replaces earlier ones. */
export async function makeToken(db: Db, kind: 'invitation' | 'reset', personId: string, now: Date): Promise<string> {
  const token = newToken()
  await db.delete(tokens).where(and(eq(tokens.personId, personId), eq(tokens.kind, kind)))
  await db
    .insert(tokens)
    .values({ tokenHash: hashToken(token), kind, personId, expiresAt: new Date(now.getTime() + lasts[kind]) })
  return token
}

/** For a forgotten password: a token when the mail is known, else null; the page says the same either way. */
export async function askReset(db: Db, mail: string, now: Date): Promise<{ token: string; personId: string } | null> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.mail, mail.trim().toLowerCase()), isNull(accounts.disabledAt)))
  if (!account) return null
  return { token: await makeToken(db, 'reset', account.personId, now), personId: account.personId }
}

/** Whom a token of a mail belongs to, when it still works. */
export async function tokenOwner(db: Db, token: string, now: Date): Promise<{ personId: string; mail: string } | null> {
  const [found] = await db
    .select({ personId: tokens.personId, mail: accounts.mail })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.personId, tokens.personId))
    .where(and(eq(tokens.tokenHash, hashToken(token)), gt(tokens.expiresAt, now), isNull(tokens.usedAt)))
  return found ?? null
}

/** Sets a password by a token of a mail; the token works once and every login of the person ends. */
export function choosePassword(db: Db, token: string, password: string, now: Date): Promise<void> {
  return inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const owner = await tokenOwner(tx.db, token, now)
    if (!owner) throw ruleBroken('login.token_gone')
    refuseWeak(password, [owner.mail])
    await tx.db
      .update(tokens)
      .set({ usedAt: now })
      .where(eq(tokens.tokenHash, hashToken(token)))
    await setPassword(tx.db, owner.personId, password)
    await tx.db.delete(sessions).where(eq(sessions.personId, owner.personId))
  })
}

function refuseWeak(password: string, about: readonly string[]): void {
  const problems = passwordProblems(password, about)
  if (problems.length > 0) throw invalid(problems.map((reason) => ({ path: 'password', reason })))
}

/** For the demo and the command line; users choose theirs by token. @returns the hash, to set it for more accounts. */
export async function setPassword(
  db: Db,
  personId: string,
  password: string,
  known: string | null = null,
): Promise<string> {
  const passwordHash = known ?? (await hashPassword(password))
  await db.update(accounts).set({ passwordHash, failures: 0, lockedUntil: null }).where(eq(accounts.personId, personId))
  return passwordHash
}

/** Accounts are read as the system, after the person themself asked. */
const asSystem = <T>(ctx: Ctx, work: (db: Db) => Promise<T>): Promise<T> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => work(tx.db))
const own = async (db: Db, personId: string) => {
  const [account] = await db.select().from(accounts).where(eq(accounts.personId, personId))
  if (!account) throw ruleBroken('login.no_account')
  return account
}

/** Changes one's own password; the other logins end. @throws AppError invalid for a wrong or weak password. */
export async function changePassword(
  ctx: Ctx,
  loginId: string,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const { personId } = personOf(ctx)
  await asSystem(ctx, async (db) => {
    const account = await own(db, personId)
    if (!(await passwordFits(account.passwordHash, current)))
      throw invalid([{ path: 'current', reason: 'login.password_wrong' }])
    refuseWeak(password, [account.mail])
    await setPassword(db, personId, password)
  })
  await inTransaction(ctx, async (tx) => {
    await endLogins(tx, { allBut: loginId })
    await audit(tx, 'login.change_password', { object: 'account', id: personId })
  })
}

/** Whether the second step is on, and how many recovery codes are left. */
export const secondStepOf = (ctx: Ctx): Promise<{ isOn: boolean; codesLeft: number }> =>
  asSystem(ctx, async (db) => {
    const { personId, totpConfirmedAt } = await own(db, personOf(ctx).personId)
    const codes = await db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, personId))
    return { isOn: totpConfirmedAt !== null, codesLeft: codes.length }
  })

/** Starts setting up the second step: a secret for the app, used only after it is confirmed by a code. */
export const startSecondStep = (ctx: Ctx): Promise<{ secret: string; uri: string }> =>
  asSystem(ctx, async (db) => {
    const account = await own(db, personOf(ctx).personId)
    if (account.totpConfirmedAt) throw ruleBroken('login.second_step_is_on')
    const secret = account.totpSecret ?? new OTPAuth.Secret({ size: 20 }).base32
    await db.update(accounts).set({ totpSecret: secret }).where(eq(accounts.personId, account.personId))
    return { secret, uri: totpOf(secret, account.mail).toString() }
  })

/** Confirms the second step by a code of the app. @returns ten recovery codes, shown once. */
export async function confirmSecondStep(ctx: Ctx, code: string): Promise<string[]> {
  const { personId } = personOf(ctx)
  const codes = await asSystem(ctx, async (db) => {
    const account = await own(db, personId)
    const fits =
      account.totpSecret &&
      totpOf(account.totpSecret).validate({
        token: code.replace(/\s/g, ''),
        timestamp: ctx.now.getTime(),
        window: 1,
      }) !== null
    if (!fits) throw invalid([{ path: 'code', reason: 'login.code_wrong' }])
    await db.update(accounts).set({ totpConfirmedAt: ctx.now }).where(eq(accounts.personId, personId))
    const made = Array.from({ length: 10 }, () =>
      newToken()
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .slice(0, 10)
        .padEnd(10, '7'),
    )
    await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
    await db.insert(recoveryCodes).values(made.map((one) => ({ personId, codeHash: hashToken(one) })))
    return made.map((one) => `${one.slice(0, 5)}-${one.slice(5)}`)
  })
  await inTransaction(ctx, (tx) => audit(tx, 'login.second_step_on', { object: 'account', id: personId }))
  return codes
}

/** Switches the second step off; needs the password. */
export async function stopSecondStep(ctx: Ctx, password: string): Promise<void> {
  const { personId } = personOf(ctx)
  await asSystem(ctx, async (db) => {
    const account = await own(db, personId)
    if (!(await passwordFits(account.passwordHash, password)))
      throw invalid([{ path: 'password', reason: 'login.password_wrong' }])
    await db
      .update(accounts)
      .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
      .where(eq(accounts.personId, personId))
    await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  })
  await inTransaction(ctx, (tx) => audit(tx, 'login.second_step_off', { object: 'account', id: personId }))
}
