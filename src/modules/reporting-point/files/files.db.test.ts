import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dayOf } from '#platform/language'
import { testDatabase } from '#platform/testing'
import { answerLogin } from '../crypto/index.ts'
import { aReport, aReportingPoint, closeOn, origin, send } from '../testing.ts'
import { chunkSize } from './model.ts'

const database = await testDatabase()
const { db } = database

/** A report that came in, and a session of its reporter. */
async function aMailbox() {
  const place = await aReportingPoint(database)
  const { web, code } = place
  const { report, body, salt, directory } = await aReport(web, code)
  await send(web, `/points/${code}/reports`, body)
  const { mailboxHash, signSeed } = report.keys
  const nonce = String((await send(web, '/questions', { mailboxHash })).body.nonce)
  const answer = answerLogin(signSeed, origin, nonce)
  const session = String((await send(web, '/openings', { mailboxHash, nonce, answer })).body.session)
  const put = async (id: string, at: number, bytes: Uint8Array, as = session) => {
    const headers = { 'meld-mailbox': mailboxHash, 'meld-session': as }
    const done = await web.request(`/files/${id}/${at}`, { method: 'PUT', body: Uint8Array.from(bytes), headers })
    return done.status
  }
  const begin = (id: string, size: number, anew = false, as = session) =>
    send(web, '/files', { mailboxHash, session: as, id, size, anew })
  const whole = async () => (await send(web, '/files/whole', { mailboxHash, session })).body.whole
  return { ...place, report, salt, directory, mailboxHash, session, begin, put, whole }
}
const [one, two] = ['1'.repeat(32), '2'.repeat(32)]
const first = new Uint8Array(chunkSize).fill(7)
const last = new Uint8Array(100).fill(9)
const size = chunkSize + 100

test('a file comes in pieces, each kept once; after a broken line it goes on where it was', async () => {
  const { begin, put, whole } = await aMailbox()
  expect((await begin(one, size)).body).toEqual({ done: 'open', pieces: 0 })
  expect(await put(one, 1, last)).toBe(409)
  expect(await put(one, 0, last)).toBe(409)
  expect(await put(one, 0, first)).toBe(201)
  expect(await put(one, 0, first)).toBe(200)
  expect(await put(one, 0, first.with(3, 3))).toBe(409)
  expect((await begin(one, size)).body).toEqual({ done: 'open', pieces: 1 })
  expect((await begin(one, size + 1)).body).toEqual({ done: 'refused' })
  expect(await whole()).toEqual([])
  expect(await put(one, 1, last)).toBe(201)
  expect(await put(one, 2, last)).toBe(409)
  expect(await whole()).toEqual([one])
  // What is whole is not begun anew.
  expect((await begin(one, size, true)).body).toEqual({ done: 'open', pieces: 2 })
})

test('a file that never became whole can be begun anew', async () => {
  const { begin, put } = await aMailbox()
  await begin(one, size)
  await put(one, 0, first)
  expect((await begin(one, size, true)).body).toEqual({ done: 'open', pieces: 0 })
  expect(await put(one, 0, first.with(0, 1))).toBe(201)
})

test('without the session of this mailbox nothing is kept or told', async () => {
  const { begin, put, web, mailboxHash } = await aMailbox()
  const { session: strange } = await aMailbox()
  for (const as of [strange, '0'.repeat(64)]) {
    expect((await begin(one, size, false, as)).status).toBe(404)
    expect((await send(web, '/files/whole', { mailboxHash, session: as })).status).toBe(404)
    expect(await put(one, 0, first, as)).toBe(404)
  }
  expect(await put('zz', 0, first)).toBe(400)
  expect(await put(two, 0, first)).toBe(404)
  expect((await begin(one, 2 ** 31)).status).toBe(400)
  expect(await put(one, 0, new Uint8Array(chunkSize + 1))).toBe(413)
})

test('nobody fills the disk: a case has its limit, a day has one, and a closed case takes no new file', async () => {
  const { begin, mailboxHash, organisationId } = await aMailbox()
  const most = 26_300_000
  for (let at = 0; at < 5; at += 1) expect((await begin(`${at}`.repeat(32), most)).status).toBe(200)
  expect((await begin('a'.repeat(32), most)).body).toEqual({ done: 'full' })
  const { begin: beginOther } = await aMailbox()
  const fill = sql`insert into reporting.files (case_id, organisation_id, file_id, size, begun_on)
    select id, organisation_id, md5(n::text), 26000000, ${dayOf(new Date())}::date from reporting.cases, generate_series(1, 75) n where mailbox_hash = ${mailboxHash}`
  await db.execute(fill)
  expect(await beginOther(one, most)).toMatchObject({ status: 503, body: { done: 'busy' } })
  await db.execute(sql`delete from reporting.files where organisation_id = ${organisationId}::uuid`)
  await closeOn(database, mailboxHash, '2026-11-20')
  expect((await begin(one, 1000)).body).toEqual({ done: 'closed' })
})

test('two gigabytes are refused by what the request says of them, before any of it is read, and by what it turns out to be', async () => {
  const { web, mailboxHash, session } = await aMailbox()
  const server = createServer(getRequestListener(web.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const ask = async (length: string, ...body: Uint8Array[]) => {
    const socket = connect(port, '127.0.0.1')
    const who = `meld-mailbox: ${mailboxHash}\r\nmeld-session: ${session}`
    socket.write(`PUT /files/${two}/0 HTTP/1.1\r\nhost: a\r\n${who}\r\n${length}\r\n\r\n`)
    for (const part of body) socket.write(part)
    const [answer] = await once(socket, 'data')
    socket.destroy()
    return String(answer).slice(9, 12)
  }
  expect(await ask(`content-length: ${2 ** 31}`)).toBe('413')
  const part = Buffer.concat([Buffer.from('80000\r\n'), first, Buffer.from('\r\n')])
  expect(await ask('transfer-encoding: chunked', part, part)).toBe('413')
  server.closeAllConnections()
  server.close()
})
