import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor, provinceRoles, type Role } from '#platform/access'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { shareConnections } from '../matrix/sharing.ts'
import { saveConnection } from './keeping.ts'
import { connectionFields } from './testing.ts'

const { db } = await testDatabase()
let [districtId, own, neighbour] = ['', '', '']

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  const manager = ctxFor(db, await aMember(db, { organisationId: own, districtId }, 'source-manager'))
  await saveConnection(manager, 'brp', connectionFields({ mayBeAsked: true, isRight: true }))
  // What is shared goes out by functions; no row is read for it.
  await shareConnections(manager)
  await db.execute(sql`insert into systems.connection_reminders (connection_id, organisation_id, due_on, days_before, sent_at)
    select id, organisation_id, '2024-07-15', 14, now() from systems.connections where organisation_id = ${own}::uuid`)
})

const tables = ['connections', 'connection_events', 'connection_reminders'].map((name) => `systems.${name}`)
const keepers: Role[] = ['source-manager', 'coordinator', 'privacy-officer']
const at = (organisationId: string, roles: readonly Role[], of = districtId): PersonActor =>
  anActor(roles, { organisationId, districtId: of })
const others = () => {
  const other = crypto.randomUUID()
  return [
    at(neighbour, municipalRoles),
    at(own, ['employee']),
    at(districtId, districtRoles),
    at(other, municipalRoles, other),
    anActor(municipalRoles, { districtId: other }),
    at(other, districtRoles, other),
    anActor(provinceRoles),
  ]
}
const rows = () => sql`organisation_id = ${own}::uuid`

test.each(tables)(
  '%s is out of reach for a neighbour, the district, employees and anyone further away',
  async (table) => {
    await expectIsolated(db, { table, rows: rows(), actors: others() })
  },
)

test.each(tables.slice(0, 2))('%s is read by other roles of the municipality, which write nothing', async (table) => {
  const readers = municipalRoles.filter((role) => !keepers.includes(role))
  await expectIsolated(db, { table, rows: rows(), actors: [at(own, readers)], mayRead: true })
})

test('no line of history is changed or removed by who keeps the records', async () => {
  const keeper = at(own, keepers)
  await expectIsolated(db, { table: 'systems.connection_events', rows: rows(), actors: [keeper], mayRead: true })
})
