import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { type JobData, readingJob } from '#platform/jobs'
import { ctxFor, testDatabase } from '#platform/testing'
import { measureRights, measureRightsJob } from './measuring.ts'
import { decide } from './review.ts'
import { aDistrict, aMember } from './testing.ts'

const { db } = await testDatabase()
const now = new Date('2024-01-15T10:00:00Z')

const taken = async (name: string) =>
  (await rowsOf<{ data: JobData }>(db, sql`delete from platform.outbox where name = ${name} returning data`)).map(
    ({ data }) => data,
  )

test('the share of rights that are not due for review is handed over for a municipality, anew after each decision', async () => {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const organisationId = municipalities[0]?.id ?? ''
  const at = { organisationId, districtId }
  const keeper = await aMember(db, at, 'administrator')
  await aMember(db, at, 'contributor')
  await aMember(db, districtId, 'analyst')
  const [right] = await rowsOf<{ id: string }>(
    db,
    sql`select id from organisations.memberships where person_id = ${keeper.personId}::uuid`,
  )
  await decide(ctxFor(db, keeper, now), { membershipId: right?.id ?? '', outcome: 'keep' })
  expect(await taken(measureRightsJob)).toEqual([{ organisationId }])
  expect(await measureRights(db, now, { organisationId })).toBe(1)
  const [reading, ...more] = await taken(readingJob)
  expect(more).toEqual([])
  expect(reading).toMatchObject({
    organisationId,
    indicator: 'organisations.rights-reviewed',
    day: '2024-01-15',
    source: 'organisations',
    numerator: '1',
    denominator: '2',
  })
  expect(await measureRights(db, new Date('2025-01-14T10:00:00Z'), { organisationId })).toBe(1)
  expect(await taken(readingJob)).toMatchObject([{ numerator: '1', denominator: '2' }])
  await measureRights(db, new Date('2025-01-15T10:00:00Z'), { organisationId })
  expect(await taken(readingJob)).toMatchObject([{ numerator: '0', denominator: '2' }])
})
