import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase } from '../cases/looking.ts'
import { chunkSize } from '../files/model.ts'
import { readFile } from '../files/service.ts'
import { setOpen } from '../keys/directory.ts'
import { aHandler, aReport, aReportingPoint, send } from '../testing.ts'
import { keepTypedPiece } from './files.ts'
import { TypedPiece } from './input.ts'
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

/** A piece of a file of two pieces with this report. */
const aPiece = (mailboxHash: string, place = 0) => ({
  ...{ mailboxHash, id: 'a'.repeat(32), size: chunkSize + 7, place },
  piece: Buffer.alloc(place === 0 ? chunkSize : 7, place + 1).toString('base64'),
})

test('files go with what was typed in, each piece once, and its readers get them as they were sent', async () => {
  const { handler, report, organisationId } = await aDesk()
  await typeIn(handler.ctx, report)
  const keep = (place: number) => keepTypedPiece(handler.ctx, TypedPiece.parse(aPiece(report.mailboxHash, place)))
  expect(await keep(1)).toBe('refused')
  for (const [place, done] of [
    [0, 'stored'],
    [0, 'known'],
    [1, 'stored'],
  ] as const)
    expect(await keep(place)).toBe(done)
  const id = (await readInbox(handler.ctx)).results[0]?.id ?? ''
  expect((await readFile(handler.ctx, id, 'a'.repeat(32))).length).toBe(chunkSize + 7)
  const lines = await rowsOf(
    database.db,
    sql`select object_id as id from audit.entries where action = 'reporting.add_typed_file' and organisation_id = ${organisationId}`,
  )
  expect(lines).toEqual([{ id: organisationId }])
})

test('nobody else sends a file along, in the service or through SQL, nor with a report of another way, place or day', async () => {
  const { handler, report, keeper, as, web, code, organisationId } = await aDesk()
  await typeIn(handler.ctx, report)
  const piece = aPiece(report.mailboxHash)
  const bySql = (ctx: Ctx) =>
    inTransaction(ctx, (tx) =>
      rowsOf<{ done: string }>(
        tx.db,
        sql`select reporting.keep_typed_piece(${piece.mailboxHash}, ${piece.id}, 7, 0, 'abcdefg'::bytea, current_date) as done`,
      ),
    )
  for (const ctx of [await as('employee'), await as('coordinator', 'administrator'), keeper]) {
    expect(await faultOf(keepTypedPiece(ctx, piece))).toMatch(/^forbidden/)
    await expect(bySql(ctx)).rejects.toThrow()
  }
  const elsewhere = (await aDesk()).handler
  expect(await faultOf(keepTypedPiece(elsewhere.ctx, piece))).toBe('not_found report.not_found')
  expect(await bySql(elsewhere.ctx)).toEqual([{ done: 'unknown' }])
  const own = (await aReport(web, code)).body
  await send(web, `/points/${code}/reports`, own)
  expect(await faultOf(keepTypedPiece(handler.ctx, aPiece(own.mailboxHash)))).toBe('not_found report.not_found')
  await database.db.execute(
    sql`update reporting.cases set received_on = received_on - 2 where organisation_id = ${organisationId}::uuid`,
  )
  expect(await faultOf(keepTypedPiece(handler.ctx, piece))).toBe('not_found report.not_found')
})

test('what is typed in about a handler goes to the secretary, and who typed it in finds it no more', async () => {
  const { handler, people, as, organisationId, publish, web, code } = await aDesk()
  const secretary = await aHandler(await as('secretary'), organisationId, 'secretary')
  await publish([...people, secretary], 2)
  const { work: _, ...report } = (await aReport(web, code, [], 'Over een collega (fictief).', 'handler')).body
  await typeIn(handler.ctx, report)
  expect(report.readers).toEqual([secretary.id])
  const id = (await readInbox(secretary.ctx)).results[0]?.id ?? ''
  expect(await faultOf(lookAtCase(handler.ctx, id))).toBe('not_found report.not_found')
  expect(await keepTypedPiece(handler.ctx, aPiece(report.mailboxHash))).toBe('stored')
  expect(await faultOf(readFile(handler.ctx, id, 'a'.repeat(32)))).toMatch(/^not_found/)
})
