import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { municipalRoles, type PersonActor } from '#platform/access'
import {
  aMoment,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { findingImports } from './schema.ts'
import { shareFinding } from './service.ts'
import { someFindings } from './testing.ts'

const { db } = await testDatabase()
let at: Awaited<ReturnType<typeof someFindings>>
let far: PersonActor[]
beforeAll(async () => {
  at = await someFindings(db)
  await shareFinding(at.coordinator, at.shared.id, true)
  const away = await someFindings(db)
  far = [
    ...everyoneAtMunicipality(at.other.organisationId, at.districtId),
    ...everyoneAtMunicipality(away.organisationId, away.districtId),
    ...everyoneAtDistrict(away.districtId),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
  for (const organisationId of [at.organisationId, at.districtId])
    await db.insert(findingImports).values({
      organisationId,
      hash: 'h',
      fileName: 'x',
      content: { frameworkId: at.frameworkId, roundId: null, rows: [] },
      madeBy: organisationId,
      madeAt: aMoment,
    })
})

const finds = ['project-leader', 'analyst', 'assessor']
const reads = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
]
const ofDistrict = (wanted: boolean) =>
  everyoneAtDistrict(at.districtId).filter(({ roles: [role = ''] }) => finds.includes(role) === wanted)
const ofMunicipality = (those: (role: string) => boolean) =>
  everyoneAtMunicipality(at.organisationId, at.districtId).filter(({ roles: [role = ''] }) => those(role))

const tables = [
  ['assessments.findings', 'id'],
  ['assessments.recommendations', 'finding_id'],
] as const

test.each(tables)(
  '%s: what a municipality keeps to itself is out of reach for the district and all others',
  async (table, key) => {
    const rows = sql`${sql.identifier(key)} = ${at.own.id}::uuid`
    await expectIsolated(db, { table, rows, actors: [...everyoneAtDistrict(at.districtId), ...far] })
    await expectIsolated(db, { table, rows, actors: ofMunicipality((role) => !reads.includes(role)) })
    await expectIsolated(db, {
      table,
      rows,
      actors: ofMunicipality((role) => reads.includes(role) && role !== 'coordinator'),
      mayRead: true,
    })
  },
)

test.each(tables)(
  '%s: what a municipality shares is read by those who find, and kept by the municipality alone',
  async (table, key) => {
    const rows = sql`${sql.identifier(key)} = ${at.shared.id}::uuid`
    await expectIsolated(db, { table, rows, actors: [...ofDistrict(false), ...far] })
    await expectIsolated(db, { table, rows, actors: ofDistrict(true), mayRead: true })
  },
)

test.each(tables)(
  '%s: what the district found is read by the municipality, and kept by the district alone',
  async (table, key) => {
    const rows = sql`${sql.identifier(key)} = ${at.ofDistrict.id}::uuid`
    await expectIsolated(db, { table, rows, actors: [...ofDistrict(false), ...far] })
    await expectIsolated(db, { table, rows, actors: ofMunicipality((role) => reads.includes(role)), mayRead: true })
  },
)

test('a file that waits is of those who enter findings there', async () => {
  const table = 'assessments.finding_imports'
  const of = (id: string) => sql`organisation_id = ${id}::uuid`
  await expectIsolated(db, {
    table,
    rows: of(at.organisationId),
    actors: [...everyoneAtDistrict(at.districtId), ...far],
  })
  await expectIsolated(db, {
    table,
    rows: of(at.organisationId),
    actors: ofMunicipality((role) => role !== 'coordinator'),
  })
  await expectIsolated(db, { table, rows: of(at.districtId), actors: [...ofDistrict(false), ...far] })
  expect(municipalRoles.length).toBeGreaterThan(10)
})
