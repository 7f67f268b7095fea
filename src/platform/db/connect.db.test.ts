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
