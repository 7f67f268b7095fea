import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase, openingOf } from '../cases/looking.ts'
import { tellReaders } from '../cases/mailing.ts'
import { answerCase } from '../cases/service.ts'
import { turnPage } from '../cases/turning.ts'
import {
  type Directory,
  nextEpoch,
  openHalf,
  openOldDirectory,
  othersOf,
  passTo,
  Refused,
  readCase,
  readTogether,
  type Signed,
  sealMessage,
  signPubOf,
} from '../crypto/index.ts'
import { draftDirectory } from '../keys/draft.ts'
import { openMailbox } from '../reporter/sending.ts'
import { stepBack } from '../routing/service.ts'
import { base64Of, bytesOf, sealedCase } from '../sealed.ts'
import { sealedPage } from '../search/service.ts'
import { aHandler, aReport, aReportingPoint, type KeyPerson, send } from '../testing.ts'
import { chooseKinds, passParts, takeBack } from './service.ts'

const database = await testDatabase()
type Place = Awaited<ReturnType<typeof aReportingPoint>>

/** Three handlers in two groups (first and third in A), and a report of a kind that two open; the last two choices are of the reporter. */
async function forTwo({ exclude = [] as number[], category = 'INF' } = {}) {
  const place = await aReportingPoint(database)
  const third = await aHandler(await place.as('report-handler'), place.organisationId)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const people = [first, second, third] as const
  const handlers = people.map(({ entry }, at) => ({ ...entry, group: at === 1 ? ('B' as const) : ('A' as const) }))
  await place.publish(people, 2, { handlers, twoPerson: ['INF'] })
  const out = exclude.map((at) => people[at]?.id ?? '')
  const made = await aReport(place.web, place.code, out, 'Iemand bood geld (fictief).', 'nobody', category)
  await send(place.web, `/points/${place.code}/reports`, made.body)
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  return { place, first, second, third, made, id }
}

/** What the browser of a handler gets, and their half. */
async function halfFor({ code, rootSeed }: Place, who: KeyPerson, id: string) {
  const opening = await openingOf(who.ctx, id)
  const trust = { rootPub: signPubOf(rootSeed), organisation: code }
  const directories = (opening.sealed.directories as Signed<Directory>[]).map((one) => openOldDirectory(one, trust))
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const half = await openHalf(sealed, who.keys.identity, directories)
  return { opening, directories, sealed, half }
}

/** Passes the part of someone to others, as their browser does. */
async function pass(place: Place, who: KeyPerson, id: string, to: readonly KeyPerson[], epoch = 0) {
  const { half, directories } = await halfFor(place, who, id)
  const others = othersOf(half, directories).filter((one) => to.some((other) => other.id === one.id))
  const passed = await passTo(half, { id: who.id, signSeed: who.keys.signSeed }, others)
  await passParts(who.ctx, id, {
    epoch,
    to: passed.map((one) => one.to),
    files: passed.map(({ file }) => base64Of(file)),
  })
}

/** What was said, for who got a part of another. */
async function readAs(place: Place, who: KeyPerson, id: string) {
  const { opening, directories, sealed, half } = await halfFor(place, who, id)
  const [part] = opening.together?.parts ?? []
  const from = othersOf(half, directories).find((one) => one.id === part?.from)
  if (!part || !from) return null
  const me = { id: who.id, identity: who.keys.identity }
  const { dialogue } = await readTogether(sealed, half, { from, file: bytesOf(part.file) }, me, directories)
  return dialogue.messages.map(({ content }) => content)
}

const partRow = (id: string, owner: string, from: string, to: string, epoch = 0) =>
  sql`insert into reporting.parts (case_id, organisation_id, epoch, from_id, to_id, made_on, file)
    values (${id}::uuid, ${owner}::uuid, ${epoch}, ${from}::uuid, ${to}::uuid, '2026-11-28', decode(${'ab'.repeat(120)}, 'hex'))`
const tried = (ctx: Ctx, statement: ReturnType<typeof sql>) => inTransaction(ctx, (tx) => rowsOf(tx.db, statement))

test('a handler alone opens no report of such a kind; two do, after each passed a part', async () => {
  const { place, first, second, third, made, id } = await forTwo()
  expect(made.body.envelopes).toHaveLength(2)
  const { sealed, directories } = await halfFor(place, first, id)
  await expect(readCase(sealed, first.keys.identity, directories)).rejects.toThrow(Refused)
  expect((await lookAtCase(first.ctx, id)).stage).toBe('locked')
  await pass(place, first, id, [second])
  expect((await lookAtCase(first.ctx, id)).stage).toBe('asked')
  expect((await readInbox(second.ctx)).results[0]?.stage).toBe('wanted')
  // Nobody has two before the second gave theirs.
  expect(await readAs(place, first, id)).toBeNull()
  expect(await readAs(place, second, id)).toBeNull()
  await pass(place, second, id, [first])
  const said = [{ what: 'Iemand bood geld (fictief).', category: 'INF' }]
  expect(await readAs(place, first, id)).toEqual(said)
  expect(await readAs(place, second, id)).toEqual(said)
  expect(await readAs(place, third, id)).toBeNull()
  const [found] = (await sealedPage(first.ctx, { page: 1, pageSize: 10 })).reports
  expect(found?.together?.parts).toHaveLength(1)
  await takeBack(second.ctx, id)
  expect(await readAs(place, first, id)).toBeNull()
  await expect(takeBack(second.ctx, id)).rejects.toMatchObject({ reason: 'reporting.nothing_passed' })
})

test('who is asked is mailed at the next fixed hour, once, and so is who asked when a part is given', async () => {
  const { place, first, second, id } = await forTwo()
  const told = async () => {
    const seen = sql`select data->>'personId' as id from platform.outbox where name = 'reporting.send_new_work'`
    const before = await rowsOf<{ id: string }>(database.db, seen)
    await tellReaders(database.db, first.ctx.now)
    return (await rowsOf<{ id: string }>(database.db, seen)).slice(before.length).map((one) => one.id)
  }
  const personOf = ({ ctx }: KeyPerson) => (ctx.actor.kind === 'person' ? ctx.actor.personId : '')
  await told()
  await pass(place, first, id, [second])
  expect(await told()).toEqual([personOf(second)])
  expect(await told()).toEqual([])
  await pass(place, second, id, [first])
  expect(await told()).toEqual([personOf(first)])
})

test('who is the last of a group is warned before they step back', async () => {
  const { first, second, third, id } = await forTwo()
  const isLast = async (who: KeyPerson) => (await lookAtCase(who.ctx, id)).isLastOfGroup
  expect([await isLast(first), await isLast(second), await isLast(third)]).toEqual([false, true, false])
  await stepBack(third.ctx, id)
  expect(await isLast(first)).toBe(true)
})

test('the reporter reads their own report with the receipt, as ever', async () => {
  const { place, made } = await forTwo()
  const { mailboxHash } = made.report.keys
  const box = await rowsOf<{ box: Parameters<typeof openMailbox>[2] }>(
    database.db,
    sql`select reporting.mailbox(${mailboxHash}, '2026-11-28'::date) as box`,
  )
  const opened = box[0] && (await openMailbox(made.report.receipt, Buffer.from(made.salt).toString('hex'), box[0].box))
  expect(opened?.said.map(({ text }) => text)).toEqual(['Iemand bood geld (fictief).'])
  expect(place.code).not.toBe('')
})

test('refused: to oneself, to who does not read it, twice, in another epoch, and of a report that one opens', async () => {
  const { first, second, id } = await forTwo()
  const part = (to: string[], epoch = 0) => ({ epoch, to, files: to.map(() => 'A'.repeat(200)) })
  const invalid = { code: 'invalid' }
  for (const to of [[first.id], [crypto.randomUUID()], [second.id, second.id]])
    await expect(passParts(first.ctx, id, part(to))).rejects.toMatchObject(invalid)
  await expect(passParts(first.ctx, id, { ...part([second.id]), files: [] })).rejects.toMatchObject(invalid)
  await expect(passParts(first.ctx, id, part([second.id], 1))).rejects.toMatchObject({ code: 'conflict' })
  const plain = await forTwo({ category: 'DRU' })
  expect((await lookAtCase(plain.first.ctx, plain.id)).stage).toBeNull()
  await expect(passParts(plain.first.ctx, plain.id, part([plain.second.id]))).rejects.toMatchObject({
    reason: 'reporting.not_for_two',
  })
})

test('whom the reporter kept out, and who stepped back, can not be the second and finds nothing', async () => {
  const { place, first, second, third, id } = await forTwo({ exclude: [2] })
  const missing = { code: 'not_found' }
  const part = (to: string) => ({ epoch: 0, to: [to], files: ['A'.repeat(200)] })
  await expect(passParts(third.ctx, id, part(second.id))).rejects.toMatchObject(missing)
  await expect(takeBack(third.ctx, id)).rejects.toMatchObject(missing)
  await expect(passParts(second.ctx, id, part(third.id))).rejects.toMatchObject({ code: 'invalid' })
  const { half, directories } = await halfFor(place, second, id)
  expect(othersOf(half, directories).map((one) => one.id)).toEqual([first.id])
  await stepBack(second.ctx, id)
  await expect(passParts(second.ctx, id, part(first.id))).rejects.toMatchObject(missing)
  await expect(passParts(first.ctx, id, part(second.id))).rejects.toMatchObject({ code: 'invalid' })
})

test('the database keeps to it too: no part of another, to an outsider, of another epoch; none is read before both gave', async () => {
  const { place, first, second, third, id } = await forTwo({ exclude: [2] })
  const owner = place.organisationId
  for (const row of [
    partRow(id, owner, second.id, first.id),
    partRow(id, owner, first.id, third.id),
    partRow(id, owner, first.id, first.id),
    partRow(id, owner, first.id, second.id, 1),
  ])
    await expect(tried(first.ctx, row)).rejects.toThrow()
  await expect(tried(third.ctx, partRow(id, owner, third.id, second.id))).rejects.toThrow()
  await tried(first.ctx, partRow(id, owner, first.id, second.id))
  await expect(tried(second.ctx, sql`select file from reporting.parts`)).rejects.toThrow()
  const released = sql`select * from reporting.released_parts(${id}::uuid)`
  expect(await tried(second.ctx, released)).toEqual([])
  const seen = sql`select from_id from reporting.parts where case_id = ${id}::uuid`
  expect(await tried(second.ctx, seen)).toHaveLength(1)
  for (const other of [third.ctx, place.keeper]) expect(await tried(other, seen)).toEqual([])
  const removed = await tried(
    second.ctx,
    sql`delete from reporting.parts where case_id = ${id}::uuid returning from_id`,
  )
  expect(removed).toEqual([])
  await tried(second.ctx, partRow(id, owner, second.id, first.id))
  expect(await tried(second.ctx, released)).toHaveLength(1)
  expect(await tried(third.ctx, released)).toEqual([])
})

test('a keeper chooses kinds; the draft has them with groups, and what the officers sign is in force', async () => {
  const place = await aReportingPoint(database)
  const [first] = place.people
  if (!first) throw new Error('a handler')
  await expect(chooseKinds(first.ctx, { categories: ['INF'] })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await draftDirectory(place.keeper)).not.toHaveProperty('twoPerson')
  await chooseKinds(place.keeper, { categories: ['INF', 'INF'] })
  const { twoPerson, handlers } = await draftDirectory(place.keeper)
  expect(twoPerson).toEqual(['INF'])
  expect(handlers.map(({ group }) => group).sort()).toEqual(['A', 'B'])
  const alone = { twoPerson: ['INF'] }
  await expect(place.publish(place.people, 2, alone)).rejects.toMatchObject({ code: 'invalid' })
  await place.publish(place.people, 2, { handlers, ...alone })
})

test('a report for two stays so in its next epoch, whose readers pass parts anew; an answer goes along', async () => {
  const { place, first, second, third, id } = await forTwo()
  await pass(place, first, id, [second])
  await pass(place, second, id, [first])
  const { opening, directories, sealed, half } = await halfFor(place, first, id)
  const [part] = opening.together?.parts ?? []
  const from = othersOf(half, directories).find((one) => one.id === part?.from)
  const directory = directories.at(-1)
  if (!part || !from || !directory) throw new Error('no part')
  const me = { id: first.id, identity: first.keys.identity }
  const signer = { id: first.id, signSeed: first.keys.signSeed }
  const { it, dialogue } = await readTogether(sealed, half, { from, file: bytesOf(part.file) }, me, directories)
  const writing = { on: '2026-11-28', type: 'reply' as const, content: { text: 'Dank u (fictief).' } }
  const answer = await sealMessage(it, dialogue.head, writing, signer)
  await answerCase(first.ctx, id, { kind: 'reply', seq: 1, epoch: 0, file: base64Of(answer.sealed.file) })
  const after = await readTogether(
    (await halfFor(place, first, id)).sealed,
    half,
    { from, file: bytesOf(part.file) },
    me,
    directories,
  )
  const readers = { directory, ids: [first.id, second.id, third.id], twoPerson: true }
  const { envelopes } = await nextEpoch(it, { readers, head: after.dialogue.head, history: true }, signer)
  const page = { epoch: 1, seq: 2, directoryVersion: 2, readers: [...readers.ids], envelopes: envelopes.map(base64Of) }
  await expect(turnPage(first.ctx, id, { ...page, envelopes: page.envelopes.slice(1) })).rejects.toMatchObject({
    code: 'invalid',
  })
  await turnPage(first.ctx, id, page)
  expect((await lookAtCase(first.ctx, id)).stage).toBe('locked')
  expect(await readAs(place, first, id)).toBeNull()
  await pass(place, third, id, [second], 1)
  await pass(place, second, id, [third], 1)
  expect(await readAs(place, third, id)).toEqual([
    { what: 'Iemand bood geld (fictief).', category: 'INF' },
    { text: 'Dank u (fictief).' },
  ])
  expect(await readAs(place, first, id)).toBeNull()
})
