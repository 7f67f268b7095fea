import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor, provinceRoles, type Role } from '#platform/access'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { remindReviewers } from './reminding.ts'
import { reviewSource } from './reviewing.ts'
import { anAuthorisation, decided } from './testing.ts'

const { db } = await testDatabase()
let [districtId, own, neighbour] = ['', '', '']

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  neighbour = made.municipalities[1]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  const member = (role: Role) => aMember(db, { organisationId: own, districtId }, role)
  const manager = ctxFor(db, await member('source-manager'))
  const { id } = await anAuthorisation(manager, (await member('employee')).personId)
  await reviewSource(manager, 'brp', { lines: [decided(id, 'keep')] })
  await remindReviewers(db, new Date('2024-06-01T07:00:00Z'))
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
const rows = () => sql`organisation_id = ${own}::uuid`
const tables = ['authorisation_reviews', 'authorisation_review_lines', 'authorisation_review_reminders']

test.each(tables)('%s is out of reach for a neighbour, the district and colleagues who keep nothing', async (name) => {
  await expectIsolated(db, { table: `systems.${name}`, rows: rows(), actors: others() })
})

test.each(tables.slice(0, 2))('%s is read by the privacy officer, who writes nothing', async (name) => {
  const actors = [at(own, ['privacy-officer'])]
  await expectIsolated(db, { table: `systems.${name}`, rows: rows(), actors, mayRead: true })
})

test('what was signed is changed by nobody', async () => {
  for (const name of tables)
    await expectIsolated(db, { table: `systems.${name}`, rows: rows(), actors: [at(own, keepers)], mayRead: true })
})
