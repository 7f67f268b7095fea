import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { districtRoles, municipalRoles, provinceRoles, type Role } from '#platform/access'
import { inTransaction } from '#platform/db'
import { anActor, expectIsolated, testDatabase } from '#platform/testing'
import { commentOnVersion } from './commenting.ts'
import { withdrawSource } from './deciding.ts'
import { startVersion, stepVersion } from './drafting.ts'
import { aSourceDistrict, type SourceDistrict } from './testing.ts'

const { db } = await testDatabase()
let it: SourceDistrict
beforeAll(async () => {
  it = await aSourceDistrict(db)
  await startVersion(it.analyst, 'bag', { reason: 'het loket is verhuisd' })
  await stepVersion(it.analyst, 'bag', { number: 2, step: 'propose' })
  await commentOnVersion(it.manager, 'bag', { number: 2, text: 'klopt' })
  await withdrawSource(it.leader, 'woz', 'er is een nieuwe')
})

const proposers: Role[] = ['source-manager', 'coordinator', 'privacy-officer', 'report-handler']
const deciders: Role[] = ['project-leader', 'analyst']
const without = (some: readonly Role[]) => {
  const { districtId, municipalityId: organisationId } = it
  const left = (all: readonly Role[]) => all.filter((role) => !some.includes(role))
  return [
    anActor(left(municipalRoles), { organisationId, districtId }),
    anActor(left(districtRoles), { organisationId: districtId, districtId }),
  ]
}
const elsewhere = () => {
  const other = crypto.randomUUID()
  return [
    anActor(municipalRoles, { districtId: other }),
    anActor(districtRoles, { organisationId: other, districtId: other }),
    anActor(provinceRoles),
  ]
}
const ours = () => sql`organisation_id = ${it.districtId}::uuid`

test('comments are read by who proposes, changed by nobody, and reached by nobody else', async () => {
  const table = 'systems.comments'
  await expectIsolated(db, { table, rows: ours(), actors: [...elsewhere(), ...without([...proposers, ...deciders])] })
  await expectIsolated(db, { table, rows: ours(), actors: without([]), mayRead: true })
})

test('withdrawals are read by everyone of the district and written by who decides', async () => {
  const table = 'systems.withdrawals'
  await expectIsolated(db, { table, rows: ours(), actors: elsewhere() })
  await expectIsolated(db, { table, rows: ours(), actors: without(deciders), mayRead: true })
})

test('the database lets nobody decide on an own version, nor in the name of another', async () => {
  const decide = (ctx: typeof it.analyst, by: string) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(sql`update systems.versions set state = 'published', decided_at = now(), decided_by = ${by}::uuid
        where number = 2 and ${ours()}`),
    )
  await expect(decide(it.analyst, crypto.randomUUID())).rejects.toThrow()
  await expect(decide(it.leader, crypto.randomUUID())).rejects.toThrow()
})
