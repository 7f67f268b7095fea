import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor, provinceRoles, type Role } from '#platform/access'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { shareConnections } from './sharing.ts'

const { db } = await testDatabase()
let [districtId, own, neighbour] = ['', '', '']
const table = 'systems.connection_shares'

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await shareConnections(ctxFor(db, await aMember(db, { organisationId: own, districtId }, 'source-manager')))
})

const at = (organisationId: string, roles: readonly Role[], of = districtId): PersonActor =>
  anActor(roles, { organisationId, districtId: of })
const rows = () => sql`organisation_id = ${own}::uuid`

test('that a municipality shares is out of reach for employees and anyone outside the district', async () => {
  const other = crypto.randomUUID()
  const actors = [
    at(own, ['employee']),
    at(neighbour, ['employee']),
    at(other, municipalRoles, other),
    anActor(municipalRoles, { districtId: other }),
    at(other, districtRoles, other),
    anActor(provinceRoles),
  ]
  await expectIsolated(db, { table, rows: rows(), actors })
})

test('who sees the picture reads that it shares; only who decides at home changes it', async () => {
  const deciders: Role[] = ['coordinator', 'manager', 'source-manager']
  const actors = [
    at(neighbour, municipalRoles),
    at(districtId, districtRoles),
    at(
      own,
      municipalRoles.filter((role) => !deciders.includes(role)),
    ),
  ]
  await expectIsolated(db, { table, rows: rows(), actors, mayRead: true })
})
