import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor, provinceRoles, type Role } from '#platform/access'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { addShipped } from './catalogue/shipping.ts'

const { db } = await testDatabase()
let [districtId, municipality] = ['', '']

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipality = made.municipalities[0]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
  await db.execute(sql`insert into systems.versions (source_id, organisation_id, number, state, content, based_on, reason, made_at, made_by)
    select id, organisation_id, 2, 'proposed', content, 1, 'voorstel', now(), gen_random_uuid() from systems.sources where code = 'brp'`)
})

const proposers: Role[] = ['source-manager', 'coordinator', 'privacy-officer', 'report-handler']
const deciders: Role[] = ['project-leader', 'analyst']
/** One person with all roles of a place but these: what they don't reach, none of the roles does. */
const without = (some: readonly Role[]): PersonActor[] => [
  anActor(
    municipalRoles.filter((role) => !some.includes(role)),
    { organisationId: municipality, districtId },
  ),
  anActor(
    districtRoles.filter((role) => !some.includes(role)),
    { organisationId: districtId, districtId },
  ),
]
const elsewhere = () => {
  const other = crypto.randomUUID()
  return [
    anActor(municipalRoles, { districtId: other }),
    anActor(districtRoles, { organisationId: other, districtId: other }),
    anActor(provinceRoles),
  ]
}

test('a published source is read by everyone of the district, written by who decides, and reached from nowhere else', async () => {
  const rows = sql`organisation_id = ${districtId}::uuid and state = 'published'`
  await expectIsolated(db, { table: 'systems.sources', rows, actors: elsewhere() })
  await expectIsolated(db, { table: 'systems.sources', rows, actors: without(deciders), mayRead: true })
})

test('a proposal is seen by those who propose, and by nobody else', async () => {
  const rows = sql`organisation_id = ${districtId}::uuid and state = 'proposed'`
  const blind = without([...proposers, ...deciders])
  await expectIsolated(db, { table: 'systems.versions', rows, actors: [...elsewhere(), ...blind] })
  await expectIsolated(db, { table: 'systems.versions', rows, actors: without(deciders), mayRead: true })
})
