import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { lookAtCase } from '../cases/looking.ts'
import { tellReaders } from '../cases/mailing.ts'
import { answerCase } from '../cases/service.ts'
import { turnPage } from '../cases/turning.ts'
import { nextEpoch, othersOf, Refused, readCase, readTogether, sealMessage } from '../crypto/index.ts'
import { draftDirectory } from '../keys/draft.ts'
import { endKeys, keyHolders } from '../keys/service.ts'
import { openMailbox } from '../reporter/sending.ts'
import { stepBack } from '../routing/service.ts'
import { base64Of, bytesOf } from '../sealed.ts'
import { sealedPage } from '../search/service.ts'
import { aReportingPoint, type KeyPerson } from '../testing.ts'
import { chooseKinds, passParts, takeBack } from './service.ts'
import { forTwo, halfFor, pass, readAs } from './testing.ts'

const database = await testDatabase()
const partRow = (id: string, owner: string, from: string, to: string, epoch = 0) =>
  sql`insert into reporting.parts (case_id, organisation_id, epoch, from_id, to_id, made_on, file)
    values (${id}::uuid, ${owner}::uuid, ${epoch}, ${from}::uuid, ${to}::uuid, '2026-11-28', decode(${'ab'.repeat(120)}, 'hex'))`
const tried = (ctx: Ctx, statement: ReturnType<typeof sql>) => inTransaction(ctx, (tx) => rowsOf(tx.db, statement))

test('a handler alone opens no report of such a kind; two do, after each passed a part', async () => {
  const { place, first, second, third, made, id } = await forTwo(database)
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
  const { place, first, second, id } = await forTwo(database)
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
  const { first, second, third, id } = await forTwo(database)
  const isLast = async (who: KeyPerson) => (await lookAtCase(who.ctx, id)).isLastOfGroup
  expect([await isLast(first), await isLast(second), await isLast(third)]).toEqual([false, true, false])
  await stepBack(third.ctx, id)
  expect(await isLast(first)).toBe(true)
})

test('the last of a group steps back only when they say that they know what follows; another one just does', async () => {
  const { place, first, second, id } = await forTwo(database)
  const refused = { code: 'rule_broken', reason: 'reporting.last_of_group' }
  for (const leaving of [undefined, {}, { leavesUnreadable: false }])
    await expect(stepBack(second.ctx, id, leaving)).rejects.toMatchObject(refused)
  const through = (who: KeyPerson, known: boolean) =>
    tried(who.ctx, sql`select reporting.step_back(${id}::uuid, '2026-11-28', ${known}) as done`)
  expect(await through(second, false)).toEqual([{ done: 'last_of_group' }])
  // Who does not read it hears nothing of it.
  const asked = (ctx: Ctx) =>
    tried(ctx, sql`select reporting.is_last_of_group(${id}::uuid, ${second.id}::uuid) as last`)
  expect(await asked(first.ctx)).toEqual([{ last: true }])
  for (const ctx of [place.keeper, await place.as('report-handler')])
    expect(await asked(ctx)).toEqual([{ last: false }])
  await stepBack(first.ctx, id)
  await stepBack(second.ctx, id, { leavesUnreadable: true })
})

test('a keeper ends the keys of the last of a group only knowing what follows, and sees beforehand who that is', async () => {
  const { place, first, second, third } = await forTwo(database)
  const last = async () => (await keyHolders(place.keeper)).filter((one) => one.isLastOfGroup).map((one) => one.id)
  expect(await last()).toEqual([second.id])
  const refused = { code: 'rule_broken', reason: 'reporting.last_of_group' }
  await expect(endKeys(place.keeper, second.id)).rejects.toMatchObject(refused)
  await endKeys(place.keeper, third.id)
  expect((await last()).sort()).toEqual([first.id, second.id].sort())
  await endKeys(place.keeper, second.id, { leavesUnreadable: true })
  const seen = sql`select reporting.last_of_groups(${place.organisationId}::uuid) as id`
  expect(await tried(place.keeper, seen)).toEqual([{ id: first.id }])
  for (const ctx of [first.ctx, ctxFor(database.db, await aMember(database.db, place.districtId, districtRoles))])
    expect(await tried(ctx, seen)).toEqual([])
})

test('a next epoch for readers of one group is refused', async () => {
  const { first, third, id } = await forTwo(database)
  const file = 'A'.repeat(200)
  const page = { epoch: 1, seq: 1, directoryVersion: 2, readers: [first.id, third.id], envelopes: [file, file] }
  await expect(turnPage(first.ctx, id, page)).rejects.toMatchObject({ problems: [{ reason: 'reporting.one_group' }] })
})

test('the reporter reads their own report with the receipt, as ever', async () => {
  const { place, made } = await forTwo(database)
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
  const { first, second, id } = await forTwo(database)
  const part = (to: string[], epoch = 0) => ({ epoch, to, files: to.map(() => 'A'.repeat(200)) })
  const invalid = { code: 'invalid' }
  for (const to of [[first.id], [crypto.randomUUID()], [second.id, second.id]])
    await expect(passParts(first.ctx, id, part(to))).rejects.toMatchObject(invalid)
  await expect(passParts(first.ctx, id, { ...part([second.id]), files: [] })).rejects.toMatchObject(invalid)
  await expect(passParts(first.ctx, id, part([second.id], 1))).rejects.toMatchObject({ code: 'conflict' })
  const plain = await forTwo(database, { category: 'DRU' })
  expect((await lookAtCase(plain.first.ctx, plain.id)).stage).toBeNull()
  await expect(passParts(plain.first.ctx, plain.id, part([plain.second.id]))).rejects.toMatchObject({
    reason: 'reporting.not_for_two',
  })
})

test('whom the reporter kept out, and who stepped back, can not be the second and finds nothing', async () => {
  const { place, first, second, third, id } = await forTwo(database, { exclude: [2] })
  const missing = { code: 'not_found' }
  const part = (to: string) => ({ epoch: 0, to: [to], files: ['A'.repeat(200)] })
  await expect(passParts(third.ctx, id, part(second.id))).rejects.toMatchObject(missing)
  await expect(takeBack(third.ctx, id)).rejects.toMatchObject(missing)
  await expect(passParts(second.ctx, id, part(third.id))).rejects.toMatchObject({ code: 'invalid' })
  const { half, directories } = await halfFor(place, second, id)
  expect(othersOf(half, directories).map((one) => one.id)).toEqual([first.id])
  await stepBack(second.ctx, id, { leavesUnreadable: true })
  await expect(passParts(second.ctx, id, part(first.id))).rejects.toMatchObject(missing)
  await expect(passParts(first.ctx, id, part(second.id))).rejects.toMatchObject({ code: 'invalid' })
})

test('the database keeps to it too: no part of another, to an outsider, of another epoch; none is read before both gave', async () => {
  const { place, first, second, third, id } = await forTwo(database, { exclude: [2] })
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
  const { place, first, second, third, id } = await forTwo(database)
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
