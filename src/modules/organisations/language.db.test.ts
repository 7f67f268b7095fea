import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { chooseLanguage } from './language.ts'
import { aDistrict, aMember } from './testing.ts'

const { db } = await testDatabase()
const languageOf = async (id: string) =>
  (await rowsOf<{ language: string }>(db, sql`select language from organisations.people where id = ${id}::uuid`))[0]
    ?.language

test('a person has Dutch until they choose English, and chooses for nobody else', async () => {
  const { districtId } = await aDistrict(db)
  const [one, other] = [await aMember(db, districtId, 'analyst'), await aMember(db, districtId, 'administrator')]
  expect(await languageOf(one.personId)).toBe('nl')
  await chooseLanguage(ctxFor(db, one), 'en')
  expect([await languageOf(one.personId), await languageOf(other.personId)]).toEqual(['en', 'nl'])
  await inTransaction(ctxFor(db, one), (tx) =>
    tx.db.execute(sql`update organisations.people set language = 'en' where id = ${other.personId}::uuid`),
  )
  expect(await languageOf(other.personId)).toBe('nl')
})
