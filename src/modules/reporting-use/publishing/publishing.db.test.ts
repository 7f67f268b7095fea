import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { ownUse, setEmployees } from '../counting/service.ts'
import { someUse } from '../testing.ts'
import { districtUse } from './district.ts'
import { correct, ownPublications, periodsToPublish, previewPublication, publish } from './service.ts'

const { db } = await testDatabase()
const now = new Date('2025-02-10T12:00:00Z')
let districtId: string
let [own, other] = ['', '']
const at = (organisationId: string) => ({ organisationId, districtId })
const as = async (role: Role, place = own): Promise<Ctx> => ({ ...ctxFor(db, await aMember(db, at(place), role)), now })
const atDistrict = async (role: Role): Promise<Ctx> => ({ ...ctxFor(db, await aMember(db, districtId, role)), now })

beforeEach(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  other = made.municipalities[1]?.id ?? ''
})

test('a keeper publishes a quarter once: rounded and suppressed, and what is counted later does not change it', async () => {
  const keeper = await as('privacy-officer')
  await someUse(db, own, '2024-Q3', { poster: 9, intranet: 3, link: 1 })
  await setEmployees(keeper, { quarter: '2024-Q1', employees: 400 })
  const { counted, figures } = await previewPublication(keeper, '2024-Q3')
  expect(counted).toMatchObject({ sent: 13, poster: 9, intranet: 3, link: 1, desk: 0, open: 13, late: 0 })
  expect(figures).toMatchObject({ sent: 15, link: 'few', intranet: 'few' })
  await publish(keeper, '2024-Q3')
  await someUse(db, own, '2024-Q3', { poster: 30 })
  await setEmployees(keeper, { quarter: '2024-Q1', employees: 900 })
  const [published] = await ownPublications(await as('integrity-officer'))
  expect(published).toMatchObject({ period: '2024-Q3', employees: 400, figures, publishedOn: '2025-02-10' })
  await expect(publish(keeper, '2024-Q3')).rejects.toMatchObject({ code: 'conflict' })
  expect((await previewPublication(keeper, '2024-Q3')).figures).toEqual(figures)
})

test('a correction leaves its quarter as it was and comes in the sum of the year, which closes it', async () => {
  const keeper = await as('secretary')
  await someUse(db, own, '2024-Q2', { link: 21 })
  const change = { quarter: '2024-Q2', change: 4, reason: 'Dubbel geteld (fictief)' }
  await expect(correct(keeper, change)).rejects.toMatchObject({ reason: 'reporting-use.not_published' })
  await publish(keeper, '2024-Q2')
  await correct(keeper, change)
  await publish(keeper, '2024')
  const published = await ownPublications(keeper)
  expect(published.map(({ period, figures }) => [period, figures.sent])).toEqual([
    ['2024-Q2', 20],
    ['2024', 25],
  ])
  await expect(correct(keeper, change)).rejects.toMatchObject({ reason: 'reporting-use.year_published' })
  expect((await periodsToPublish(keeper)).corrected).toMatchObject([{ quarter: '2024-Q2', change: 4 }])
})

test('a period that is not over can not be published, nor looked at', async () => {
  const keeper = await as('secretary')
  for (const period of ['2025-Q1', '2025', '2026-Q4']) {
    await expect(publish(keeper, period)).rejects.toMatchObject({ reason: 'reporting-use.not_over' })
    await expect(previewPublication(keeper, period)).rejects.toMatchObject({ reason: 'reporting-use.not_over' })
  }
  expect((await periodsToPublish(keeper)).periods.map(({ period }) => period)).toEqual([
    ...['2024-Q4', '2024-Q3', '2024-Q2', '2024-Q1', '2024', '2023-Q4', '2023-Q3', '2023-Q2', '2023-Q1', '2023'],
  ])
})

test('the district sees what was published by name, with totals of what is shown, and nothing that was only counted', async () => {
  await someUse(db, own, '2024-Q4', { poster: 12 })
  await someUse(db, other, '2024-Q4', { poster: 3 })
  await someUse(db, other, '2024-Q3', { poster: 40 })
  await publish(await as('secretary'), '2024-Q4')
  await publish(await as('secretary', other), '2024-Q4')
  const { quarters, rows, totals } = await districtUse(await atDistrict('analyst'), 'sent', 2)
  expect(quarters).toEqual(['2024-Q4', '2024-Q3'])
  expect(rows.map(({ organisationId, cells }) => [organisationId, cells[0]?.shown, cells[1]]).sort()).toEqual(
    [
      [own, 10, null],
      [other, 'few', null],
    ].sort(),
  )
  expect(totals).toEqual([
    { low: 8, high: 16, places: 2, employees: null },
    { low: 0, high: 0, places: 0, employees: 0 },
  ])
  for (const ctx of [await atDistrict('assessor'), await as('coordinator'), await as('report-handler')])
    await expect(districtUse(ctx, 'sent')).rejects.toMatchObject({ code: 'forbidden' })
})

test('the board sees what was published together, a mayor and a secretary beside their own; no names, and nobody outside', async () => {
  await setEmployees(await as('secretary'), { quarter: '2024-Q1', employees: 400 })
  await setEmployees(await as('secretary', other), { quarter: '2024-Q1', employees: 200 })
  for (const [place, poster] of [
    [own, 12],
    [other, 3],
  ] as const) {
    await someUse(db, place, '2024-Q4', { poster })
    await publish(await as('secretary', place), '2024-Q4')
  }
  const named = await districtUse(await atDistrict('analyst'), 'sent', 2)
  const board = await districtUse(await atDistrict('board-member'), 'sent', 2)
  expect(board).toEqual({ ...named, rows: [], hasNames: false })
  expect(board.totals[0]).toEqual({ low: 8, high: 16, places: 2, employees: 600 })
  for (const role of ['mayor', 'secretary'] as const) {
    const seen = await districtUse(await as(role), 'sent', 2)
    expect(seen.totals).toEqual(named.totals)
    expect(seen.rows).toMatchObject([{ organisationId: own, cells: [{ shown: 10, employees: 400 }, null] }])
  }
  const far = await aDistrict(db, 1)
  const stranger = { ...ctxFor(db, await aMember(db, far.districtId, 'board-member')), now }
  expect((await districtUse(stranger, 'sent', 1)).totals).toMatchObject([{ places: 0 }])
  // The database itself gives the list to nobody else.
  const asked = async (role: string, organisation: string) => {
    const rows = await db.transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('role', 'weerwerk_app', true), set_config('app.organisation', ${organisation}, true), set_config('app.roles', ${role}, true)`,
      )
      return rowsOf(tx, sql`select * from reporting_use.district_figures('sent')`)
    })
    return rows.length
  }
  expect(await asked('mayor', own)).toBe(2)
  for (const role of ['employee', 'report-handler', 'board-member', 'coordinator'])
    expect(await asked(role, own)).toBe(0)
  for (const role of ['assessor', 'mayor', 'execution-specialist']) expect(await asked(role, districtId)).toBe(0)
})

test('only who may sees numbers of the own organisation, says how many work there, publishes and corrects', async () => {
  const [employee, handler, hr] = [await as('employee'), await as('report-handler'), await as('integrity-officer')]
  await someUse(db, own, '2024-Q4', { desk: 2 })
  expect((await ownUse(handler)).quarters[1]).toMatchObject({ quarter: '2024-Q4', sent: 2, opened: 4 })
  const refused = { code: 'forbidden' }
  for (const ctx of [employee, hr]) await expect(ownUse(ctx)).rejects.toMatchObject(refused)
  for (const ctx of [employee, hr, handler]) {
    await expect(publish(ctx, '2024-Q4')).rejects.toMatchObject(refused)
    await expect(previewPublication(ctx, '2024-Q4')).rejects.toMatchObject(refused)
    await expect(setEmployees(ctx, { quarter: '2024-Q4', employees: 5 })).rejects.toMatchObject(refused)
    await expect(correct(ctx, { quarter: '2024-Q4', change: 1, reason: 'x' })).rejects.toMatchObject(refused)
  }
})

test('the rate per hundred employees has the exact interval, and is unknown without a headcount', async () => {
  const keeper = await as('secretary')
  await someUse(db, own, '2024-Q4', { desk: 2, link: 3 })
  const quarter = async () => (await ownUse(keeper)).quarters[1]
  expect((await quarter())?.rate).toBeNull()
  await setEmployees(keeper, { quarter: '2024-Q4', employees: 500 })
  const { rate } = (await quarter()) ?? {}
  expect(rate?.value).toBe(1)
  expect(rate?.interval.map((bound) => bound.toFixed(3))).toEqual(['0.325', '2.334'])
  expect((await ownUse(keeper)).quarters[2]?.employees).toBeNull()
})

test('the database itself refuses to change or take back what was published', async () => {
  const keeper = await as('secretary')
  await publish(keeper, '2024-Q4')
  const asKeeper = (statement: string) =>
    db.transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('role', 'weerwerk_app', true), set_config('app.organisation', ${own}, true), set_config('app.roles', 'secretary', true)`,
      )
      await tx.execute(sql.raw(statement))
    })
  for (const statement of [
    `update reporting_use.publications set figures = '{}'`,
    'delete from reporting_use.publications',
    'delete from reporting_use.corrections',
  ])
    await expect(asKeeper(statement), statement).rejects.toThrow()
  const kept = await rowsOf(db, sql`select 1 from reporting_use.publications where organisation_id = ${own}::uuid`)
  expect(kept).toHaveLength(1)
})
