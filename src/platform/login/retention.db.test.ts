import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import {
  createApiToken,
  ensureAccount,
  logIn,
  loginRetention,
  makeToken,
  revokeApiToken,
  shutOut,
} from '#platform/login'
import { destroyExpired } from '#platform/retention'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aPassword, aPersonWithAccount, ownDataFolder } from './testing.ts'

log.level = 'silent'
ownDataFolder()
const { db } = await testDatabase()
const at = (day: string) => new Date(`${day}T03:30:00Z`)
const enter = (mail: string, password = aPassword) =>
  logIn(db, { mail, password }, { origin: 'x', browser: 'Firefox', now: aMoment })

test('logins go after six months, links and counted attempts within days, what is in use stays', async () => {
  const { actor, mail } = await aPersonWithAccount(db)
  await enter(mail)
  await enter(mail, 'niet dit wachtwoord')
  await makeToken(db, 'reset', actor.personId, aMoment)
  const kept = await createApiToken(ctxFor(db, actor), { name: 'kept', days: 366 })
  const revoked = await createApiToken(ctxFor(db, actor), { name: 'revoked', days: 366 })
  await revokeApiToken(ctxFor(db, actor), revoked.id)
  const none = { 'login.logins': 0, 'login.accounts': 0, 'login.api_tokens': 0, 'login.links': 0, 'login.attempts': 0 }
  expect(await destroyExpired(db, loginRetention, at('2024-01-15'))).toEqual(none)
  expect(await destroyExpired(db, loginRetention, at('2024-01-16'))).toEqual({ ...none, 'login.links': 1 })
  expect(await destroyExpired(db, loginRetention, at('2024-01-18'))).toEqual({ ...none, 'login.attempts': 2 })
  expect(await destroyExpired(db, loginRetention, at('2024-07-14'))).toEqual(none)
  expect(await destroyExpired(db, loginRetention, at('2024-07-15'))).toEqual({
    ...none,
    'login.logins': 1,
    'login.api_tokens': 1,
  })
  expect(await rowsOf(db, sql`select id from login.api_tokens`)).toEqual([{ id: kept.id }])
})

test('the account of someone who was shut out goes after six months, unless they came back', async () => {
  const [gone, back] = [await aPersonWithAccount(db), await aPersonWithAccount(db)]
  for (const { actor } of [gone, back]) await shutOut(db, actor.personId, aMoment)
  await ensureAccount(db, back.actor.personId, back.mail)
  await destroyExpired(db, loginRetention, at('2024-07-15'))
  const left = await rowsOf<{ person_id: string }>(
    db,
    sql`select person_id from login.accounts where person_id in (${gone.actor.personId}::uuid, ${back.actor.personId}::uuid)`,
  )
  expect(left).toEqual([{ person_id: back.actor.personId }])
})
