import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import {
  anActor,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { hoursEntry } from './testing.ts'
import { writeHours } from './writing.ts'

const { db } = await testDatabase()
const table = 'programme.hours'
let districtId: string
let own: string
let neighbour: string
let programmeId: string
let leader: Ctx

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const coordinator = ctxFor(db, await aMember(db, { organisationId: own, districtId }, 'coordinator'))
  const programme = await aProgramme(db, districtId, personOf(leader))
  programmeId = programme.programmeId
  const [sub = ''] = programme.subProjectIds
  await writeHours(leader, programmeId, [hoursEntry(own, sub)])
  await writeHours(coordinator, programmeId, [hoursEntry(own, sub, { kind: 'promised' })])
})

const rows = () => sql`municipality_id = ${own}::uuid`
const named = ['project-leader', 'analyst', 'programme-controller']
const ownReaders = ['coordinator', 'secretary', 'mayor', 'controller']
const elsewhere = crypto.randomUUID()

test('hours are out of reach for a neighbour, for those without a part in it and for anyone further away', async () => {
  const actors = [
    ...everyoneAtMunicipality(neighbour, districtId),
    ...everyoneAtMunicipality(own, districtId).filter(({ roles: [role = ''] }) => !ownReaders.includes(role)),
    ...everyoneAtDistrict(districtId).filter(({ roles: [role = ''] }) => !named.includes(role)),
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
  await expectIsolated(db, { table, rows: rows(), actors })
})

test('hours are read by name at the district and at the municipality, and written only by whose they are', async () => {
  const asked = sql`municipality_id = ${own}::uuid and kind = 'asked'`
  const promised = sql`municipality_id = ${own}::uuid and kind = 'promised'`
  const atDistrict = everyoneAtDistrict(districtId).filter(({ roles: [role = ''] }) => named.includes(role))
  const atHome = everyoneAtMunicipality(own, districtId).filter(({ roles: [role = ''] }) => ownReaders.includes(role))
  await expectIsolated(db, { table, rows: promised, actors: atDistrict, mayRead: true })
  await expectIsolated(db, { table, rows: asked, actors: atHome, mayRead: true })
})

test('no line of hours is changed or removed, by the system either', async () => {
  const refused = async (statement: ReturnType<typeof sql>) =>
    db.execute(statement).then(
      () => null,
      (error) => String(error.cause?.message ?? error.message),
    )
  expect(await refused(sql`update programme.hours set hours = 1 where ${rows()}`)).toContain('write a new one')
  expect(await refused(sql`delete from programme.hours where ${rows()}`)).toContain('write a new one')
})

test('the hours together are for readers of the programme alone', async () => {
  const together = (ctx: Ctx) =>
    inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select * from programme.hours_together(${programmeId}::uuid)`))
  expect(await together(leader)).toHaveLength(2)
  expect(await together(ctxFor(db, anActor('mayor', { organisationId: neighbour, districtId })))).toHaveLength(2)
  for (const role of ['employee', 'trainer'] as const)
    expect(await together(ctxFor(db, anActor(role, { organisationId: own, districtId })))).toEqual([])
  expect(await together(ctxFor(db, anActor('mayor', { districtId: elsewhere })))).toEqual([])
})
