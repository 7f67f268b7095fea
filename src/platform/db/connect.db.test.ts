import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'

const database = await testDatabase()

test('several statements in one text give the rows of all of them', async () => {
  const { rows } = await database.run('begin; select 1 as a; select 2 as a; commit;')
  expect(rows).toEqual([{ a: 1 }, { a: 2 }])
})

test('a failure halfway through several statements leaves nothing behind for the next ones', async () => {
  const table = `public.half_${crypto.randomUUID().replaceAll('-', '')}`
  for (const attempt of [database.run, database.script])
    await expect(attempt(`begin; create table ${table} (a int); select nonsense; commit;`)).rejects.toThrow()
  expect((await database.run('select to_regclass($1) as found', [table])).rows).toEqual([{ found: null }])
})

test('a statement as a role has the rights of that role alone, and what follows has its own again', async () => {
  const who = () => database.runAs('weerwerk_reporter', 'select current_user::text as who', [])
  expect(await Promise.all([who(), who(), who()])).toMatchObject(
    Array(3).fill({ rows: [{ who: 'weerwerk_reporter' }] }),
  )
  const look = () => database.runAs('weerwerk_reporter', 'select $1::int as a from reporting.installation', [1])
  await expect(look()).rejects.toThrow('permission denied')
  await expect(look()).rejects.toThrow('permission denied')
  expect((await database.run('select count(*)::int as one from reporting.installation')).rows).toEqual([{ one: 1 }])
  await expect(database.runAs('nobody_at_all', 'select 1', [])).rejects.toThrow('nobody_at_all')
  expect((await who()).rows).toHaveLength(1)
})
