import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { sameMail, succeeded } from './attempts.ts'
import { asSystem, mustKnowPassword, ownAccount } from './own-account.ts'
import { hashPassword, passwordProblems } from './passwords.ts'
import { record } from './record.ts'
import { accounts, apiTokens, sessions, tokens } from './schema.ts'
import { hashToken, newToken } from './secrets.ts'
import { endLogins } from './sessions.ts'

const hour = 60 * 60_000
const lasts = { invitation: 7 * 24 * hour, reset: hour } as const
type Kind = keyof typeof lasts

/**
 * Makes sure that a person has an account under this mail; the password comes by invitation. Called again, it follows a
 * change of mail and lets someone back in who was shut out.
 * @param organisationId where their first login starts; its chain gets the lines of their logins
 */
export async function ensureAccount(
  db: Db,
  personId: string,
  mail: string,
  organisationId: string | null = null,
): Promise<void> {
  await db
    .insert(accounts)
    .values({ personId, mail: sameMail(mail), organisationId })
    .onConflictDoUpdate({
      target: accounts.personId,
      set: {
        mail: sameMail(mail),
        organisationId: sql`coalesce(${accounts.organisationId}, excluded.organisation_id)`,
        disabledAt: null,
      },
    })
}

/** Whether a person can log in, now or once they have chosen a password. */
export async function hasAccount(db: Db, personId: string): Promise<boolean> {
  const isOpen = and(eq(accounts.personId, personId), isNull(accounts.disabledAt))
  return (await db.select({ personId: accounts.personId }).from(accounts).where(isOpen)).length > 0
}

/** A token to choose a password with, for the mail that the caller sends. It replaces earlier ones. */
export const makeToken = (db: Db, kind: Kind, personId: string, now: Date): Promise<string> =>
  inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const token = newToken()
    const account = await ownAccount(tx.db, personId)
    await tx.db.delete(tokens).where(and(eq(tokens.personId, personId), eq(tokens.kind, kind)))
    const expiresAt = new Date(now.getTime() + lasts[kind])
    await tx.db.insert(tokens).values({ tokenHash: hashToken(token), kind, personId, expiresAt })
    await record(tx, account, kind === 'reset' ? 'login.ask_reset' : 'login.invite', { by: 'system' })
    return token
  })

/** Whom a token of a mail belongs to, when it still works. */
export async function tokenOwner(db: Db, token: string, now: Date): Promise<{ personId: string; mail: string } | null> {
  const works = and(eq(tokens.tokenHash, hashToken(token)), gt(tokens.expiresAt, now), isNull(tokens.usedAt))
  const [found] = await db
    .select({ personId: tokens.personId, mail: accounts.mail })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.personId, tokens.personId))
    .where(and(works, isNull(accounts.disabledAt)))
  return found ?? null
}

/**
 * Sets a password by a token of a mail; the token works once, every login of the person ends and a lock goes.
 * @param about further words that may not be in the password, such as the person's name
 * @throws AppError rule_broken when the token no longer works, invalid for a weak password
 */
export async function choosePassword(
  db: Db,
  token: string,
  password: string,
  now: Date,
  about: readonly string[] = [],
): Promise<void> {
  const owner = await tokenOwner(db, token, now)
  if (!owner) throw ruleBroken('login.token_gone')
  refuseWeak(password, [owner.mail, ...about])
  const hash = await hashPassword(password) // before the transaction, as it takes long
  await inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const spent = await tx.db
      .update(tokens)
      .set({ usedAt: now })
      .where(and(eq(tokens.tokenHash, hashToken(token)), isNull(tokens.usedAt)))
      .returning({ personId: tokens.personId })
    if (spent.length === 0) throw ruleBroken('login.token_gone')
    await setPassword(tx.db, owner.personId, password, hash)
    await tx.db.delete(sessions).where(eq(sessions.personId, owner.personId))
    await succeeded(tx.db, owner.mail, null)
    await record(tx, await ownAccount(tx.db, owner.personId), 'login.choose_password')
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
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.personId, personId))
  return passwordHash
}

/** Changes one's own password; the other logins end. @throws AppError invalid for a wrong or weak password. */
export async function changePassword(
  ctx: Ctx,
  loginId: string,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const account = await mustKnowPassword(ctx, 'current', current)
  refuseWeak(password, [account.mail])
  const hash = await hashPassword(password)
  await asSystem(ctx, async ({ db }) => {
    await setPassword(db, account.personId, password, hash)
    await db.delete(tokens).where(eq(tokens.personId, account.personId))
  })
  await inTransaction(ctx, async (tx) => {
    await endLogins(tx, { allBut: loginId })
    await audit(tx, 'login.change_password', { object: 'account', id: personOf(tx).personId })
  })
}

/**
 * Shuts someone out at once, for instance when their last role ended: logins, tokens of mails and API tokens stop
 * working. The caller has authorised. `ensureAccount` lets them back in.
 */
export const shutOut = (db: Db, personId: string, now: Date): Promise<void> =>
  inTransaction(systemCtx(db, now, 'job'), async (tx) => {
    const [account] = await tx.db
      .update(accounts)
      .set({ disabledAt: now })
      .where(and(eq(accounts.personId, personId), isNull(accounts.disabledAt)))
      .returning()
    if (!account) return
    await tx.db.delete(sessions).where(eq(sessions.personId, personId))
    await tx.db.delete(tokens).where(eq(tokens.personId, personId))
    const open = and(eq(apiTokens.personId, personId), isNull(apiTokens.revokedAt))
    await tx.db.update(apiTokens).set({ revokedAt: now }).where(open)
    await record(tx, account, 'login.shut_out', { by: 'system' })
  })
