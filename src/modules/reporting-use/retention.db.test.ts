import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { previewPublication, publish } from './publishing/service.ts'
import { reportingUseRetention } from './retention.ts'
import { someUse } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const at = (day: string) => new Date(`${day}T12:00:00Z`)

test('counts, rounds and unshown pictures go after their terms, a quarter at once; what was published and holds now stays', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const own = municipalities[0]?.id ?? ''
  const member = await aMember(db, { organisationId: own, districtId }, 'secretary')
  const on = (day: string) => ({ ...ctxFor(db, member), now: at(day) })
  for (const quarter of ['2021-Q3', '2021-Q4', '2022-Q1']) await someUse(db, own, quarter, { link: 6 })
  await publish(on('2022-01-20'), '2021-Q4')
  const add = (rows: string) => db.execute(sql.raw(`insert into reporting_use.${rows.replaceAll('$own', `'${own}'`)}`))
  await add(
    `closures values ($own, '2021-12-01', 'named', 'none', 'police', 1), ($own, '2022-01-01', 'named', 'none', 'police', 1)`,
  )
  await add(`timeliness values ($own, '2021-Q4', 'own', 2, 1, '2024-12-31')`)
  await add(
    `headcounts values ($own, '2020-Q1', 300, gen_random_uuid(), now()), ($own, '2021-Q1', 310, gen_random_uuid(), now())`,
  )
  await add(`corrections (organisation_id, quarter, change, reason, entered_by, entered_on)
    values ($own, '2021-Q4', 1, 'x', gen_random_uuid(), '2022-02-01')`)
  await add(`surveys (id, organisation_id, code, name, opens_on, closes_on, made_by)
    values ($own, $own, '${own.slice(0, 12).replaceAll(/[^a-z2-9]/g, 'z')}', 'x', '2021-11-01', '2021-12-31', gen_random_uuid())`)
  await add(`survey_answers values ($own, 'knows', 'yes', 7)`)
  await add(
    `pictures values ($own, '2021', 'a', 'b', 'c', null, gen_random_uuid()), ($own, '2020', 'a', 'b', 'c', '2021-02-01', gen_random_uuid())`,
  )
  const left = async (day: string) => {
    await destroyExpired(db, reportingUseRetention, at(day))
    const tables = [
      'counts',
      'closures',
      'timeliness',
      'headcounts',
      'corrections',
      'surveys',
      'pictures',
      'publications',
    ]
    const found: Record<string, number> = {}
    for (const table of tables) {
      const rows = sql`select 1 from reporting_use.${sql.identifier(table)} where organisation_id = ${own}::uuid`
      found[table] = (await rowsOf(db, rows)).length
    }
    const answers = sql`select 1 from reporting_use.survey_answers where survey_id = ${own}::uuid`
    return { ...found, answers: (await rowsOf(db, answers)).length }
  }
  const dayBefore = { closures: 2, timeliness: 1, corrections: 1, surveys: 1, answers: 1 }
  expect(await left('2024-12-30')).toEqual({ counts: 2, ...dayBefore, headcounts: 1, pictures: 1, publications: 1 })
  expect((await previewPublication(on('2024-12-30'), '2021-Q4')).counted).toMatchObject({ sent: 6 })
  const after = { closures: 1, timeliness: 0, corrections: 0, surveys: 0, answers: 0 }
  expect(await left('2024-12-31')).toEqual({ counts: 1, ...after, headcounts: 1, pictures: 1, publications: 1 })
  // Nothing is published from what is not there any more, and what was published shows no zeroes as if they were counted.
  expect(await previewPublication(on('2024-12-31'), '2021-Q4')).toMatchObject({ counted: null, figures: { sent: 5 } })
  for (const period of ['2021-Q3', '2021'])
    await expect(publish(on('2024-12-31'), period)).rejects.toMatchObject({ reason: 'reporting-use.counts_gone' })
})
