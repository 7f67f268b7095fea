import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { findingsRetention } from './retention.ts'
import { someFindings } from './testing.ts'

const { db } = await testDatabase()

const count = async (table: string) =>
  (await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from ${sql.raw(table)}`))[0]?.n

test('a finding goes with its recommendations five years after the year in which it was entered', async () => {
  await someFindings(db)
  const destroyed = (day: string) => destroyExpired(db, findingsRetention, new Date(`${day}T10:00:00Z`))
  expect(await destroyed('2028-12-31')).toEqual({ 'assessments.findings': 0 })
  expect(await count('assessments.recommendations')).toBe(3)
  expect(await destroyed('2030-01-02')).toEqual({ 'assessments.findings': 3 })
  expect([await count('assessments.findings'), await count('assessments.recommendations')]).toEqual([0, 0])
})
