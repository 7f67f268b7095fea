import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freezeExperiment, planExperiment } from '#modules/reporting-trials'
import { type Ctx, rowsOf } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import { testDatabase } from '#platform/testing'
import { Intake } from '../intake/service.ts'
import { aReport, aReportingPoint, origin, send } from '../testing.ts'
import { linkOf } from './links.ts'
import { readPoster } from './service.ts'

const database = await testDatabase()
const now = new Date()
const today = dayOf(now)
const monday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7))

/** A trial by week that started this Monday. */
async function runTrial(keeper: Ctx): Promise<void> {
  const before = { ...keeper, now: new Date(`${addDays(monday, -3)}T12:00:00Z`) }
  const plan = { title: 'Proef', question: 'Wat?', methodA: 'three-questions', methodB: null, measure: 'sent' } as const
  const rest = { unit: 'week', startsOn: monday, weeks: 4, yearly: 50, smallest: 200, enough: null } as const
  const { id, revision } = await planExperiment(before, { ...plan, ...rest, employees: 900, teams: [] })
  await freezeExperiment(before, id, revision)
}

test('what comes by the link of a trial is counted for it and for the poster; a double click once, and the case holds no code', async () => {
  const { web, code, organisationId, as } = await aReportingPoint(database)
  const keeper = { ...(await as('secretary')), now }
  await runTrial(keeper)
  const { point, codes } = await readPoster(keeper)
  const variant = codes[0]?.code ?? ''
  const link = new URL(linkOf(origin, { code, rootPublic: point?.rootPublic ?? '' }, 'poster', variant))
  const weg = link.searchParams.get('weg') ?? ''
  await new Intake(database, origin).countOpened(code, weg, now)
  const { body } = await aReport(web, code)
  await send(web, `/points/${code}/reports?weg=${weg}`, body)
  await send(web, `/points/${code}/reports?weg=${weg}`, body)
  const own = sql`organisation_id = ${organisationId}::uuid`
  const totals = sql`select opened, sent from trials.counts where ${own}`
  expect(await rowsOf(database.db, totals)).toEqual([{ opened: 1, sent: 1 }])
  const ways = sql`select entrance, opened, sent from reporting_use.counts where ${own}`
  expect(await rowsOf(database.db, ways)).toEqual([{ entrance: 'poster', opened: 1, sent: 1 }])
  const cases = await rowsOf(database.db, sql`select to_jsonb(c)::text as text from reporting.cases c where ${own}`)
  expect(JSON.stringify(cases)).not.toContain(variant)
})

test('the poster is for those who spread it; codes of trials stand there for who may read trials alone', async () => {
  const { as } = await aReportingPoint(database)
  await runTrial(await as('coordinator'))
  expect((await readPoster(await as('administrator'))).codes).toEqual([])
  expect((await readPoster({ ...(await as('mayor')), now })).codes).toHaveLength(1)
  await expect(readPoster(await as('employee', 'manager', 'trainer'))).rejects.toMatchObject({ code: 'forbidden' })
})
