import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aRound } from './sample-round.ts'
import { createThread, publishThread } from './service.ts'

const { db } = await testDatabase()
const table = 'common_threads.threads'
let sample: Awaited<ReturnType<typeof aRound>>

beforeAll(async () => {
  sample = await aRound(db, [{ state: 'signed', given: { P1: 1, P2: 1, Q1: 1, Q2: 1 } }])
  const input = { title: 'Draad', description: '', norms: ['P1'], municipalities: [], revision: 0 }
  await createThread(sample.analyst, sample.roundId, input)
  const { id } = await createThread(sample.analyst, sample.roundId, input)
  await publishThread(sample.analyst, id, true)
})

const rowsIn = (state: string) => sql`organisation_id = ${sample.districtId}::uuid and state = ${state}`
const municipal = () => everyoneAtMunicipality(sample.places[0]?.id ?? '', sample.districtId)
const others = () =>
  everyoneAtDistrict(sample.districtId).filter(({ roles: [role] }) => role !== 'project-leader' && role !== 'analyst')
const elsewhere = () => {
  const district = crypto.randomUUID()
  return [
    ...everyoneAtMunicipality(crypto.randomUUID(), district),
    ...everyoneAtDistrict(district),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}

test('drafts are for the project leader and the analyst of the district alone', async () => {
  await expectIsolated(db, { table, rows: rowsIn('draft'), actors: [...municipal(), ...others(), ...elsewhere()] })
})

test('published threads are read in the district, touched by nobody else, and out of reach elsewhere', async () => {
  await expectIsolated(db, { table, rows: rowsIn('published'), actors: [...municipal(), ...others()], mayRead: true })
  await expectIsolated(db, { table, rows: rowsIn('published'), actors: elsewhere() })
  expect(elsewhere().length).toBeGreaterThan(20)
})
