import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { someUse } from './testing.ts'

const { db } = await testDatabase()
let [districtId, own, other] = ['', '', '']

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
  await someUse(db, own, '2024-Q4', { poster: 2 })
  await db.execute(
    sql`insert into reporting_use.closures values (${own}::uuid, '2024-10-01', 'named', 'none', 'police', 1)`,
  )
  await db.execute(
    sql`insert into reporting_use.timeliness values (${own}::uuid, '2024-Q4', 'own', 2, 1, '2024-12-31')`,
  )
  await db.execute(
    sql`insert into reporting_use.headcounts values (${own}::uuid, '2024-Q4', 300, gen_random_uuid(), now())`,
  )
  await db.execute(
    sql`insert into reporting_use.publications values (${own}::uuid, '2024-Q4', 300, '{}', gen_random_uuid(), '2025-01-10')`,
  )
  await db.execute(sql`insert into reporting_use.corrections (organisation_id, quarter, change, reason, entered_by, entered_on)
    values (${own}::uuid, '2024-Q4', 1, 'x', gen_random_uuid(), '2025-01-10')`)
})

const is =
  (...roles: Role[]) =>
  (actor: PersonActor) =>
    roles.includes(actor.roles[0] ?? 'employee')
const not = (test: (actor: PersonActor) => boolean) => (actor: PersonActor) => !test(actor)
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    ...everyoneAtMunicipality(other, districtId),
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}
const rows = () => sql`organisation_id = ${own}::uuid`
const seers = is('report-handler', 'secretary', 'mayor', 'privacy-officer', 'administrator')
const keepers = is('secretary', 'privacy-officer', 'administrator')

test.each(['counts', 'closures', 'timeliness', 'headcounts', 'corrections'])(
  'reporting_use.%s is reached by nobody else, the district included',
  async (table) => {
    const here = everyoneAtMunicipality(own, districtId).filter(not(seers))
    const actors = [...here, ...everyoneAtDistrict(districtId), ...far()]
    await expectIsolated(db, { table: `reporting_use.${table}`, rows: rows(), actors })
  },
)

test.each(['counts', 'closures', 'timeliness', 'corrections'])(
  'who sees reporting_use.%s changes nothing of it',
  async (table) => {
    const actors = everyoneAtMunicipality(own, districtId).filter(seers)
    await expectIsolated(db, { table: `reporting_use.${table}`, rows: rows(), actors, mayRead: true })
  },
)

test('headcounts are changed by keepers alone', async () => {
  const actors = everyoneAtMunicipality(own, districtId).filter(seers).filter(not(keepers))
  await expectIsolated(db, { table: 'reporting_use.headcounts', rows: rows(), actors, mayRead: true })
})

test('publications are read by the organisation and by those of the district who follow them, and changed by nobody', async () => {
  const table = { table: 'reporting_use.publications', rows: rows() }
  const followers = is('project-leader', 'analyst')
  const district = everyoneAtDistrict(districtId)
  await expectIsolated(db, { ...table, actors: [...district.filter(not(followers)), ...far()] })
  const actors = [...district.filter(followers), ...everyoneAtMunicipality(own, districtId)]
  await expectIsolated(db, { ...table, actors, mayRead: true })
})
