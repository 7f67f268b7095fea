import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countsOf, employeesAt } from '#modules/reporting-use'
import { inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { askAsReporter } from '../intake/reporter.ts'
import { Intake } from '../intake/service.ts'
import { aReport, aReportingPoint, origin, send } from '../testing.ts'

const database = await testDatabase()
const day = (text: string) => new Date(`${text}T12:00:00Z`)

test('a report adds one to the week and the way that it came by, a double click none, and its case says nothing of the way', async () => {
  const { web, code, organisationId, keeper } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  await send(web, `/points/${code}/reports?weg=poster`, body)
  await send(web, `/points/${code}/reports?weg=poster`, body)
  const { body: other } = await aReport(web, code)
  await send(web, `/points/${code}/reports?weg=een-ander-woord`, other)
  const counted = await inTransaction(keeper, (tx) => countsOf(tx, organisationId, '2020-Q1', '2999-Q4'))
  expect(counted.map(({ entrance, opened, sent }) => [entrance, opened, sent]).sort()).toEqual([
    ['link', 0, 1],
    ['poster', 0, 1],
  ])
  const cases = await rowsOf(
    database.db,
    sql`select to_jsonb(c)::text as text from reporting.cases c where organisation_id = ${organisationId}`,
  )
  expect(JSON.stringify(cases)).not.toContain('poster')
})

test('opened forms are counted per week; a week over the end of a quarter is in both, each with its own days', async () => {
  const { code, organisationId, keeper } = await aReportingPoint(database)
  const intake = new Intake(database, origin)
  for (const on of ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-05'])
    await intake.countOpened(code, 'intranet', day(on))
  // Only a handler who types comes by the desk.
  await intake.countOpened(code, 'desk', day('2026-10-05'))
  await intake.countOpened('nergens', 'poster', day('2026-10-05'))
  const counted = await inTransaction(keeper, (tx) => countsOf(tx, organisationId, '2026-Q3', '2026-Q4'))
  expect(counted).toEqual([
    { quarter: '2026-Q3', week: '2026-09-28', entrance: 'intranet', opened: 1, sent: 0 },
    { quarter: '2026-Q4', week: '2026-09-28', entrance: 'intranet', opened: 2, sent: 0 },
    { quarter: '2026-Q4', week: '2026-10-05', entrance: 'intranet', opened: 1, sent: 0 },
    { quarter: '2026-Q4', week: '2026-10-05', entrance: 'link', opened: 1, sent: 0 },
  ])
  const inThird = await inTransaction(keeper, (tx) => countsOf(tx, organisationId, '2026-Q3', '2026-Q3'))
  expect(inThird.map(({ opened }) => opened)).toEqual([1])
})

test('another municipality, the district and an ordinary employee find no count of the organisation', async () => {
  const { code, organisationId, as } = await aReportingPoint(database)
  await new Intake(database, origin).countOpened(code, 'poster', day('2026-10-05'))
  const found = async (...roles: Parameters<typeof as>) =>
    (await inTransaction(await as(...roles), (tx) => countsOf(tx, organisationId, '2026-Q1', '2026-Q4'))).length
  expect(await found('employee', 'integrity-officer', 'coordinator', 'manager')).toBe(0)
  expect(await found('report-handler')).toBe(1)
  expect(await found('mayor')).toBe(1)
  const elsewhere = await aReportingPoint(database)
  const there = await inTransaction(elsewhere.keeper, (tx) => countsOf(tx, organisationId, '2026-Q1', '2026-Q4'))
  expect(there).toEqual([])
})

test('the reporter can add a form that was opened, and no report that was not kept', async () => {
  const { organisationId } = await aReportingPoint(database)
  const add = () =>
    askAsReporter(database, sql`select reporting_use.add_count(${organisationId}::uuid, 'poster', '2026-10-05', 0, 1)`)
  await expect(add()).rejects.toThrow()
  const look = () => askAsReporter(database, sql`select 1 from reporting_use.counts`)
  await expect(look()).rejects.toThrow()
})

test('the employees of a quarter are what the keeper said last before it, else the estimate of the organisation', async () => {
  const { organisationId, keeper } = await aReportingPoint(database)
  const asked = (quarter: string) => inTransaction(keeper, (tx) => employeesAt(tx, organisationId, quarter))
  expect(await asked('2026-Q2')).toBeNull()
  await database.db.execute(
    sql`update organisations.organisations set staff_estimate = 300 where id = ${organisationId}::uuid`,
  )
  await database.db.execute(sql`insert into reporting_use.headcounts values
    (${organisationId}::uuid, '2026-Q2', 410, gen_random_uuid(), now()), (${organisationId}::uuid, '2026-Q4', 420, gen_random_uuid(), now())`)
  expect(await Promise.all(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'].map(asked))).toEqual([
    300, 410, 410, 420, 420,
  ])
})
