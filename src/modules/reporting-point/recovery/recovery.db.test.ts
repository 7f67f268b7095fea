import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { openingOf } from '../cases/looking.ts'
import { type Directory, newEscrow, Refused, readCase, readMailbox } from '../crypto/index.ts'
import { Intake } from '../intake/service.ts'
import { en } from '../keys/en.ts'
import { nl } from '../keys/nl.ts'
import { endKeys } from '../keys/service.ts'
import { reporterPages } from '../reporter/app.tsx'
import { sealedCase } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, type KeyPerson, origin, send } from '../testing.ts'
import { escrowOf, recovered, shareInFile, sharesIn } from './recovering.ts'
import { openingOfRecovery, recoverCase, recoveryPlaces } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** A report whose readers both left, and someone new; the officers' shares are known. */
async function anOrphan(excluded: 'nobody' | 'newcomer' = 'nobody') {
  const place = await aReportingPoint(database)
  const { recipient: escrow, shares } = await newEscrow()
  const newcomer = await aHandler(await place.as('report-handler'), place.organisationId)
  await place.publish([...place.people, newcomer], 2, { escrow })
  const made = await aReport(place.web, place.code, excluded === 'newcomer' ? [newcomer.id] : [])
  if (excluded === 'nobody') {
    // Who joins later: the report went to the first two only.
    await place.publish(place.people, 3, { escrow })
    Object.assign(made, await aReport(place.web, place.code))
  }
  await send(place.web, `/points/${place.code}/reports`, made.body)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  const leave = async () => {
    await endKeys(place.keeper, first.id)
    await place.publish([second, newcomer], excluded === 'nobody' ? 4 : 3, { escrow })
    await endKeys(place.keeper, second.id)
    await place.publish([newcomer], excluded === 'nobody' ? 5 : 4, { escrow })
  }
  return { ...place, first, second, newcomer, shares, id, leave, report: made.report, salt: made.salt }
}

/** The next epoch as the browser of a new handler makes it with shares of officers. */
async function sealedBy(by: KeyPerson, organisationId: string, shares: readonly string[]) {
  const files = await openingOfRecovery(by.ctx, organisationId)
  const directories = (files.directories as { body: Directory }[]).map(({ body }) => body)
  const escrow = await escrowOf(shares, directories)
  const [orphan] = files.cases
  if (!orphan) throw new Error('nothing to recover')
  return recovered(orphan, files, { me: by.id, keys: by.keys, escrow, directories, told: 'Hersteld (fictief).' })
}

test('two of three shares make a report readable again for a new handler; its reporter is told, and the log has it', async () => {
  const { first, newcomer, shares, id, leave, organisationId, report, salt, keeper } = await anOrphan()
  expect(await recoveryPlaces(newcomer.ctx)).toMatchObject([{ count: 0 }])
  await leave()
  expect(await recoveryPlaces(newcomer.ctx)).toMatchObject([{ organisationId, count: 1 }])
  const one = () => sealedBy(newcomer, organisationId, shares.slice(0, 1))
  await expect(one()).rejects.toBeInstanceOf(Refused)
  const page = await sealedBy(newcomer, organisationId, shares.slice(1))
  if (!page) throw new Error('kept out')
  expect(await faultOf(recoverCase(newcomer.ctx, id, { ...page, epoch: 2 }))).toBe('conflict report.changed_meanwhile')
  expect(await faultOf(recoverCase(newcomer.ctx, id, { ...page, readers: [first.id, newcomer.id] }))).toMatch(
    /^invalid/,
  )
  await recoverCase(newcomer.ctx, id, page)
  expect(await faultOf(recoverCase(newcomer.ctx, id, page))).toMatch(/^not_found/)
  const opening = await openingOf(newcomer.ctx, id)
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const directories = (opening.sealed.directories as { body: Directory }[]).map(({ body }) => body)
  const { dialogue } = await readCase(sealed, newcomer.keys.identity, directories)
  expect(dialogue.messages.map(({ content }) => content)).toEqual([
    { what: 'Iemand bood geld (fictief).' },
    { text: 'Hersteld (fictief).' },
  ])
  expect((await readMailbox(report.receipt, salt, sealed, directories)).dialogue.messages).toHaveLength(2)
  const lines = await rowsOf(
    db,
    sql`select 1 from audit.entries where object_id = ${id} and action = 'reporting.recover_case'`,
  )
  expect(lines).toHaveLength(1)
  expect((await readInbox(newcomer.ctx)).count).toBe(1)
  await expect(readInbox(keeper)).rejects.toMatchObject({ code: 'forbidden' })
})

test('whom the reporter kept out recovers nothing, with all shares too', async () => {
  const { newcomer, shares, leave, organisationId } = await anOrphan('newcomer')
  await leave()
  expect(await sealedBy(newcomer, organisationId, shares)).toBeNull()
})

test('a question of which the adviser left is recovered by the next adviser, and by no handler', async () => {
  const place = await aReportingPoint(database)
  const { recipient: escrow, shares } = await newEscrow()
  const adviser = await aHandler(await place.as('attention-officer'), place.organisationId, 'adviser')
  await place.publish(place.people, 2, { escrow, sparring: [adviser.entry] })
  const pages = reporterPages(new Intake(database, origin), { styles: [], script: null })
  const form = new URLSearchParams({ what: 'Mag ik iets vragen? (fictief)' })
  expect((await pages.request(`/${place.code}/overleg`, { method: 'POST', body: form })).status).toBe(200)
  const id = (await readInbox(adviser.ctx)).results[0]?.id ?? ''
  const next = await aHandler(await place.as('attention-officer'), place.organisationId, 'adviser')
  await endKeys(place.keeper, adviser.id)
  await place.publish(place.people, 3, { escrow, sparring: [next.entry] })
  for (const { ctx } of place.people) expect(await recoveryPlaces(ctx)).toMatchObject([{ count: 0 }])
  const page = await sealedBy(next, place.organisationId, shares.slice(0, 2))
  if (!page) throw new Error('kept out')
  await recoverCase(next.ctx, id, page)
  expect((await readInbox(next.ctx)).count).toBe(1)
})

test('a report that someone reads, and one of another role, is nobody’s to recover, in every function and through SQL', async () => {
  const { at, as, districtId, newcomer, second, id, leave, organisationId, publish, keeper } = await anOrphan()
  const page = { epoch: 1, seq: 1, directoryVersion: 5, readers: [newcomer.id], envelopes: ['YQ=='] }
  expect(await faultOf(recoverCase(newcomer.ctx, id, page))).toBe('not_found report.not_found')
  await leave()
  const strangers = [
    ctxFor(db, await aMember(db, at, municipalRoles)),
    ctxFor(db, await aMember(db, districtId, districtRoles)),
    second.ctx,
    keeper,
  ]
  const found = (ctx: Ctx) =>
    inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select id from reporting.recoverable(${organisationId}::uuid) id`))
  for (const stranger of strangers) {
    expect(await faultOf(recoverCase(stranger, id, page))).toBe('not_found report.not_found')
    expect(await faultOf(openingOfRecovery(stranger, organisationId))).toMatch(/^not_found/)
    expect(await found(stranger)).toEqual([])
  }
  expect(await faultOf(recoveryPlaces(keeper))).toMatch(/^forbidden/)
  const mayor = await aHandler(await as('mayor'), organisationId, 'mayor')
  await publish([newcomer, mayor], 6)
  expect(await found(mayor.ctx)).toEqual([])
  expect(await found(newcomer.ctx)).toEqual([{ id }])
})

test('shares are told apart: one, one mistyped, and the same twice', async () => {
  const { shares } = await newEscrow()
  const [a = '', b = ''] = shares
  expect(sharesIn([a, ''])).toEqual({ kind: 'one' })
  expect(sharesIn(['', ''])).toEqual({ kind: 'one' })
  expect(sharesIn([a, `${b}q`])).toEqual({ kind: 'wrong', at: 2 })
  expect(sharesIn([a, a.toUpperCase().replace(/(.{5})/g, '$1 ')])).toEqual({ kind: 'same' })
  expect(sharesIn([a, b])).toEqual({ shares: [a, b] })
})

test('a file gives the one share in it, whatever stands around it, and nothing when that is wrong or there are two', async () => {
  const { shares } = await newEscrow()
  const [a = '', b = ''] = shares
  for (const { signing } of [nl, en]) expect(shareInFile(signing.shareFile(1, a))).toBe(a)
  expect(shareInFile(`\uFEFF${a.toUpperCase()}\r\n`)).toBe(a)
  for (const text of ['', 'Een brief.', `${a}\n${b}`, `${a}q`, a.slice(0, -1)]) expect(shareInFile(text)).toBeNull()
})
