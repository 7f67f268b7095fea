import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { findLogin, logIn, logOut, type Origin, secondStep, shutOut, switchOrganisation } from '#platform/login'
import { aMoment, testDatabase } from '#platform/testing'
import { sessions } from './schema.ts'
import { aPassword, aPersonWithAccount, aPersonWithSecondStep, codeAt, ownDataFolder } from './testing.ts'

ownDataFolder()
const { db } = await testDatabase()
const minutes = (count: number) => new Date(aMoment.getTime() + count * 60_000)
const from = (now = aMoment, origin: string = crypto.randomUUID()): Origin => ({ origin, browser: 'Firefox', now })
const wrong = 'een heel ander wachtwoord'
const failTimes = async (mail: string, times: number, now = aMoment) => {
  const outcomes: string[] = []
  for (let time = 0; time < times; time += 1)
    outcomes.push((await logIn(db, { mail, password: wrong }, from(now))).outcome)
  return outcomes
}
const tokenOf = (result: object) => ('token' in result ? String(result.token) : '')

test('the right password opens a login that its token finds, and only the hash of the token is kept', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const result = await logIn(db, { mail: ` ${mail.toUpperCase()} `, password: aPassword }, from())
  expect(result).toMatchObject({ outcome: 'full', personId: actor.personId })
  const found = await findLogin(db, tokenOf(result), minutes(1))
  expect(found).toMatchObject({ personId: actor.personId, organisationId: actor.organisationId, step: 'full' })
  const [row] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.id, found?.id ?? ''))
  expect(JSON.stringify(row)).not.toContain(tokenOf(result))
})

test('an unknown mail is refused and locked just like a wrong password', async () => {
  const { mail } = await aPersonWithAccount(db)
  const known = await failTimes(mail, 6)
  expect(known).toEqual(['refused', 'refused', 'refused', 'refused', 'locked', 'locked'])
  expect(await failTimes(`niemand-${mail}`, 6)).toEqual(known)
})

test('a locked account takes the right password again after a quarter, and locks longer at the next failure', async () => {
  const { mail } = await aPersonWithAccount(db)
  await failTimes(mail, 5)
  const right = (now: Date) => logIn(db, { mail, password: aPassword }, from(now))
  expect((await right(minutes(14))).outcome).toBe('locked')
  expect(await failTimes(mail, 1, minutes(16))).toEqual(['locked'])
  expect((await right(minutes(40))).outcome).toBe('locked')
  expect((await right(minutes(47))).outcome).toBe('full')
  expect(await failTimes(mail, 1, minutes(48))).toEqual(['refused'])
})

test('guesses at the same moment count each', async () => {
  const { mail } = await aPersonWithAccount(db)
  await Promise.all(Array.from({ length: 12 }, () => logIn(db, { mail, password: wrong }, from())))
  expect((await logIn(db, { mail, password: aPassword }, from())).outcome).toBe('locked')
})

test('one origin may fail thirty times in ten minutes; logins that succeed do not count', async () => {
  const origin = crypto.randomUUID()
  const { mail } = await aPersonWithAccount(db)
  await logIn(db, { mail, password: aPassword }, from(aMoment, origin))
  for (let time = 0; time < 30; time += 1)
    await logIn(db, { mail: `${time}@x.example`, password: wrong }, from(aMoment, origin))
  expect((await logIn(db, { mail, password: aPassword }, from(minutes(9), origin))).outcome).toBe('too_many')
  expect((await logIn(db, { mail, password: aPassword }, from(minutes(11), origin))).outcome).toBe('full')
})

test('neither mail nor origin can be read from what is counted', async () => {
  const { mail } = await aPersonWithAccount(db)
  const origin = `origin-${mail}`
  await logIn(db, { mail, password: wrong }, from(aMoment, origin))
  const rows = await rowsOf(db, sql`select key from login.attempts`)
  expect(JSON.stringify(rows)).not.toContain(mail)
})

test('a login ends after an hour without use and after eight hours at most', async () => {
  const { mail } = await aPersonWithAccount(db)
  const token = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  expect(await findLogin(db, token, minutes(59))).not.toBeNull()
  expect(await findLogin(db, token, minutes(118))).not.toBeNull()
  expect(await findLogin(db, token, minutes(179))).toBeNull()
  const used = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  for (let at = 50; at < 480; at += 50) expect(await findLogin(db, used, minutes(at))).not.toBeNull()
  expect(await findLogin(db, used, minutes(481))).toBeNull()
})

test('being seen is written down once in five minutes', async () => {
  const { mail } = await aPersonWithAccount(db)
  const token = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  const id = (await findLogin(db, token, minutes(4)))?.id ?? ''
  const seen = async () => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]?.lastSeenAt
  expect(await seen()).toEqual(aMoment)
  await findLogin(db, token, minutes(6))
  expect(await seen()).toEqual(minutes(6))
})

test('logging out ends the login', async () => {
  const { mail } = await aPersonWithAccount(db)
  const token = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  await logOut(db, token, minutes(1))
  expect(await findLogin(db, token, minutes(1))).toBeNull()
})

test('with a second step the password alone opens nothing, and each code works once', async () => {
  const { mail, secret } = await aPersonWithSecondStep(db)
  const enter = async (now: Date) => tokenOf(await logIn(db, { mail, password: aPassword }, from(now)))
  const half = await enter(minutes(1))
  expect((await findLogin(db, half, minutes(1)))?.step).toBe('password')
  const code = codeAt(secret, minutes(1))
  const full = await secondStep(db, half, code, from(minutes(1)))
  expect(full.outcome).toBe('full')
  expect(tokenOf(full)).not.toBe(half)
  expect(await findLogin(db, half, minutes(1))).toBeNull()
  expect((await secondStep(db, await enter(minutes(1)), code, from(minutes(1)))).outcome).toBe('refused')
})

test('the code that confirmed the second step does not log in', async () => {
  const { mail, secret } = await aPersonWithSecondStep(db)
  const half = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  expect((await secondStep(db, half, codeAt(secret, aMoment), from())).outcome).toBe('refused')
})

test('a recovery code replaces the app once, also typed with spaces and capitals', async () => {
  const { mail, recoveryCodes } = await aPersonWithSecondStep(db)
  expect(new Set(recoveryCodes).size).toBe(10)
  const [code = ''] = recoveryCodes
  const enter = async () => tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  expect((await secondStep(db, await enter(), code.toUpperCase().replace('-', ' '), from())).outcome).toBe('full')
  expect((await secondStep(db, await enter(), code, from())).outcome).toBe('refused')
})

test('guessing codes locks the account, and knowing the password does not open it again', async () => {
  const { mail } = await aPersonWithSecondStep(db)
  const outcomes: string[] = []
  for (let time = 0; time < 5; time += 1) {
    const half = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
    outcomes.push((await secondStep(db, half, '000000', from())).outcome)
  }
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'locked'])
  expect((await logIn(db, { mail, password: aPassword }, from())).outcome).toBe('locked')
})

test('the second step must follow within ten minutes', async () => {
  const { mail, secret } = await aPersonWithSecondStep(db)
  const half = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  expect((await secondStep(db, half, codeAt(secret, minutes(11)), from(minutes(11)))).outcome).toBe('refused')
})

test('someone who is shut out has no login left and gets none', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  const token = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  await shutOut(db, actor.personId, aMoment)
  expect(await findLogin(db, token, aMoment)).toBeNull()
  expect((await logIn(db, { mail, password: aPassword }, from())).outcome).toBe('refused')
})

test('the next login starts where the person acted last', async () => {
  const { mail } = await aPersonWithAccount(db)
  const token = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  const other = crypto.randomUUID()
  await switchOrganisation(db, (await findLogin(db, token, aMoment))?.id ?? '', other)
  expect((await findLogin(db, token, aMoment))?.organisationId).toBe(other)
  const next = tokenOf(await logIn(db, { mail, password: aPassword }, from()))
  expect((await findLogin(db, next, aMoment))?.organisationId).toBe(other)
})

test('the log holds logins and refusals with the person, and no mail', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  await failTimes(mail, 1)
  await logOut(db, tokenOf(await logIn(db, { mail, password: aPassword }, from())), aMoment)
  const lines = await rowsOf(
    db,
    sql`select action, result, actor_id from audit.entries where organisation_id = ${actor.organisationId}::uuid order by seq`,
  )
  expect(lines).toEqual([
    { action: 'login.log_in', result: 'refused', actor_id: actor.personId },
    { action: 'login.log_in', result: 'done', actor_id: actor.personId },
    { action: 'login.log_out', result: 'done', actor_id: actor.personId },
  ])
})
