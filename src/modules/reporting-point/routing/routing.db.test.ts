import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase, openingOf } from '../cases/looking.ts'
import { answerCase, readCase } from '../cases/service.ts'
import { type Directory, readCase as openSealed, sealMessage } from '../crypto/index.ts'
import { Intake } from '../intake/service.ts'
import { draftDirectory } from '../keys/draft.ts'
import { endKeys } from '../keys/service.ts'
import { reporterPages } from '../reporter/app.tsx'
import { base64Of, sealedCase } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, origin, send } from '../testing.ts'
import { stepBack } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )
const rows = (ctx: Ctx, table: string) =>
  inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select 1 from reporting.${sql.identifier(table)}`))

/** A point with two handlers, a secretary and a mayor who have keys, all in the signed directory. */
async function aPlace() {
  const place = await aReportingPoint(database)
  const secretary = await aHandler(await place.as('secretary'), place.organisationId, 'secretary')
  const mayor = await aHandler(await place.as('mayor'), place.organisationId, 'mayor')
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  await place.publish([first, second, secretary, mayor], 2)
  const report = async (about: 'nobody' | 'handler' | 'secretary') => {
    const { body } = await aReport(place.web, place.code, [], `Over ${about} (fictief).`, about)
    return { ...(await send(place.web, `/points/${place.code}/reports`, body)), readers: body.readers }
  }
  return { ...place, secretary, mayor, first, second, report }
}

test('a report about who reads goes to the secretary, one about the secretary to the mayor, and others find none of it', async () => {
  const { first, second, secretary, mayor, keeper, report, as } = await aPlace()
  expect((await report('handler')).readers).toEqual([secretary.id])
  expect((await report('secretary')).readers).toEqual([mayor.id])
  const id = (await readInbox(secretary.ctx)).results[0]?.id ?? ''
  expect((await readInbox(mayor.ctx)).count).toBe(1)
  for (const ctx of [first.ctx, second.ctx, keeper, mayor.ctx, await as('coordinator', 'report-handler')]) {
    for (const act of [lookAtCase, openingOf, readCase, stepBack])
      expect(await faultOf(act(ctx, id))).toBe('not_found report.not_found')
    if (ctx === mayor.ctx) continue
    for (const table of ['cases', 'readers', 'envelopes', 'messages']) expect(await rows(ctx, table), table).toEqual([])
  }
  expect((await report('nobody')).readers.toSorted()).toEqual([first.id, second.id].toSorted())
})

test('a new handler is no reader of what is about handlers, and a new secretary is', async () => {
  const { first, second, secretary, mayor, report, as, organisationId, publish } = await aPlace()
  await report('handler')
  await report('nobody')
  const about = (await readInbox(secretary.ctx)).results[0]?.id ?? ''
  const ordinary = (await readInbox(first.ctx)).results[0]?.id ?? ''
  const newcomer = await aHandler(await as('report-handler'), organisationId)
  await publish([first, second, secretary, mayor, newcomer], 3)
  expect((await lookAtCase(secretary.ctx, about)).needsPage).toBe(false)
  expect((await lookAtCase(first.ctx, ordinary)).needsPage).toBe(true)
  const deputy = await aHandler(await as('secretary'), organisationId, 'secretary')
  await publish([first, second, secretary, mayor, newcomer, deputy], 4)
  expect((await lookAtCase(secretary.ctx, about)).needsPage).toBe(true)
})

test('the directory to be signed says as what someone reads', async () => {
  const { keeper, secretary, mayor, first } = await aPlace()
  const roles = new Map((await draftDirectory(keeper)).handlers.map(({ id, role }) => [id, role]))
  expect([first, secretary, mayor].map(({ id }) => roles.get(id))).toEqual(['report-handler', 'secretary', 'mayor'])
})

test('who steps back finds the report no more, is no reader of a later epoch, and a colleague has to seal one', async () => {
  const { first, second, report, organisationId } = await aPlace()
  await report('nobody')
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  await stepBack(second.ctx, id)
  const file = Buffer.from('a'.repeat(200)).toString('base64')
  const acts = [
    () => lookAtCase(second.ctx, id),
    () => openingOf(second.ctx, id),
    () => answerCase(second.ctx, id, { kind: 'reply', seq: 1, epoch: 0, file }),
    () => stepBack(second.ctx, id),
  ]
  for (const act of acts) expect(await faultOf(act())).toBe('not_found report.not_found')
  expect(await readInbox(second.ctx)).toMatchObject({ count: 0 })
  for (const table of ['cases', 'readers', 'envelopes', 'messages', 'steps_back'])
    expect(await rows(second.ctx, table), table).toEqual([])
  expect((await lookAtCase(first.ctx, id)).needsPage).toBe(true)
  expect((await openingOf(first.ctx, id)).holders).not.toContain(second.id)
  await expect(
    inTransaction(first.ctx, (tx) =>
      tx.db.execute(sql`insert into reporting.readers (case_id, organisation_id, epoch, handler_id)
        values (${id}::uuid, ${organisationId}::uuid, 1, ${second.id}::uuid)`),
    ),
  ).rejects.toThrow()
  expect(await faultOf(stepBack(first.ctx, id))).toBe('rule_broken reporting.last_reader')
})

test('the last one whose keys did not end can not step back, and nobody but a reader sees who did', async () => {
  const { at, districtId, first, second, report, keeper } = await aPlace()
  await report('nobody')
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  await endKeys(keeper, second.id)
  expect(await faultOf(stepBack(first.ctx, id))).toBe('rule_broken reporting.last_reader')
  for (const actor of [await aMember(db, at, municipalRoles), await aMember(db, districtId, districtRoles)]) {
    const stranger = ctxFor(db, actor)
    expect(await faultOf(stepBack(stranger, id))).toMatch(/^not_found/)
    expect(await rows(stranger, 'steps_back')).toEqual([])
    const called = inTransaction(stranger, (tx) =>
      rowsOf<{ done: string }>(tx.db, sql`select reporting.step_back(${id}::uuid, '2024-01-15') as done`),
    )
    expect(await called).toEqual([{ done: 'unknown' }])
  }
})

test('a question goes to the adviser alone, who answers it; a handler finds none of it, and nobody misses a handler there', async () => {
  const { code, first, second, secretary, mayor, as, organisationId, publish, keeper } = await aPlace()
  const adviser = await aHandler(await as('attention-officer'), organisationId, 'adviser')
  const handlers = [first, second, secretary, mayor]
  await publish(handlers, 3, { sparring: [adviser.entry] })
  expect((await draftDirectory(keeper)).sparring.map(({ id }) => id)).toEqual([adviser.id])
  const pages = reporterPages(new Intake(database, origin), { styles: [], script: null })
  const form = new URLSearchParams({ what: 'Mag ik iets met u bespreken? (fictief)' })
  expect((await pages.request(`/${code}/overleg`, { method: 'POST', body: form })).status).toBe(200)
  const { results } = await readInbox(adviser.ctx)
  const id = results[0]?.id ?? ''
  expect(results).toHaveLength(1)
  for (const { ctx } of handlers) expect(await faultOf(lookAtCase(ctx, id))).toBe('not_found report.not_found')
  expect((await lookAtCase(adviser.ctx, id)).needsPage).toBe(false)
  const opening = await openingOf(adviser.ctx, id)
  const directories = (opening.sealed.directories as { body: Directory }[]).map(({ body }) => body)
  const opened = await openSealed(
    sealedCase({ caseId: opening.caseId, ...opening.sealed }),
    adviser.keys.identity,
    directories,
  )
  const writing = { on: opening.today, type: 'reply' as const, content: { text: 'Dat mag. (fictief)' } }
  const made = await sealMessage(opened.it, opened.dialogue.head, writing, {
    id: adviser.id,
    signSeed: adviser.keys.signSeed,
  })
  await answerCase(adviser.ctx, id, { kind: 'reply', seq: 1, epoch: 0, file: base64Of(made.sealed.file) })
  const newcomer = await aHandler(await as('report-handler'), organisationId)
  await publish([...handlers, newcomer], 4, { sparring: [adviser.entry] })
  expect((await lookAtCase(adviser.ctx, id)).needsPage).toBe(false)
  const colleague = await aHandler(await as('attention-officer'), organisationId, 'adviser')
  await publish([...handlers, newcomer], 5, { sparring: [adviser.entry, colleague.entry] })
  expect((await lookAtCase(adviser.ctx, id)).needsPage).toBe(true)
})
