import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aBook, type SampleBook } from './sample-coding.ts'
import { giveCodes } from './service.ts'

const { db } = await testDatabase()
let at: SampleBook
let blind: string
beforeAll(async () => {
  at = await aBook(db)
  await giveCodes(at.analyst, await at.enterFor(1, 0, 'Sleutels zoek.'), [at.keys])
  blind = await at.enterFor(2, 0, 'Sleutels kwijt.')
  await giveCodes(at.analyst, blind, [at.keys])
})

const coders = ['project-leader', 'analyst', 'assessor']
const inDistrict = (wanted: boolean) =>
  everyoneAtDistrict(at.districtId).filter(({ roles: [role = ''] }) => coders.includes(role) === wanted)
const others = () => {
  const away = crypto.randomUUID()
  return [
    ...inDistrict(false),
    ...everyoneAtMunicipality(at.places[0]?.id ?? '', at.districtId),
    ...everyoneAtMunicipality(crypto.randomUUID(), away),
    ...everyoneAtDistrict(away),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}
const ours = () => sql`organisation_id = ${at.districtId}::uuid`

test('the code book and the codings are out of reach for everyone but those who code in the district', async () => {
  await expectIsolated(db, { table: 'common_threads.codes', rows: ours(), actors: others() })
  await expectIsolated(db, { table: 'common_threads.codings', rows: ours(), actors: others() })
})

test('an assessor reads the code book and does not change it', async () => {
  const assessors = inDistrict(true).filter(({ roles: [role] }) => role === 'assessor')
  await expectIsolated(db, { table: 'common_threads.codes', rows: ours(), actors: assessors, mayRead: true })
})

test('what one of two coders gave is out of reach for the other, also for who leads the district', async () => {
  const rows = sql`item_id = ${blind}::uuid`
  await expectIsolated(db, { table: 'common_threads.codings', rows, actors: inDistrict(true) })
})

test('a coding is saved in one’s own name alone, and fixed once there are two', async () => {
  const rows = (
    await rowsOf<{ n: number }>(
      db,
      sql`select count(*)::int as n from common_threads.codings where item_id = ${blind}::uuid`,
    )
  )[0]?.n
  expect(rows).toBe(1)
  await giveCodes(at.leader, blind, [])
  const changed = await inTransaction(at.analyst, (tx) =>
    rowsOf(tx.db, sql`update common_threads.codings set codes = '{}' where item_id = ${blind}::uuid returning id`),
  )
  expect(changed).toEqual([])
  const removed = await inTransaction(at.leader, (tx) =>
    rowsOf(tx.db, sql`delete from common_threads.codings where item_id = ${blind}::uuid returning id`),
  )
  expect(removed).toEqual([])
})
