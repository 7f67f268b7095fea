import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { type JobData, readingJob } from '#platform/jobs'
import { testDatabase } from '#platform/testing'
import { answerCase, readCase, settleCase } from '../cases/service.ts'
import { aReport, aReportingPoint, send } from '../testing.ts'
import { measureUse } from './timeliness.ts'

const database = await testDatabase()
const { db } = database

/** A report that a handler answered, so that it can be closed. */
async function answered() {
  const made = await aReportingPoint(database)
  const { body } = await aReport(made.web, made.code)
  await send(made.web, `/points/${made.code}/reports`, body)
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from reporting.cases where organisation_id = ${made.organisationId}`,
  )
  const ctx = made.people[0]?.ctx
  if (!row || !ctx) throw new Error('no report')
  const file = Buffer.alloc(200).toString('base64')
  await answerCase(ctx, row.id, { kind: 'feedback', seq: 1, epoch: 0, file })
  const revision = async () => (await readCase(ctx, row.id)).revision
  // As two assessors leave it; how they come to that is no matter here.
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('session_replication_role', 'replica', true)`)
    await tx.execute(
      sql`update reporting.cases set assessed_on = received_on, outcome = 'police' where id = ${row.id}::uuid`,
    )
  })
  return { ...made, id: row.id, ctx, revision }
}
const closuresOf = (organisationId: string) =>
  rowsOf(
    db,
    sql`select month::text, reporter, category, outcome, count from reporting_use.closures where organisation_id = ${organisationId}`,
  )

test('what a handler says on closing is counted once in a month, without the case, also when it is opened and closed again', async () => {
  const { id, ctx, revision, organisationId } = await answered()
  const close = async () =>
    settleCase(ctx, id, {
      ...{ do: 'close', revision: await revision(), reporter: 'anonymous', category: 'INF' },
    })
  await close()
  const counted = await closuresOf(organisationId)
  expect(counted).toEqual([
    { month: expect.stringMatching(/-01$/), reporter: 'anonymous', category: 'INF', outcome: 'police', count: 1 },
  ])
  await settleCase(ctx, id, { do: 'reopen', revision: await revision() })
  await close()
  expect(await closuresOf(organisationId)).toEqual(counted)
  const [kept] = await rowsOf<{ text: string }>(
    db,
    sql`select to_jsonb(c)::text as text from reporting.cases c where id = ${id}::uuid`,
  )
  expect(kept?.text).not.toMatch(/anonymous|INF/)
})

test('who is no handler of an organisation adds nothing to what was closed there', async () => {
  const { keeper, organisationId } = await aReportingPoint(database)
  await inTransaction(keeper, (tx) =>
    tx.db.execute(
      sql`select reporting_use.count_closure(${organisationId}::uuid, '2026-01-01', 'named', 'none', 'police')`,
    ),
  )
  expect(await closuresOf(organisationId)).toEqual([])
})

test('feedback in time is counted per quarter by both clocks, what is not due yet is left out, and the reading says the share', async () => {
  const { organisationId } = await aReportingPoint(database)
  const add = (number: number, received: string, feedback: string | null, regime: string, acknowledged = feedback) =>
    db.execute(sql`insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on, regime, acknowledged_on, feedback_on)
      values (${organisationId}::uuid, ${number}, md5(gen_random_uuid()::text), repeat(md5(gen_random_uuid()::text), 2), repeat(md5(gen_random_uuid()::text), 2),
        'browser', ${received}::date, ${regime}, ${acknowledged}::date, ${feedback}::date)`)
  const now = new Date('2026-11-28T12:00:00Z')
  await add(101, '2026-07-01', '2026-08-12', 'unknown', '2026-07-02')
  // A day after six weeks, and long before three months.
  await add(102, '2026-07-01', '2026-08-13', 'unknown', '2026-07-02')
  await add(103, '2026-09-01', null, 'own', '2026-09-02')
  await add(104, '2026-11-20', null, 'own', '2026-11-21')
  await add(105, '2026-11-02', '2026-11-12', 'own', '2026-11-12')
  await measureUse(db, now)
  const counted = () =>
    rowsOf(
      db,
      sql`select quarter, rule, due, in_time as "inTime" from reporting_use.timeliness where organisation_id = ${organisationId} order by 1, 2`,
    )
  expect(await counted()).toEqual([
    { quarter: '2026-Q3', rule: 'own', due: 3, inTime: 1 },
    { quarter: '2026-Q3', rule: 'wbk', due: 2, inTime: 2 },
    { quarter: '2026-Q4', rule: 'own', due: 1, inTime: 1 },
    { quarter: '2026-Q4', rule: 'wbk', due: 0, inTime: 0 },
  ])
  const readings = await rowsOf<{ data: JobData }>(
    db,
    sql`select data from platform.outbox where name = ${readingJob} and data->>'organisationId' = ${organisationId}`,
  )
  // 104 has its feedback still to come, and 105 got it before the others of its days had to have theirs.
  expect(readings.map(({ data }) => data)).toMatchObject([
    { indicator: 'reporting.in-time', day: '2026-11-28', numerator: '1', denominator: '3' },
  ])
  // What turns out to be no wrongdoing is counted by the clock of the Wbk no longer.
  await db.execute(
    sql`update reporting.cases set regime = 'own' where organisation_id = ${organisationId}::uuid and number < 103`,
  )
  await measureUse(db, now)
  expect(await counted()).toContainEqual({ quarter: '2026-Q3', rule: 'wbk', due: 0, inTime: 0 })
})
