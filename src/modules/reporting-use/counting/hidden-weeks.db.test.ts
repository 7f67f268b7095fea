import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { ctxFor, testDatabase } from '#platform/testing'
import { ownUse } from './service.ts'

const { db } = await testDatabase()

test('while a trial by week is not finished, its weeks and later ones are shown to nobody', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const organisationId = municipalities[0]?.id ?? ''
  const handler = ctxFor(db, await aMember(db, { organisationId, districtId }, 'report-handler'))
  const later = { ...handler, now: new Date('2024-03-04T10:00:00Z') }
  for (const day of ['2024-01-15', '2024-01-22', '2024-02-26'])
    await db.execute(sql`select reporting_use.add_count(${organisationId}::uuid, 'link', ${day}::date, 9, 3)`)
  expect(await ownUse(later)).toMatchObject({ weeksHiddenFrom: null, weeks: [{}, {}, {}] })
  const trial = (unit: string, arms: string | null, startsOn: string) =>
    db.execute(sql`insert into trials.experiments (organisation_id, district_id, number, title, question, method_a, measure, unit,
      starts_on, weeks, yearly, smallest, state, seed, arms, plan_hash, frozen_on, created_at, created_by)
      values (${organisationId}::uuid, ${districtId}::uuid, ${unit === 'week' ? 1 : 2}, 'Proef', 'Wat?', 'thanks', 'reports', ${unit},
        ${startsOn}::date, 4, 20, 200, 'frozen', ${'a'.repeat(32)}, ${arms}::text[], ${'b'.repeat(64)}, '2024-01-08', now(), gen_random_uuid())`)
  await trial('team', null, '2024-01-15')
  expect(await ownUse(later)).toMatchObject({ weeksHiddenFrom: null })
  await trial('week', '{a,b,b,a}', '2024-01-22')
  const hidden = await ownUse(later)
  expect(hidden).toMatchObject({ weeksHiddenFrom: '2024-01-22', weeks: [{ week: '2024-01-15', opened: 9, sent: 3 }] })
  expect(hidden.weeks).toHaveLength(1)
  await db.execute(sql`update trials.experiments set state = 'finished', finished_on = '2024-03-04'
    where organisation_id = ${organisationId}::uuid`)
  expect((await ownUse(later)).weeks).toHaveLength(3)
})
