import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import {
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { may } from './policy.ts'
import { listProgrammes, readProgramme } from './queries.ts'
import { aProgramme } from './testing.ts'

const { db } = await testDatabase()
const tables = ['themes', 'programmes', 'lines', 'sub_projects', 'parts'].map((name) => `programme.${name}`)
let districtId: string
let municipalityId: string
let programmeId: string

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  programmeId = (await aProgramme(db, districtId, await aMember(db, districtId, 'project-leader'))).programmeId
})

const [atDistrict, atMunicipality] = may.read.grants
const reads = (scope: 'own' | 'within') => new Set<string>((scope === 'own' ? atDistrict : atMunicipality)?.roles)
const near = () =>
  [
    ...everyoneAtDistrict(districtId).map((actor) => ({ actor, may: reads('own').has(actor.roles[0] ?? '') })),
    ...everyoneAtMunicipality(municipalityId, districtId).map((actor) => ({
      actor,
      may: reads('within').has(actor.roles[0] ?? ''),
    })),
  ].filter(({ actor }) => !(actor.organisationId === districtId && actor.roles.includes('project-leader')))
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}

test.each(tables)(
  '%s is read by who may read programmes, kept by the project leader, and out of reach elsewhere',
  async (table) => {
    const rows = sql`organisation_id = ${districtId}::uuid`
    const readers = near().filter((one) => one.may)
    const others = near().filter((one) => !one.may)
    expect(Math.min(readers.length, others.length)).toBeGreaterThan(5)
    await expectIsolated(db, { table, rows, actors: readers.map(({ actor }) => actor), mayRead: true })
    await expectIsolated(db, { table, rows, actors: [...others.map(({ actor }) => actor), ...far()] })
  },
)

test('a programme is read by its readers, refused to others of the district, and not there for strangers', async () => {
  for (const { actor, may: reader } of near()) {
    const asked = readProgramme(ctxFor(db, actor), programmeId)
    if (reader) expect((await asked).subProjects.map(({ parts }) => parts.length)).toEqual([2, 2])
    else await expect(asked).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
  }
  for (const actor of far())
    await expect(readProgramme(ctxFor(db, actor), programmeId)).rejects.toMatchObject({ code: 'not_found' })
})

test('the list holds the programmes of the own district', async () => {
  const mayor = await aMember(db, { organisationId: municipalityId, districtId }, 'mayor')
  const { themes, keep } = await listProgrammes(ctxFor(db, mayor))
  expect(themes.flatMap(({ programmes }) => programmes.map(({ id }) => id))).toEqual([programmeId])
  expect(keep).toBe(false)
  const employee = await aMember(db, { organisationId: municipalityId, districtId }, 'employee')
  await expect(listProgrammes(ctxFor(db, employee))).rejects.toMatchObject({ code: 'forbidden' })
})
