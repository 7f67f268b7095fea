import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import {
  aMoment,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { mayGive, rolesAt } from './model.ts'
import {
  employments,
  memberships,
  neighbours,
  organisations,
  people,
  reviews,
  services,
  staffImports,
  units,
} from './schema.ts'
import { aDistrict, aMember, anOrganisation, aPerson, type TestDistrict } from './testing.ts'

const { db } = await testDatabase()

type World = { ours: TestDistrict; theirs: TestDistrict; province: string; theirStaff: string; service: string }
let world: World
const municipality = (district: TestDistrict, index = 0) => district.municipalities[index]?.id ?? ''

/** Two districts; the second municipality of ours has a row in every table, and so has one of theirs. */
beforeAll(async () => {
  const [ours, theirs] = [await aDistrict(db), await aDistrict(db)]
  const province = await anOrganisation(db, { kind: 'province' })
  const service = await anOrganisation(db, { kind: 'service', districtId: ours.districtId })
  const theirStaff = await aPerson(db)
  const organisationId = municipality(ours, 1)
  const keeper = await aMember(db, organisationId, ['administrator', 'contributor'])
  const [a = '', b = ''] = [municipality(ours, 1), municipality(ours, 2)].sort()
  await db.insert(neighbours).values({ a, b })
  await db.insert(services).values({ serviceId: service, municipalityId: organisationId })
  const unitId = crypto.randomUUID()
  await db.insert(units).values({ id: unitId, organisationId, code: 'A', name: 'Afdeling' })
  const work = { number: '1', function: 'adviseur', kind: 'own', startsOn: '2020-01-01' } as const
  await db.insert(employments).values({ organisationId, personId: theirStaff, unitId, ...work })
  const [right] = await db.select().from(memberships).where(sql`organisation_id = ${organisationId}::uuid`)
  const review = {
    organisationId,
    membershipId: right?.id ?? '',
    reviewedBy: keeper.personId,
    outcome: 'keep',
  } as const
  await db.insert(reviews).values({ ...review, reviewedAt: aMoment })
  const file = { hash: 'h', fileName: 'staff.csv', madeBy: keeper.personId, madeAt: aMoment }
  await db.insert(staffImports).values({ organisationId, ...file })
  world = { ours, theirs, province, theirStaff, service }
})

/** Everyone elsewhere: another municipality of the district, another district and its municipality, and a province. */
const outside = () => [
  ...everyoneAtMunicipality(municipality(world.ours), world.ours.districtId),
  ...everyoneAtMunicipality(municipality(world.theirs), world.theirs.districtId),
  ...everyoneAtDistrict(world.theirs.districtId),
  ...everyoneAtProvince(world.province),
]
const ownDistrict = () => everyoneAtDistrict(world.ours.districtId)
const ofOther = () => sql`organisation_id = ${municipality(world.ours, 1)}::uuid`

const hidden = ['units', 'employments', 'reviews', 'staff_imports']
test.each(hidden)(
  '%s of a municipality are out of reach for every role elsewhere, also at its district',
  async (name) => {
    const actors = [...outside(), ...ownDistrict()]
    await expectIsolated(db, { table: `organisations.${name}`, rows: ofOther(), actors })
  },
)

test('memberships of a municipality are out of reach for every role at another organisation', async () => {
  await expectIsolated(db, { table: 'organisations.memberships', rows: ofOther(), actors: outside() })
})

test('the district reaches only who coordinates, signs and keeps the rights of a municipality', async () => {
  const rest = sql`${ofOther()} and role not in ('coordinator', 'secretary', 'mayor', 'administrator')`
  await expectIsolated(db, { table: 'organisations.memberships', rows: rest, actors: ownDistrict() })
  const readers = ownDistrict().filter(({ roles }) => !roles.includes('administrator'))
  const keepers = sql`${ofOther()} and role = 'administrator'`
  await expectIsolated(db, { table: 'organisations.memberships', rows: keepers, actors: readers, mayRead: true })
})

test('people of another municipality can not be seen or changed; whoever invites may add someone', async () => {
  const rows = sql`id = ${world.theirStaff}::uuid`
  const inviting = ['administrator', 'coordinator', 'project-leader', 'integrity-officer'] as const
  const cannotInvite = [...outside(), ...ownDistrict()].filter(
    ({ roles }) => !inviting.some((it) => roles.includes(it)),
  )
  await expectIsolated(db, { table: 'organisations.people', rows, actors: cannotInvite })
  for (const actor of [...outside(), ...ownDistrict()]) {
    const seen = await inTransaction(ctxFor(db, actor), async (tx) => {
      const read = await tx.db.select({ id: people.id }).from(people).where(rows)
      const named = await tx.db.update(people).set({ name: 'Iemand' }).where(rows).returning({ id: people.id })
      return [...read, ...named]
    })
    expect(seen, actor.roles.join()).toEqual([])
  }
})

test('organisations are public facts that nobody elsewhere changes', async () => {
  const rows = sql`id = ${municipality(world.ours, 1)}::uuid`
  await expectIsolated(db, { table: 'organisations.organisations', rows, actors: outside(), mayRead: true })
  const notKeeping = ownDistrict().filter(
    ({ roles }) => !roles.includes('administrator') && !roles.includes('project-leader'),
  )
  await expectIsolated(db, { table: 'organisations.organisations', rows, actors: notKeeping, mayRead: true })
})

const pairs = {
  neighbours: () => sql`${municipality(world.ours, 1)}::uuid in (a, b)`,
  services: () => sql`service_id = ${world.service}::uuid`,
}
test.each(Object.entries(pairs))(
  '%s are public facts that only the administrator of the district changes',
  async (name, rows) => {
    const others = [...outside(), ...ownDistrict().filter(({ roles }) => !roles.includes('administrator'))]
    await expectIsolated(db, { table: `organisations.${name}`, rows: rows(), actors: others, mayRead: true })
  },
)

test('a project leader changes no fact but who may see names, and an administrator of a municipality only its theme', async () => {
  const { districtId, municipalities } = world.ours
  const [leader] = everyoneAtDistrict(districtId).filter(({ roles }) => roles.includes('project-leader'))
  const [keeper] = everyoneAtMunicipality(municipality(world.ours), districtId).filter(({ roles }) =>
    roles.includes('administrator'),
  )
  if (!leader || !keeper) throw new Error('no such roles')
  const change = (actor: typeof leader, fields: Partial<typeof organisations.$inferInsert>) =>
    inTransaction(ctxFor(db, actor), (tx) =>
      tx.db.update(organisations).set(fields).where(sql`id = ${municipalities[0]?.id}::uuid`).returning(),
    )
  await expect(change(leader, { maySeeNames: true })).resolves.toHaveLength(1)
  await expect(change(leader, { inhabitants: 1 })).rejects.toThrow()
  await expect(change(keeper, { theme: 'heide' })).resolves.toHaveLength(1)
  await expect(change(keeper, { maySeeNames: false })).rejects.toThrow()
  await expect(change(keeper, { districtId: world.theirs.districtId })).rejects.toThrow()
})

test('the database lets each role give exactly the roles that the model says', async () => {
  const { districtId } = world.ours
  const givers = [...everyoneAtMunicipality(municipality(world.ours), districtId), ...everyoneAtDistrict(districtId)]
  for (const actor of givers) {
    const kind = actor.organisationId === districtId ? 'district' : 'municipality'
    for (const role of rolesAt(kind)) {
      const [giver = 'employee'] = actor.roles
      const given = await inTransaction(ctxFor(db, actor), async (tx) => {
        const at = { organisationId: actor.organisationId, personId: world.theirStaff, role, startsOn: '2024-01-01' }
        await tx.db.insert(memberships).values(at)
        throw new Error('given')
      }).catch((error: unknown) => error instanceof Error && error.message === 'given')
      expect(given, `${giver} gives ${role}`).toBe(mayGive(actor.roles, role))
    }
  }
})

test('an employment shows to the person and to the manager, at that organisation only', async () => {
  const organisationId = municipality(world.theirs)
  const [boss, worker] = [await aMember(db, organisationId, 'manager'), await aMember(db, organisationId, 'employee')]
  const work = { number: '7', function: 'adviseur', kind: 'own', startsOn: '2020-01-01' } as const
  await db.insert(employments).values({ organisationId, personId: worker.personId, managerId: boss.personId, ...work })
  const count = async (actor: typeof boss) =>
    (await inTransaction(ctxFor(db, actor), (tx) => rowsOf(tx.db, sql`select id from organisations.employments`)))
      .length
  expect(await count(boss)).toBe(1)
  expect(await count(worker)).toBe(1)
  expect(await count({ ...boss, organisationId: municipality(world.theirs, 1) })).toBe(0)
  expect(await count(await aMember(db, organisationId, 'coordinator'))).toBe(0)
})
