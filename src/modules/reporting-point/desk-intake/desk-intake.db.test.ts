import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { setOpen } from '../keys/directory.ts'
import { aReport, aReportingPoint } from '../testing.ts'
import { pointToTypeIn, typeIn } from './service.ts'

const database = await testDatabase()
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** A reporting point, and a report that someone's browser encrypted to it. */
async function aDesk() {
  const place = await aReportingPoint(database)
  const [handler] = place.people
  if (!handler) throw new Error('no handler')
  const { body } = await aReport(place.web, place.code)
  const { work: _, ...report } = body
  return { ...place, handler, report }
}

test('a handler and an attention officer type in a report, once each, and the inbox says who did', async () => {
  const { handler, report, web, code, as, organisationId } = await aDesk()
  expect(await pointToTypeIn(handler.ctx)).toMatchObject({ code, organisationId })
  await typeIn(handler.ctx, report)
  await typeIn(handler.ctx, report)
  const officer = await as('attention-officer')
  const { work: _, ...other } = (await aReport(web, code)).body
  await typeIn(officer, other)
  const { results } = await readInbox(handler.ctx)
  expect(results.map(({ route }) => route).sort()).toEqual(['colleague', 'handler'])
  // The log says that one was typed in, and not which.
  const lines = await rowsOf(
    database.db,
    sql`select object_id as id, fields from audit.entries where action = 'reporting.type_in_report' and organisation_id = ${organisationId}`,
  )
  expect(lines).toHaveLength(3)
  expect(lines.every(({ id }) => id === organisationId)).toBe(true)
})

test('nobody else types one in, in the service or through SQL, nor under another case, nor where no point is open', async () => {
  const { handler, report, keeper, as, at } = await aDesk()
  for (const ctx of [await as('employee'), await as('coordinator', 'administrator'), keeper]) {
    expect(await faultOf(typeIn(ctx, report))).toMatch(/^forbidden/)
    expect(await faultOf(pointToTypeIn(ctx))).toMatch(/^forbidden/)
    await expect(
      inTransaction(ctx, (tx) =>
        rowsOf(tx.db, sql`select reporting.receive_typed(${JSON.stringify(report)}::jsonb, current_date)`),
      ),
    ).rejects.toThrow()
  }
  expect(await faultOf(typeIn(handler.ctx, { ...report, caseId: '0'.repeat(32) }))).toMatch(/^conflict/)
  expect(await faultOf(typeIn(handler.ctx, { ...report, directoryVersion: 9 }))).toMatch(/^conflict/)
  await setOpen(keeper, false)
  expect(await pointToTypeIn(handler.ctx)).toBeNull()
  expect(await faultOf(typeIn(handler.ctx, report))).toBe('rule_broken reporting.no_open_point')
  const [row] = await rowsOf(
    database.db,
    sql`select count(*)::int as count from reporting.cases where organisation_id = ${at.organisationId}::uuid`,
  )
  expect(row).toEqual({ count: 0 })
})
