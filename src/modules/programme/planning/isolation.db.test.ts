import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { inTransaction, systemCtx } from '#platform/db'
import {
  aMoment,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { may } from '../policy.ts'
import { seedPlan } from '../seeding-plan.ts'
import { aPlan, aProgramme } from '../testing.ts'

const { db } = await testDatabase()
const tables = [
  'milestones',
  'deliverables',
  'dependencies',
  'risks',
  'risk_measures',
  'team',
  'report_days',
  'standings',
  'result_rounds',
  'targets',
].map((name) => `programme.${name}`)
let districtId: string
let municipalityId: string

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  const leader = await aMember(db, districtId, 'project-leader')
  const programme = await aProgramme(db, districtId, leader)
  const owned = { programmeId: programme.programmeId, organisationId: districtId }
  await inTransaction(systemCtx(db, aMoment), (tx) => seedPlan(tx, owned, aPlan(programme, leader.personId)))
})

const [atDistrict, atMunicipality] = may.read.grants

test.each(tables)(
  '%s is read by who may read programmes, kept by its leader, and out of reach elsewhere',
  async (table) => {
    const rows = sql`organisation_id = ${districtId}::uuid`
    const all = [
      ...everyoneAtDistrict(districtId).map((actor) => ({ actor, grant: atDistrict })),
      ...everyoneAtMunicipality(municipalityId, districtId).map((actor) => ({ actor, grant: atMunicipality })),
    ].filter(({ actor }) => !(actor.organisationId === districtId && actor.roles.includes('project-leader')))
    const isReader = ({ actor, grant }: (typeof all)[number]) => grant?.roles.some((role) => actor.roles.includes(role))
    const readers = all.filter(isReader).map(({ actor }) => actor)
    const others = all.filter((one) => !isReader(one)).map(({ actor }) => actor)
    expect(Math.min(readers.length, others.length)).toBeGreaterThan(5)
    const elsewhere = crypto.randomUUID()
    const far = [
      ...everyoneAtDistrict(elsewhere),
      ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
      ...everyoneAtProvince(crypto.randomUUID()),
    ]
    await expectIsolated(db, { table, rows, actors: readers, mayRead: true })
    await expectIsolated(db, { table, rows, actors: [...others, ...far] })
  },
)

test('a report is never changed and never removed, not even by who keeps the programme', async () => {
  const rows = sql`organisation_id = ${districtId}::uuid`
  const leader = await aMember(db, districtId, 'project-leader')
  const reached = expectIsolated(db, { table: 'programme.standings', rows, actors: [leader], mayRead: true })
  // It may add its own; what the helper copies bears the name of another leader.
  await expect(reached).resolves.toBeUndefined()
})
