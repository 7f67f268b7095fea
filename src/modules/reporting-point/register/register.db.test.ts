import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { addMonths } from '#platform/language'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { answerCase, readCase, settleCase } from '../cases/service.ts'
import { reportingRetention } from '../retention.ts'
import { aHandler, aReport, aReportingPoint, asHolder, send } from '../testing.ts'
import { assessByTwo } from '../triage/seeding.ts'
import { RegisterQuery } from './input.ts'
import { readRegister, takeOutRegister } from './service.ts'

const database = await testDatabase()
const { db } = database
const all = RegisterQuery.parse({})
const linesOf = async (ctx: Ctx, query: object = {}) =>
  (await readRegister(ctx, RegisterQuery.parse(query))).results.map(({ number, state }) => `${number} ${state}`)

/** A closed report, one that both handlers read, and one from which the second was left out. */
async function aRegister() {
  const place = await aReportingPoint(database)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  for (const exclude of [[], [], [second.id]]) {
    const { body } = await aReport(place.web, place.code, exclude)
    await send(place.web, `/points/${place.code}/reports`, body)
  }
  const { results } = await readInbox(first.ctx)
  const id = results.find(({ number }) => number === 1)?.id ?? ''
  await assessByTwo(
    { holders: place.people.map(asHolder) },
    id,
    { outcome: 'no-follow-up', regime: 'wbk' },
    first.ctx.now,
  )
  const file = Buffer.from('a'.repeat(200)).toString('base64')
  await answerCase(first.ctx, id, { kind: 'feedback', seq: 1, epoch: 0, file })
  const { revision } = await readCase(first.ctx, id)
  const { closedOn } = await settleCase(first.ctx, id, { do: 'close', revision })
  return { ...place, first, second, id, closedOn: closedOn ?? '' }
}

test('who keeps the register sees every line, a handler those that they read, by filter and order', async () => {
  const { first, second, as, keeper } = await aRegister()
  expect(await linesOf(keeper)).toEqual(['1 closed', '2 received', '3 received'])
  expect(await linesOf(await as('secretary'), { descending: true })).toEqual(['3 received', '2 received', '1 closed'])
  expect(await linesOf(first.ctx)).toEqual(['1 closed', '2 received', '3 received'])
  expect(await linesOf(second.ctx)).toEqual(['1 closed', '2 received'])
  expect(await linesOf(keeper, { regime: 'wbk' })).toEqual(['1 closed'])
  expect(await linesOf(keeper, { state: 'received', sort: 'received' })).toEqual(['2 received', '3 received'])
  expect(await linesOf(keeper, { outcome: 'police' })).toEqual([])
  expect(await linesOf(keeper, { year: 2001 })).toEqual([])
  const { results } = await readRegister(keeper, all)
  expect(results.map(({ isReadable }) => isReadable)).toEqual([false, false, false])
})

test('a destroyed report stays as a numbered line for who keeps the register, with its days and outcome, and no content anywhere', async () => {
  const { first, keeper, id, closedOn } = await aRegister()
  const now = new Date(`${addMonths(closedOn, 13)}T12:00:00Z`)
  await destroyExpired(db, reportingRetention, now)
  expect(await linesOf(keeper, { state: 'destroyed' })).toEqual(['1 destroyed'])
  const [line] = (await readRegister(keeper, RegisterQuery.parse({ state: 'destroyed' }))).results
  expect(line).toMatchObject({
    outcome: 'no-follow-up',
    regime: 'wbk',
    closedOn,
    feedbackOn: closedOn,
    isReadable: false,
  })
  expect(await linesOf(first.ctx)).toEqual(['2 received', '3 received'])
  for (const table of ['notes', 'triages', 'links', 'messages', 'envelopes', 'readers']) {
    const left = await rowsOf(db, sql`select 1 from reporting.${sql.identifier(table)} where case_id = ${id}::uuid`)
    expect(left, table).toEqual([])
  }
})

test('a keeper sees no line of what is about others who read, and of what a reporter may have kept from them; nobody else keeps it', async () => {
  const { as, organisationId, at, districtId, other, people, publish, web, code, keeper } = await aRegister()
  const secretary = await aHandler(await as('secretary'), organisationId, 'secretary')
  const handling = await aHandler(await as('secretary'), organisationId)
  await publish([...people, secretary, handling], 2)
  const { body } = await aReport(web, code, [], 'Over een behandelaar (fictief)', 'handler')
  await send(web, `/points/${code}/reports`, body)
  expect(await linesOf(secretary.ctx)).toEqual(['1 closed', '2 received', '3 received', '4 received'])
  expect(await linesOf(await as('secretary'))).toEqual(['1 closed', '2 received', '3 received'])
  expect(await linesOf(keeper)).toHaveLength(4)
  expect(await linesOf(handling.ctx)).toEqual([])
  const notKeepers = municipalRoles.filter((role) => !['secretary', 'privacy-officer'].includes(role))
  const strangers = [
    await aMember(db, at, notKeepers),
    await aMember(db, { organisationId: other, districtId }, municipalRoles),
    await aMember(db, districtId, districtRoles),
  ].map((actor) => ctxFor(db, actor))
  for (const ctx of strangers) {
    expect(await linesOf(ctx)).toEqual([])
    expect(await inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select * from reporting.register()`))).toEqual([])
  }
  for (const read of [readRegister, takeOutRegister])
    await expect(read(await as('administrator'), all)).rejects.toMatchObject({ code: 'forbidden' })
})

test('taking the register out is a line in the log', async () => {
  const { keeper, organisationId } = await aRegister()
  expect(await takeOutRegister(keeper, all)).toHaveLength(3)
  const lines = await rowsOf(
    db,
    sql`select fields from audit.entries where organisation_id = ${organisationId}::uuid and action = 'reporting.take_out_register'`,
  )
  expect(lines).toEqual([{ fields: ['count=3'] }])
})
