import { eq } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { succeeded, takeAttempt } from './attempts.ts'
import { passwordFits } from './passwords.ts'
import { record } from './record.ts'
import { type Account, accounts } from './schema.ts'

/**
 * Accounts are read and written as the system, after the person themself asked: no role of the application may read
 * them. Not inside a transaction of a person, which can't become the system.
 */
export const asSystem = <T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), work)

/** @throws AppError rule_broken for a person without an account */
export async function ownAccount(db: Db, personId: string): Promise<Account> {
  const [account] = await db.select().from(accounts).where(eq(accounts.personId, personId))
  if (!account) throw ruleBroken('login.no_account')
  return account
}

/**
 * The account of the person who acts, once they gave their password. Counts as an attempt to log in, so that someone who
 * took over a login can't go on guessing.
 * @param field name of the field, for the problem
 * @throws AppError invalid for a wrong password or after too many
 */
export async function mustKnowPassword(ctx: Ctx, field: string, password: string): Promise<Account> {
  const account = await asSystem(ctx, ({ db }) => ownAccount(db, personOf(ctx).personId))
  const attempt = await asSystem(ctx, ({ db }) => takeAttempt(db, account.mail, ctx.now))
  if (attempt === 'locked') throw invalid([{ path: field, reason: 'login.locked' }])
  if (!(await passwordFits(account.passwordHash, password))) {
    await asSystem(ctx, (tx) => record(tx, account, 'login.confirm_password', { result: 'refused' }))
    throw invalid([{ path: field, reason: 'login.password_wrong' }])
  }
  await asSystem(ctx, ({ db }) => succeeded(db, account.mail, null))
  return account
}
