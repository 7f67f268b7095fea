import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor, personOf, provinceRoles, type Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { askAccess } from './asking.ts'
import { moveRequest } from './deciding.ts'
import { AskInput, StepInput } from './input.ts'

const { db } = await testDatabase()
let [districtId, own, neighbour] = ['', '', '']
let employee: Ctx

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  const member = async (role: Role) => ctxFor(db, await aMember(db, { organisationId: own, districtId }, role))
  employee = await member('employee')
  const coordinator = await member('coordinator')
  const manager = await member('source-manager')
  const { id } = await askAccess(
    employee,
    'brp',
    AskInput.parse({
      ...{ role: 'civil-affairs', task: 'civil-registration', purpose: 'Controle van inschrijvingen' },
      ...{ startsOn: '2024-01-15', endsOn: '2024-12-31' },
    }),
  )
  await moveRequest(coordinator, id, StepInput.parse({ do: 'approve', revision: 1 }))
  const granting = { do: 'grant', revision: 2, startsOn: '2024-01-20', arrangedBy: 'Functioneel beheer' }
  await moveRequest(manager, id, StepInput.parse(granting))
  await db.execute(sql`insert into systems.access_request_reminders
    (request_id, organisation_id, state, days_waiting, sent_at) values (${id}::uuid, ${own}::uuid, 'asked', 5, now())`)
})

const keepers: Role[] = ['source-manager', 'coordinator', 'privacy-officer']
const at = (organisationId: string, roles: readonly Role[], of = districtId): PersonActor =>
  anActor(roles, { organisationId, districtId: of })
const others = () => {
  const other = crypto.randomUUID()
  return [
    at(neighbour, municipalRoles),
    at(
      own,
      municipalRoles.filter((role) => !keepers.includes(role)),
    ),
    at(districtId, [...municipalRoles, ...districtRoles]),
    at(other, municipalRoles, other),
    anActor(municipalRoles, { districtId: other }),
    anActor(provinceRoles),
  ]
}
const tables = ['access_requests', 'access_request_events', 'authorisations', 'access_request_reminders']
const rows = () => sql`organisation_id = ${own}::uuid`

test.each(tables)(
  '%s is out of reach for a neighbour, the district, and colleagues without a part in it',
  async (name) => {
    await expectIsolated(db, { table: `systems.${name}`, rows: rows(), actors: others() })
  },
)

test.each(tables.slice(0, 3))('%s is read by the privacy officer, who writes nothing', async (name) => {
  const actors = [at(own, ['privacy-officer'])]
  await expectIsolated(db, { table: `systems.${name}`, rows: rows(), actors, mayRead: true })
})

test('who asked reads what came of it and changes nothing of it', async () => {
  for (const table of ['systems.access_requests', 'systems.authorisations'])
    await expectIsolated(db, { table, rows: rows(), actors: [personOf(employee)], mayRead: true })
})

test('a closed request and its trace are changed by nobody', async () => {
  for (const table of ['systems.access_requests', 'systems.access_request_events'])
    await expectIsolated(db, { table, rows: rows(), actors: [at(own, keepers)], mayRead: true })
})
