import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { organisationsRetention } from './retention.ts'
import { employments, memberships, people, units } from './schema.ts'
import { aDistrict, aPerson } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const destroyOn = (day: string) => destroyExpired(db, organisationsRetention, new Date(`${day}T03:30:00Z`))
const personThere = async (id: string) => (await db.select().from(people).where(eq(people.id, id))).length === 1

async function aPlace() {
  const [municipality] = (await aDistrict(db, 1)).municipalities
  return municipality?.id ?? ''
}
const role = (organisationId: string, personId: string, endsOn: string | null) =>
  db
    .insert(memberships)
    .values({ organisationId, personId, role: 'coordinator', startsOn: '2019-01-01', endsOn })
    .then(() => {})
const post = (organisationId: string, personId: string, endsOn: string | null, fields = {}) =>
  db.insert(employments).values({
    organisationId,
    personId,
    number: crypto.randomUUID(),
    function: 'Adviseur',
    kind: 'own',
    startsOn: '2019-01-01',
    endsOn,
    ...fields,
  })

test('a person goes with their last role or employment, five years after it ended', async () => {
  const organisationId = await aPlace()
  const personId = await aPerson(db)
  await role(organisationId, personId, '2020-05-01')
  await post(organisationId, personId, '2021-05-01')
  expect(await destroyOn('2025-05-01')).toMatchObject({ 'organisations.memberships': 1 })
  expect(await personThere(personId)).toBe(true)
  await destroyOn('2026-04-30')
  expect(await personThere(personId)).toBe(true)
  await destroyOn('2026-05-01')
  expect(await personThere(personId)).toBe(false)
})

test('who still works somewhere, or manages someone, stays', async () => {
  const organisationId = await aPlace()
  const [working, managing, managed] = [await aPerson(db), await aPerson(db), await aPerson(db)]
  await role(organisationId, working, '2020-05-01')
  await role(organisationId, working, null)
  await role(organisationId, managing, '2020-05-01')
  await post(organisationId, managed, null, { managerId: managing })
  await destroyOn('2030-01-01')
  expect(await Promise.all([working, managing, managed].map(personThere))).toEqual([true, true, true])
})

test('a unit goes after its term once nobody and nothing is in it', async () => {
  const organisationId = await aPlace()
  const personId = await aPerson(db)
  const [parent] = await db
    .insert(units)
    .values({ organisationId, code: 'A', name: 'Domein', endsOn: '2020-01-01' })
    .returning()
  const [child] = await db
    .insert(units)
    .values({ organisationId, parentId: parent?.id ?? null, code: 'B', name: 'Team', endsOn: '2020-01-01' })
    .returning()
  await post(organisationId, personId, null, { unitId: child?.id ?? null })
  await destroyOn('2031-01-01')
  expect(await db.select().from(units).where(eq(units.organisationId, organisationId))).toHaveLength(2)
  await db.update(employments).set({ unitId: null }).where(eq(employments.personId, personId))
  await destroyOn('2031-01-01')
  await destroyOn('2031-01-02')
  expect(await db.select().from(units).where(eq(units.organisationId, organisationId))).toEqual([])
})
