import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { expectIsolated, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { answerLogin, newReceipt, reporterKeys } from '../crypto/index.ts'
import { aReport, aReportingPoint, origin, send } from '../testing.ts'
import { giveProof } from './proofs.ts'
import { askAsReporter } from './reporter.ts'
import { Intake } from './service.ts'

const database = await testDatabase()
const counted = async (code: string) => {
  const [row] = await rowsOf<{ count: number }>(
    database.db,
    sql`select count(*)::int as count from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id where p.code = ${code}`,
  )
  return row?.count
}

test('a double click, a retry and sixteen at once keep a report exactly once', async () => {
  const { web, code } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  const answers = await Promise.all(Array.from({ length: 16 }, () => send(web, `/points/${code}/reports`, body)))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 15 }, () => 200), 201])
  expect(await counted(code)).toBe(1)
})

test('a mailbox of someone else can not be taken over, nor its first report changed', async () => {
  const { web, code } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  await send(web, `/points/${code}/reports`, body)
  const { body: mine } = await aReport(web, code)
  const stolen = { ...mine, mailboxHash: body.mailboxHash }
  // The work is bound to the mailbox, so that it would have to be done anew.
  expect((await send(web, `/points/${code}/reports`, stolen)).status).toBe(428)
  expect(await counted(code)).toBe(1)
})

test('without work, with work of a quarter of an hour ago, from the future or for another point, nothing is kept', async () => {
  const { web, code } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  const [row] = await rowsOf<{ secret: string }>(database.db, sql`select reporting.secret() as secret`)
  const secret = row?.secret ?? ''
  const minutes = (count: number) => new Date(Date.now() + count * 60_000)
  for (const challenge of [
    '0'.repeat(64),
    giveProof(secret, 'work', code, minutes(-12), 0),
    giveProof(secret, 'work', code, minutes(10), 0),
    giveProof(secret, 'work', 'another', minutes(0), 0),
    giveProof(secret, 'question', code, minutes(0), 0),
  ])
    expect(await send(web, `/points/${code}/reports`, { ...body, work: { challenge, answer: 1 } })).toEqual({
      status: 428,
      body: { done: 'work' },
    })
  expect(await counted(code)).toBe(0)
})

test('under a directory that was replaced meanwhile nothing is kept: ask anew', async () => {
  const { web, code, publish, people } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  await publish(people, 2)
  expect(await send(web, `/points/${code}/reports`, body)).toEqual({ status: 412, body: { done: 'directory' } })
  expect(await counted(code)).toBe(0)
})

test('a body of the wrong shape or size is refused before anything is asked of the database', async () => {
  const { web, code } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  for (const wrong of [
    'no json',
    {},
    { ...body, readers: [] },
    { ...body, signPub: 'zz' },
    { ...body, envelopes: [...body.envelopes, ...body.envelopes, ...body.envelopes] },
    { ...body, message: 'A'.repeat(200_000) },
  ])
    expect((await send(web, `/points/${code}/reports`, wrong)).status).toBe(400)
  expect((await send(web, `/points/${code}/reports`, { ...body, message: 'A'.repeat(900_000) })).status).toBe(413)
  expect(await counted(code)).toBe(0)
})

test('an unknown receipt and a wrong answer get the same reply', async () => {
  const { web, code } = await aReportingPoint(database)
  const { report, body, salt } = await aReport(web, code)
  await send(web, `/points/${code}/reports`, body)
  const stranger = await reporterKeys(newReceipt(), salt)
  const asked = async (mailboxHash: string) => String((await send(web, '/questions', { mailboxHash })).body.nonce)
  const { mailboxHash, signSeed } = report.keys
  const nonce = await asked(mailboxHash)
  const unknown = await asked(stranger.mailboxHash)
  const tries = [
    { mailboxHash: stranger.mailboxHash, nonce: unknown, answer: answerLogin(stranger.signSeed, origin, unknown) },
    { mailboxHash, nonce, answer: answerLogin(stranger.signSeed, origin, nonce) },
    { mailboxHash, nonce: unknown, answer: answerLogin(signSeed, origin, unknown) },
    { mailboxHash, nonce, answer: answerLogin(signSeed, 'https://meld.example.com', nonce) },
  ]
  for (const one of tries)
    expect(await send(web, '/openings', one)).toEqual({ status: 404, body: { error: 'unknown' } })
  const good = { mailboxHash, nonce, answer: answerLogin(signSeed, origin, nonce) }
  expect((await send(web, '/openings', good)).status).toBe(200)
})

test('whom the reporter excluded finds no report, and who was not excluded does', async () => {
  const { web, code, people } = await aReportingPoint(database)
  const [excluded, other] = people
  if (!excluded || !other) throw new Error('two handlers')
  const { body } = await aReport(web, code, [excluded.id])
  expect(body.readers).toEqual([other.id])
  await send(web, `/points/${code}/reports`, body)
  expect(await readInbox(excluded.ctx)).toMatchObject({ count: 0, results: [] })
  expect((await readInbox(other.ctx)).count).toBe(1)
})

test('the role of the reporter has no right on any table', async () => {
  await aReportingPoint(database)
  const tables = await rowsOf<{ name: string }>(
    database.db,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  expect(tables.length).toBeGreaterThan(50)
  for (const { name } of tables)
    await expect(askAsReporter(database, sql.raw(`select 1 from ${name}`)), name).rejects.toThrow()
  for (const name of ['cases', 'messages', 'envelopes'])
    await expect(askAsReporter(database, sql.raw(`delete from reporting.${name}`)), name).rejects.toThrow()
  await expect(askAsReporter(database, sql`select reporting.secret()`)).rejects.toThrow()
})

test('a flood at one server asks more work at the others too, until it is over; before it nothing is written', async () => {
  const { code, people } = await aReportingPoint(database)
  const [busy, other] = [new Intake(database, origin), new Intake(database, origin)]
  const start = Date.UTC(2030, 0, 1)
  const bitsAt = async (seconds: number) => (await other.point(code, new Date(start + seconds * 1000)))?.work.bits
  const nobody = 'e'.repeat(64)
  const report = { caseId: 'a'.repeat(32), mailboxHash: nobody, signPub: nobody, directoryVersion: 99, readers: [] }
  const flood = async (count: number) => {
    for (let at = 0; at < count; at += 1)
      await busy.receiveHere(code, { ...report, envelopes: ['AA=='], message: 'AA==' }, new Date(start + 10_000))
  }
  await flood(59)
  const { db } = database
  expect(await rowsOf(db, sql`select 1 from reporting.load`)).toEqual([])
  await flood(1)
  expect(await rowsOf(db, sql`select count, before from reporting.load`)).toEqual([{ count: 10, before: 0 }])
  for (const more of [500, 490])
    await askAsReporter(database, sql`select reporting.add_load(${more}, ${new Date(start + 20_000)})`)
  // 1,000 in these five minutes, of which half is still within the last five a half stretch later, and none after two.
  expect(await bitsAt(30)).toBe(15)
  expect(await bitsAt(450)).toBe(14)
  expect(await bitsAt(600)).toBe(12)
  await askAsReporter(database, sql`select reporting.add_load(10, ${new Date(start + 310_000)})`)
  expect(await rowsOf(db, sql`select count, before from reporting.load`)).toEqual([{ count: 10, before: 1000 }])
  const actors = people.flatMap(({ ctx: { actor } }) => (actor.kind === 'person' ? [actor] : []))
  await expectIsolated(db, { table: 'reporting.load', rows: sql`true`, actors })
})
