import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, testDatabase } from '#platform/testing'
import { municipalitiesOf, neighboursOf, readOrganisation, staffOf } from './queries.ts'
import { organisations } from './schema.ts'
import { seedTwente } from './seed.ts'

const { db } = await testDatabase()
const system = systemCtx(db, aMoment)
const seed = () => inTransaction(system, seedTwente)

test('Twente has 14 municipalities with 640,806 inhabitants, 30 pairs of neighbours and tiles of their own', async () => {
  const { districtId } = await seed()
  const { all, pairs } = await inTransaction(system, async (tx) => ({
    all: await municipalitiesOf(tx, districtId, '2024-01-15'),
    pairs: await neighboursOf(tx, districtId),
  }))
  expect(all).toHaveLength(14)
  expect(all.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0)).toBe(640_806)
  expect(new Set(all.map(({ tile }) => `${tile?.column},${tile?.row}`)).size).toBe(14)
  expect(pairs).toHaveLength(30)
  expect(all.find(({ name }) => name === 'Almelo')).toMatchObject({ code: 'GM0141', tile: { column: 2, row: 1 } })
})

test('where a municipality lies is told beside what the district keeps; of others nothing is known', async () => {
  const { byCode, serviceId } = await seed()
  const at = async (id = '') => (await readOrganisation(system, id)).geography
  expect(await at(byCode.get('GM0158')?.id)).toMatchObject({ urbanity: 3, atGermany: true, outside: ['Berkelland'] })
  for (const { id, code } of byCode.values()) {
    const found = await at(id)
    expect(found?.areaKm2, code).toBeGreaterThan(20)
    expect(found?.centre.latitude, code).toBeCloseTo(52.3, 0)
  }
  expect(await at(serviceId)).toBeNull()
})

test('Noaberkracht is counted in place of Dinkelland and Tubbergen', async () => {
  const { districtId, serviceId, byCode } = await seed()
  const { byOrganisation } = await inTransaction(system, (tx) => staffOf(tx, districtId, '2024-01-15'))
  expect(byOrganisation.get(serviceId)).toBe(370)
  expect(['GM1774', 'GM0183', 'GM0141'].map((code) => byOrganisation.get(byCode.get(code)?.id ?? ''))).toEqual([
    0, 0, 820,
  ])
})

test('seeding again adds nothing and keeps what the district changed', async () => {
  const first = await seed()
  const count = () =>
    rowsOf(
      db,
      sql`select (select count(*) from organisations.organisations) as o,
    (select count(*) from organisations.neighbours) as n, (select count(*) from organisations.services) as s`,
    )
  const before = await count()
  await db.update(organisations).set({ inhabitants: 75_000 }).where(eq(organisations.code, 'GM0141'))
  expect(await seed()).toEqual(first)
  expect(await count()).toEqual(before)
  const [almelo] = await db.select().from(organisations).where(eq(organisations.code, 'GM0141'))
  expect(almelo?.inhabitants).toBe(75_000)
})
