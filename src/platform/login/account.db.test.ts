import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, rowsOf } from '#platform/db'
import {
  changePassword,
  choosePassword,
  clearSecondStepOf,
  confirmSecondStep,
  createApiToken,
  endLogins,
  ensureAccount,
  findApiToken,
  findLogin,
  listApiTokens,
  listLogins,
  logIn,
  makeToken,
  newRecoveryCodes,
  requestReset,
  resetJob,
  revokeApiToken,
  secondStep,
  secondStepOf,
  sendReset,
  shutOut,
  startSecondStep,
  stopSecondStep,
  tokenOwner,
} from '#platform/login'
import type { Mail } from '#platform/mail'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { accounts, recoveryCodes, tokens } from './schema.ts'
import { aPassword, aPersonWithAccount, aPersonWithSecondStep, codeAt, ownDataFolder } from './testing.ts'

ownDataFolder()
const { db } = await testDatabase()
const minutes = (count: number) => new Date(aMoment.getTime() + count * 60_000)
const other = 'fietsen naar het werk is gezond'
const enter = async (mail: string, password = aPassword, now = aMoment) =>
  logIn(db, { mail, password }, { origin: crypto.randomUUID(), browser: 'Firefox', now })
const tokenOf = (result: object) => ('token' in result ? String(result.token) : '')
const reasons = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error) => (error.problems?.length ? error.problems.map(({ reason }: { reason: string }) => reason) : error.reason),
  )

/** Asks for a new password and does the jobs; gives the tokens of the mails. */
async function askReset(mail: string, now: Date, language: 'nl' | 'en' = 'nl'): Promise<string[]> {
  await requestReset(db, mail, language, now)
  const jobs = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${resetJob} returning data`,
  )
  const mails: Mail[] = []
  for (const { data } of jobs) {
    expect(JSON.stringify(data)).not.toContain('@')
    const send = async (made: Mail) => void mails.push(made)
    await sendReset(db, data, now, { baseUrl: 'https://weerwerk.example', send })
  }
  expect(mails.every(({ to }) => to === mail)).toBe(true)
  return mails.flatMap(({ text }) => /nieuw-wachtwoord\/(\S+)/.exec(text)?.[1] ?? [])
}

test('someone who is invited chooses a password once, and can log in', async () => {
  const { personId } = anActor('contributor')
  const mail = `${personId}@voorbeeld.example`
  await ensureAccount(db, personId, mail)
  expect((await enter(mail, other)).outcome).toBe('refused')
  const token = await makeToken(db, 'invitation', personId, aMoment)
  expect(await tokenOwner(db, token, minutes(60 * 24 * 6))).toEqual({ personId, mail })
  expect(await tokenOwner(db, token, minutes(60 * 24 * 7 + 1))).toBeNull()
  await choosePassword(db, token, other, aMoment)
  expect((await enter(mail, other)).outcome).toBe('full')
  expect(await reasons(choosePassword(db, token, aPassword, aMoment))).toBe('login.token_gone')
})

test('a token for a new password works an hour, ends all logins and takes a lock away', async () => {
  const { mail } = await aPersonWithAccount(db)
  const before = tokenOf(await enter(mail))
  for (let time = 0; time < 5; time += 1) await enter(mail, 'niet dit wachtwoord')
  const [token = ''] = await askReset(mail, aMoment)
  expect(await tokenOwner(db, token, minutes(61))).toBeNull()
  await choosePassword(db, token, other, minutes(59))
  expect(await findLogin(db, before, aMoment)).toBeNull()
  expect((await enter(mail, other)).outcome).toBe('full')
})

test('only the last token of a mail works, and only its hash is kept', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const [first = ''] = await askReset(mail, aMoment)
  const [second = ''] = await askReset(mail, aMoment, 'en')
  expect(await tokenOwner(db, first, aMoment)).toBeNull()
  expect(await tokenOwner(db, second, aMoment)).not.toBeNull()
  const rows = await db.select().from(tokens).where(eq(tokens.personId, actor.personId))
  expect(JSON.stringify(rows)).not.toContain(second)
})

test('a fourth mail for a new password within an hour is not made, and an unknown mail gets none', async () => {
  const { mail } = await aPersonWithAccount(db)
  for (let time = 0; time < 3; time += 1) expect(await askReset(mail, minutes(time))).toHaveLength(1)
  expect(await askReset(mail, minutes(3))).toEqual([])
  expect(await askReset(mail, minutes(61))).toHaveLength(1)
  expect(await askReset(`niemand-${mail}`, aMoment)).toEqual([])
})

test('a weak password is refused with every reason, and the token still works', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const token = await makeToken(db, 'reset', actor.personId, aMoment)
  expect(await reasons(choosePassword(db, token, 'Welkom2024', aMoment))).toEqual([
    'login.password_short',
    'login.password_common',
  ])
  expect(await reasons(choosePassword(db, token, `x ${mail} x`, aMoment))).toEqual(['login.password_about_you'])
  expect(await reasons(choosePassword(db, token, 'jansen op de fiets', aMoment, ['Piet Jansen']))).toEqual([
    'login.password_about_you',
  ])
  await choosePassword(db, token, other, aMoment)
})

test('changing the password needs the old one, ends the other logins and keeps this one', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const ctx = ctxFor(db, actor)
  const [here, there] = [tokenOf(await enter(mail)), tokenOf(await enter(mail))]
  const id = (await findLogin(db, here, aMoment))?.id ?? ''
  expect(await reasons(changePassword(ctx, id, { current: other, password: other }))).toEqual(['login.password_wrong'])
  await changePassword(ctx, id, { current: aPassword, password: other })
  expect(await findLogin(db, here, aMoment)).not.toBeNull()
  expect(await findLogin(db, there, aMoment)).toBeNull()
  expect((await enter(mail)).outcome).toBe('refused')
})

test('who took over a login can not go on guessing the password', async () => {
  const { actor } = await aPersonWithAccount(db)
  const ctx = ctxFor(db, actor)
  for (let time = 0; time < 5; time += 1) await reasons(stopSecondStep(ctx, 'gegokt wachtwoord'))
  expect(await reasons(stopSecondStep(ctx, aPassword))).toEqual(['login.locked'])
})

test('the second step: a secret that stays the same until a right code confirms it', async () => {
  const { actor } = await aPersonWithAccount(db)
  const ctx = ctxFor(db, actor)
  const { secret, uri } = await startSecondStep(ctx)
  expect(uri).toMatch(/^otpauth:\/\/totp\/Weerwerk/)
  expect((await startSecondStep(ctx)).secret).toBe(secret)
  expect(await reasons(confirmSecondStep(ctx, '000000'))).toEqual(['login.code_wrong'])
  expect(await secondStepOf(ctx)).toEqual({ isOn: false, codesLeft: 0 })
  expect(await confirmSecondStep(ctx, codeAt(secret, aMoment))).toHaveLength(10)
  expect(await secondStepOf(ctx)).toEqual({ isOn: true, codesLeft: 10 })
  expect(await reasons(startSecondStep(ctx))).toBe('login.second_step_is_on')
  expect(await reasons(confirmSecondStep(ctx, codeAt(secret, aMoment)))).toBe('login.second_step_is_on')
})

test('neither the secret nor a recovery code can be read from the database', async () => {
  const { actor, secret, recoveryCodes: codes } = await aPersonWithSecondStep(db)
  const [account] = await db.select().from(accounts).where(eq(accounts.personId, actor.personId))
  const kept = await db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, actor.personId))
  expect(JSON.stringify(account)).not.toContain(secret)
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code)
})

test('new recovery codes end the old ones; switching off needs the password', async () => {
  const {
    ctx,
    mail,
    recoveryCodes: [old = ''],
  } = await aPersonWithSecondStep(db)
  expect(await reasons(newRecoveryCodes(ctx, other))).toEqual(['login.password_wrong'])
  const [fresh = ''] = await newRecoveryCodes(ctx, aPassword)
  const at = { origin: 'x', browser: 'Firefox', now: aMoment }
  expect((await secondStep(db, tokenOf(await enter(mail)), old, at)).outcome).toBe('refused')
  expect((await secondStep(db, tokenOf(await enter(mail)), fresh, at)).outcome).toBe('full')
  await stopSecondStep(ctx, aPassword)
  expect((await enter(mail)).outcome).toBe('full')
  expect(await reasons(newRecoveryCodes(ctx, aPassword))).toBe('login.second_step_is_off')
})

test('who lost app and codes is helped by switching it off, which ends their logins', async () => {
  const { actor, mail } = await aPersonWithSecondStep(db)
  await clearSecondStepOf(db, actor.personId, aMoment)
  expect((await enter(mail)).outcome).toBe('full')
})

test('an API token works until it ends or is revoked, shows its beginning, and only its hash is kept', async () => {
  const { actor } = await aPersonWithAccount(db)
  const ctx = ctxFor(db, actor)
  const { id, token } = await createApiToken(ctx, { name: ' Dashboard ', days: 30 })
  const { personId, organisationId } = actor
  expect(await findApiToken(db, token, minutes(1))).toEqual({ personId, organisationId })
  expect(await findApiToken(db, token, minutes(30 * 24 * 60 + 1))).toBeNull()
  const [listed] = await listApiTokens(ctx)
  expect(listed).toMatchObject({ id, name: 'Dashboard', prefix: token.slice(0, 8), lastUsedAt: minutes(1) })
  expect(JSON.stringify(listed)).not.toContain(token)
  await revokeApiToken(ctxFor(db, { ...actor, organisationId: crypto.randomUUID() }), id)
  expect(await findApiToken(db, token, minutes(2))).toBeNull()
  expect(await reasons(createApiToken(ctx, { name: '', days: 400 }))).toEqual(['input.too_small', 'input.too_big'])
})

test('an account follows a change of mail, and lets someone back in', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const { token } = await createApiToken(ctxFor(db, actor), { name: 'x', days: 1 })
  await shutOut(db, actor.personId, aMoment)
  expect(await findApiToken(db, token, aMoment)).toBeNull()
  await ensureAccount(db, actor.personId, `Nieuw-${mail}`)
  expect((await enter(`nieuw-${mail}`)).outcome).toBe('full')
  expect((await enter(mail)).outcome).toBe('refused')
})

const ownActions = {
  changePassword,
  confirmSecondStep,
  createApiToken,
  endLogins,
  listApiTokens,
  listLogins,
  newRecoveryCodes,
  revokeApiToken,
  secondStepOf,
  startSecondStep,
  stopSecondStep,
}
const refusals = {
  changePassword: (ctx: Ctx) => changePassword(ctx, crypto.randomUUID(), { current: aPassword, password: other }),
  confirmSecondStep: (ctx: Ctx) => confirmSecondStep(ctx, '123456'),
  createApiToken: (ctx: Ctx) => createApiToken(ctx, { name: 'x', days: 1 }),
  endLogins: (ctx: Ctx, its: { login: string }) => endLogins(ctx, { id: its.login }),
  listApiTokens: async (ctx: Ctx) => mustBeEmpty(await listApiTokens(ctx)),
  listLogins: async (ctx: Ctx) => mustBeEmpty(await listLogins(ctx)),
  newRecoveryCodes: (ctx: Ctx) => newRecoveryCodes(ctx, aPassword),
  revokeApiToken: (ctx: Ctx, its: { token: string }) => revokeApiToken(ctx, its.token),
  secondStepOf: (ctx: Ctx) => secondStepOf(ctx),
  startSecondStep: (ctx: Ctx) => startSecondStep(ctx),
  stopSecondStep: (ctx: Ctx) => stopSecondStep(ctx, aPassword),
} satisfies Record<keyof typeof ownActions, (ctx: Ctx, its: { login: string; token: string }) => Promise<unknown>>

function mustBeEmpty(rows: unknown[]): void {
  if (rows.length === 0) throw new Error('nothing of another person')
}

test.each(Object.entries(refusals))(
  '%s refuses a person without an account, and never reaches another person',
  async (_name, work) => {
    const { actor, mail } = await aPersonWithAccount(db)
    const login = (await findLogin(db, tokenOf(await enter(mail)), aMoment))?.id ?? ''
    const { id, token } = await createApiToken(ctxFor(db, actor), { name: 'x', days: 1 })
    const stranger = anActor('administrator', { organisationId: actor.organisationId })
    await expect(work(ctxFor(db, stranger), { login, token: id })).rejects.toThrow()
    expect(await findApiToken(db, token, aMoment)).not.toBeNull()
    expect(await listLogins(ctxFor(db, actor))).toHaveLength(1)
  },
)
