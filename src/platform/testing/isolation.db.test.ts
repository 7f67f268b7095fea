import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { anActor, expectIsolated, testDatabase } from '#platform/testing'

const { db } = await testDatabase()
const mine = crypto.randomUUID()
const other = crypto.randomUUID()
const rows = sql`organisation_id = ${other}::uuid`
const stranger = anActor('employee', { organisationId: mine })

/** A table with the policies given, and a row of each organisation. */
async function aTable(name: string, policies: readonly string[]): Promise<string> {
  const table = `proof.${name}`
  const statements = [
    `create table ${table} (organisation_id uuid not null, word text, unique (organisation_id))`,
    `alter table ${table} enable row level security`,
    ...policies.map((policy, index) => `create policy p${index} on ${table} ${policy}`),
    `grant select, insert, update, delete on ${table} to weerwerk_app`,
    `insert into ${table} values ('${mine}', 'mine'), ('${other}', 'other')`,
  ]
  for (const statement of statements) await db.execute(sql.raw(statement))
  return table
}

beforeAll(async () => {
  await db.execute(sql`create schema proof`)
  await db.execute(sql`grant usage on schema proof to weerwerk_app`)
})

const own = 'using (organisation_id = app.organisation())'

test('a table whose policies hold for reading and writing is isolated', async () => {
  const table = await aTable('closed', [`for all ${own} with check (organisation_id = app.organisation())`])
  await expectIsolated(db, { table, rows, actors: [stranger] })
})

test('it is found when others read', async () => {
  const table = await aTable('read', [`for all ${own}`, 'for select using (true)'])
  await expect(expectIsolated(db, { table, rows, actors: [stranger] })).rejects.toThrow('employee reads')
  await expectIsolated(db, { table, rows, actors: [stranger], mayRead: true })
})

test('it is found when others add, also when only a key stops them', async () => {
  const table = await aTable('added', [`for select ${own}`, 'for insert with check (true)'])
  await expect(expectIsolated(db, { table, rows, actors: [stranger] })).rejects.toThrow('employee adds')
})

test('it is found when others change', async () => {
  const table = await aTable('changed', ['for select using (true)', 'for update using (true)'])
  await expect(expectIsolated(db, { table, rows, actors: [stranger], mayRead: true })).rejects.toThrow(
    'employee changes',
  )
})

test('it is found when others remove what they do not see', async () => {
  const table = await aTable('removed', [`for select ${own}`, 'for delete using (true)'])
  await expect(expectIsolated(db, { table, rows, actors: [stranger] })).rejects.toThrow('employee removes unseen')
})

test('nothing is proved without a row of someone else', async () => {
  const table = await aTable('empty', [`for all ${own}`])
  await expect(expectIsolated(db, { table, rows: sql`false`, actors: [stranger] })).rejects.toThrow('no row')
})

test('what is tried is undone', async () => {
  const table = await aTable('undone', ['for all using (true)'])
  await expect(expectIsolated(db, { table, rows, actors: [stranger] })).rejects.toThrow()
  const left = await db.execute(sql.raw(`select * from ${table}`))
  expect(left).toHaveProperty('rows.length', 2)
})
