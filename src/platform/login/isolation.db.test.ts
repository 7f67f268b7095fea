import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { createApiToken, logIn, makeToken } from '#platform/login'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { aPassword, aPersonWithSecondStep, ownDataFolder } from './testing.ts'

ownDataFolder()
const { db } = await testDatabase()

async function someoneWithEverything() {
  const person = await aPersonWithSecondStep(db)
  await logIn(db, { mail: person.mail, password: aPassword }, { origin: 'x', browser: 'Firefox', now: aMoment })
  await makeToken(db, 'reset', person.actor.personId, aMoment)
  await createApiToken(person.ctx, { name: 'x', days: 1 })
  return person
}
const tables = ['accounts', 'sessions', 'recovery_codes', 'tokens', 'api_tokens', 'attempts']

test('every table of this schema is tried below, and has row level security', async () => {
  const rows = await rowsOf<{ name: string; secured: boolean }>(
    db,
    sql`select relname as name, relrowsecurity as secured from pg_class where relnamespace = 'login'::regnamespace and relkind = 'r'`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...tables].sort())
  expect(rows.every(({ secured }) => secured)).toBe(true)
})

test.each(tables)('no row of %s reaches a colleague, whatever their role', async (table) => {
  const { actor } = await someoneWithEverything()
  const colleague = anActor(['administrator', 'coordinator'], { organisationId: actor.organisationId })
  const tries = [`select * from login.${table}`, `delete from login.${table} returning 1`]
  for (const statement of tries) {
    const rows = await inTransaction(ctxFor(db, colleague), (tx) => rowsOf(tx.db, sql.raw(statement))).catch(() => [])
    expect(rows).toEqual([])
  }
  const [left] = await rowsOf(db, sql.raw(`select count(*)::int as count from login.${table}`))
  expect(left?.count).toBeGreaterThan(0)
})

test('a person can not read their own account, make a login or change what a token may do', async () => {
  const { ctx, actor } = await someoneWithEverything()
  const tries = [
    'select password_hash from login.accounts',
    `insert into login.sessions (token_hash, person_id, step, browser, created_at, last_seen_at, expires_at)
      values ('x', '${actor.personId}', 'full', 'x', now(), now(), now())`,
    'update login.sessions set expires_at = now()',
    'update login.api_tokens set expires_at = now()',
    `insert into login.api_tokens (person_id, organisation_id, name, prefix, token_hash, created_at, expires_at)
      values ('${actor.personId}', gen_random_uuid(), 'x', 'x', 'x', now(), now())`,
  ]
  for (const statement of tries)
    await expect(inTransaction(ctx, (tx) => tx.db.execute(sql.raw(statement)))).rejects.toThrow()
})
