import { and, count, eq, isNull, sql } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { personOf } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { invalid, ruleBroken } from '#platform/errors'
import { asSystem, mustKnowPassword, ownAccount } from './own-account.ts'
import { record } from './record.ts'
import { type Account, accounts, recoveryCodes, sessions } from './schema.ts'
import { bareCode, keyedHash, newRecoveryCode, seal, unseal } from './secrets.ts'

const period = 30
const totpOf = (secret: string, label = 'Weerwerk') =>
  new OTPAuth.TOTP({ issuer: 'Weerwerk', label, secret: OTPAuth.Secret.fromBase32(secret), period, digits: 6 })

/** The time step that a code belongs to (RFC 6238), one to either side for slow clocks; null when the code is wrong. */
function stepOf(account: Account, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!account.totpSecret || !/^\d{6}$/.test(token)) return null
  const secret = unseal(account.totpSecret, account.personId)
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / (period * 1000)) + delta
}

/** A code of the app, each time step once, or a recovery code, which is gone then. */
export async function spendCode(db: Db, account: Account, code: string, now: Date): Promise<boolean> {
  const step = stepOf(account, code, now)
  if (step === null) return spendRecoveryCode(db, account.personId, code)
  const used = await db
    .update(accounts)
    .set({ totpLastStep: step })
    .where(and(eq(accounts.personId, account.personId), sql`coalesce(${accounts.totpLastStep}, 0) < ${step}`))
    .returning({ personId: accounts.personId })
  return used.length > 0
}

async function spendRecoveryCode(db: Db, personId: string, code: string): Promise<boolean> {
  const codeHash = keyedHash(`${personId} ${bareCode(code)}`)
  const used = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ personId: recoveryCodes.personId })
  return used.length > 0
}

/** Whether one's own second step is on, and how many recovery codes are left. */
export const secondStepOf = (ctx: Ctx): Promise<{ isOn: boolean; codesLeft: number }> =>
  asSystem(ctx, async ({ db }) => {
    const [found] = await db
      .select({ confirmedAt: accounts.totpConfirmedAt, codes: count(recoveryCodes.codeHash) })
      .from(accounts)
      .leftJoin(recoveryCodes, eq(recoveryCodes.personId, accounts.personId))
      .where(eq(accounts.personId, personOf(ctx).personId))
      .groupBy(accounts.personId)
    if (!found) throw ruleBroken('login.no_account')
    return { isOn: found.confirmedAt !== null, codesLeft: found.codes }
  })

/** Starts setting up the second step: a secret for the app, used only after it is confirmed by a code. */
export const startSecondStep = (ctx: Ctx): Promise<{ secret: string; uri: string }> =>
  asSystem(ctx, async ({ db }) => {
    const account = await ownAccount(db, personOf(ctx).personId)
    if (account.totpConfirmedAt) throw ruleBroken('login.second_step_is_on')
    const { personId, totpSecret, mail } = account
    const secret = totpSecret ? unseal(totpSecret, personId) : new OTPAuth.Secret({ size: 20 }).base32
    if (!totpSecret)
      await db
        .update(accounts)
        .set({ totpSecret: seal(secret, personId) })
        .where(eq(accounts.personId, personId))
    return { secret, uri: totpOf(secret, mail).toString() }
  })

/** Confirms the second step by a code of the app. @returns ten recovery codes, shown once */
export const confirmSecondStep = (ctx: Ctx, code: string): Promise<string[]> =>
  asSystem(ctx, async (tx) => {
    const account = await ownAccount(tx.db, personOf(ctx).personId)
    const step = stepOf(account, code, ctx.now)
    if (step === null) throw invalid([{ path: 'code', reason: 'login.code_wrong' }])
    const mine = and(eq(accounts.personId, account.personId), isNull(accounts.totpConfirmedAt))
    const confirmed = await tx.db
      .update(accounts)
      .set({ totpConfirmedAt: ctx.now, totpLastStep: step })
      .where(mine)
      .returning({ personId: accounts.personId })
    if (confirmed.length === 0) throw ruleBroken('login.second_step_is_on')
    const codes = await replaceRecoveryCodes(tx, account.personId)
    await record(tx, account, 'login.second_step_on')
    return codes
  })

/** New recovery codes in place of the old ones; needs the password. @returns ten codes, shown once */
export async function newRecoveryCodes(ctx: Ctx, password: string): Promise<string[]> {
  const account = await mustKnowPassword(ctx, 'password', password)
  return asSystem(ctx, async (tx) => {
    if (!account.totpConfirmedAt) throw ruleBroken('login.second_step_is_off')
    const codes = await replaceRecoveryCodes(tx, account.personId)
    await record(tx, account, 'login.new_recovery_codes')
    return codes
  })
}

async function replaceRecoveryCodes({ db }: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newRecoveryCode)
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await db
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, codeHash: keyedHash(`${personId} ${bareCode(code)}`) })))
  return codes
}

/** Switches one's own second step off; needs the password. */
export async function stopSecondStep(ctx: Ctx, password: string): Promise<void> {
  const account = await mustKnowPassword(ctx, 'password', password)
  await asSystem(ctx, async (tx) => {
    await clear(tx, account.personId)
    await record(tx, account, 'login.second_step_off')
  })
}

async function clear({ db }: Tx, personId: string): Promise<void> {
  const off = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }
  await db.update(accounts).set(off).where(eq(accounts.personId, personId))
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
}

/**
 * For someone who lost both app and recovery codes: the second step goes off and their logins end. The caller has
 * authorised and established who asks.
 */
export const clearSecondStepOf = (db: Db, personId: string, now: Date): Promise<void> =>
  inTransaction(systemCtx(db, now, 'cli'), async (tx) => {
    const account = await ownAccount(tx.db, personId)
    await clear(tx, personId)
    await tx.db.delete(sessions).where(eq(sessions.personId, personId))
    await record(tx, account, 'login.second_step_cleared', { by: 'system' })
  })
