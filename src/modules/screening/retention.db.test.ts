import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDistrict } from '#modules/organisations'
import { rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { destroyExpired, endDay, type Term } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { checks, files } from './files/schema.ts'
import { screeningRetention } from './retention.ts'
import { aFile, aModel, aProfile } from './testing.ts'

const { db } = await testDatabase()
const { districtId, municipalities } = await aDistrict(db, 1)
const organisationId = municipalities[0]?.id ?? ''
const model = await aModel(db, districtId)
const profile = await aProfile(db, { organisationId, districtId }, { modelId: model.id, class: 'B' })

const ended = (ending: 'rejected' | 'withdrawn' | 'left' | 'moved', endedOn: string, mayKeepYear = false) =>
  aFile(db, profile, { modelId: model.id, state: 'ended', ending, endedOn, mayKeepYear })
const isThere = async (id: string) => (await db.$count(files, sql`id = ${id}::uuid`)) === 1

const cases: [Parameters<typeof ended>[0], boolean, Term][] = [
  ['rejected', false, 'rejected-application'],
  ['withdrawn', false, 'rejected-application'],
  ['rejected', true, 'rejected-application-with-consent'],
  ['left', false, 'assessment-of-person'],
  ['moved', false, 'assessment-of-person'],
]

test.each(cases)(
  'a file that ended by %s (a year agreed: %s) goes on its day, never early and never late',
  async (ending, year, term) => {
    await fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        async (moment) => {
          const endedOn = dayOf(moment)
          const last = endDay(term, endedOn) ?? ''
          const { file } = await ended(ending, endedOn, year)
          const noon = (day: string) => new Date(`${day}T12:00:00Z`)
          const before = new Date(noon(last).getTime() - 24 * 60 * 60_000)
          await destroyExpired(db, screeningRetention, before)
          expect(await isThere(file.id)).toBe(true)
          await destroyExpired(db, screeningRetention, noon(last))
          expect(await isThere(file.id)).toBe(false)
        },
      ),
      { numRuns: 8 },
    )
  },
)

test('a file of somebody who works here stays, and one that goes takes its checks along and leaves a line in the log', async () => {
  const { file: works } = await aFile(db, profile, { modelId: model.id, state: 'working', startedOn: '1990-01-01' })
  const { file: gone } = await ended('rejected', '2024-01-01')
  await destroyExpired(db, screeningRetention, new Date('2090-01-01T12:00:00Z'))
  expect([await isThere(works.id), await isThere(gone.id)]).toEqual([true, false])
  expect(await db.$count(checks, sql`file_id = ${gone.id}::uuid`)).toBe(0)
  const lines = await rowsOf(
    db,
    sql`select 1 from audit.entries where organisation_id = ${organisationId}::uuid and action = 'retention.destroyed'
      and ${gone.id} = any (fields)`,
  )
  expect(lines).toHaveLength(1)
})
