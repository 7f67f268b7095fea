import { sql } from 'drizzle-orm'
import { beforeAll, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import {
  aMoment,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { decisions, events } from './files/schema.ts'
import { agreements } from './models/schema.ts'
import { aFile, aModel, aProfile, rowsAt } from './testing.ts'

const { db } = await testDatabase()
let districtId: string
let own: string
let other: string
let me: PersonActor

beforeAll(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
  const at = { organisationId: own, districtId }
  const model = await aModel(db, districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'C' })
  me = await aMember(db, at, 'employee')
  const { file, checks } = await aFile(db, profile, { modelId: model.id, person: me })
  await db.insert(agreements).values({ modelId: model.id, ...at, agreedBy: me.personId, agreedAt: aMoment })
  await db.insert(decisions).values({
    ...{ checkId: checks[0]?.id ?? '', fileId: file.id, organisationId: own, number: 1, decision: 'agreed' },
    ...{ reasons: 'Toegelicht', decidedBy: me.personId, decidedOn: '2024-01-10', objectUntil: '2024-02-21' },
  })
  await db.insert(events).values({ fileId: file.id, organisationId: own, what: 'open', doneAt: aMoment })
})

const role = (roles: readonly string[]) => (actor: PersonActor) => roles.includes(actor.roles[0] ?? '')
const not = (test: (actor: PersonActor) => boolean) => (actor: PersonActor) => !test(actor)
const here = () => everyoneAtMunicipality(own, districtId)
const there = () => everyoneAtMunicipality(other, districtId)
const district = () => everyoneAtDistrict(districtId)
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}

test.each(['files', 'checks', 'events', 'decisions'])(
  'screening.%s is reached by HR of the organisation alone',
  async (table) => {
    const actors = [...here().filter(not(role(['integrity-officer']))), ...there(), ...district(), ...far()]
    await expectIsolated(db, { table: `screening.${table}`, rows: rowsAt(own), actors })
  },
)

test.each(['files', 'checks', 'events', 'decisions'])(
  'screening.%s is read, not changed, by who it is about',
  async (table) => {
    await expectIsolated(db, { table: `screening.${table}`, rows: rowsAt(own), actors: [me], mayRead: true })
  },
)

test('screening.profiles are read by their organisation and by who compares, kept by HR and security', async () => {
  const table = 'screening.profiles'
  const rows = rowsAt(own)
  const compares = role(['integrity-officer', 'coordinator'])
  const atDistrict = role(['project-leader', 'analyst'])
  const readers = [...here().filter(not(compares)), ...there().filter(compares), ...district().filter(atDistrict)]
  await expectIsolated(db, { table, rows, actors: readers, mayRead: true })
  const others = [...there().filter(not(compares)), ...district().filter(not(atDistrict)), ...far()]
  await expectIsolated(db, { table, rows, actors: others })
})

test('screening.assessments are read where scores are seen and by who compares, kept by HR and security', async () => {
  const table = 'screening.assessments'
  const rows = rowsAt(own)
  const compares = role(['integrity-officer', 'coordinator'])
  const sees = role(['secretary', 'manager'])
  const atDistrict = role(['project-leader', 'analyst'])
  const readers = [...here().filter(sees), ...there().filter(compares), ...district().filter(atDistrict)]
  await expectIsolated(db, { table, rows, actors: readers, mayRead: true })
  const blind = here().filter(not(role(['integrity-officer', 'coordinator', 'secretary', 'manager'])))
  const others = [...blind, ...there().filter(not(compares)), ...district().filter(not(atDistrict)), ...far()]
  await expectIsolated(db, { table, rows, actors: others })
})

test('screening.models and agreements are read in the district and out of reach elsewhere', async () => {
  const near = [...here(), ...there(), ...district()]
  const rows = sql`organisation_id = ${districtId}::uuid`
  await expectIsolated(db, {
    table: 'screening.models',
    rows,
    actors: near.filter(not(role(['project-leader']))),
    mayRead: true,
  })
  await expectIsolated(db, { table: 'screening.models', rows, actors: far() })
  const givers = [
    ...there(),
    ...district().filter(not(role(['project-leader']))),
    ...here().filter(not(role(['secretary', 'mayor']))),
  ]
  await expectIsolated(db, { table: 'screening.agreements', rows: rowsAt(own), actors: givers, mayRead: true })
  await expectIsolated(db, { table: 'screening.agreements', rows: rowsAt(own), actors: far() })
})
