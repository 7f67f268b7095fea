import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { lookAtCase, openingOf } from '../cases/looking.ts'
import { type Directory, newEscrow, Refused, readCase, readMailbox } from '../crypto/index.ts'
import { endKeys } from '../keys/service.ts'
import { stepBack } from '../routing/service.ts'
import { sealedCase } from '../sealed.ts'
import { aHandler, type KeyPerson } from '../testing.ts'
import { forTwo, type Place, pass, readAs } from '../two-person/testing.ts'
import { escrowOf, recovered } from './recovering.ts'
import { openingOfRecovery, recoverCase, recoveryPlaces } from './service.ts'

const database = await testDatabase()
const known = { leavesUnreadable: true }
const said = { what: 'Iemand bood geld (fictief).', category: 'INF' }
type Group = 'A' | 'B'

/** A report for two whose officers' shares are known; `list` signs who reads from now on, each in a group. */
async function anOrphan() {
  const { recipient: escrow, shares } = await newEscrow()
  const made = await forTwo(database, { escrow })
  let version = 2
  const list = (people: readonly (readonly [KeyPerson, Group])[]) => {
    version += 1
    const handlers = people.map(([{ entry }, group]) => ({ ...entry, group }))
    const of = people.map(([one]) => one)
    return made.place.publish(of, version, { handlers, twoPerson: ['INF'], escrow })
  }
  const newcomer = async () => aHandler(await made.place.as('report-handler'), made.place.organisationId)
  const waiting = async ({ ctx }: KeyPerson) => (await recoveryPlaces(ctx))[0]?.count
  return { ...made, shares, list, newcomer, waiting }
}

/** The next epoch as the browser of a handler makes it with shares of officers. */
async function sealedBy(by: KeyPerson, { organisationId }: Place, shares: readonly string[]) {
  const files = await openingOfRecovery(by.ctx, organisationId)
  const directories = (files.directories as { body: Directory }[]).map(({ body }) => body)
  const escrow = await escrowOf(shares, directories)
  const [orphan] = files.cases
  if (!orphan) throw new Error('nothing to recover')
  const page = await recovered(orphan, files, { me: by.id, keys: by.keys, escrow, directories, told: 'Hersteld.' })
  if (!page) throw new Error('kept out')
  return page
}

/** A report of which every reader left, and two who came. */
async function bothLeft() {
  const it = await anOrphan()
  const [one, two] = [await it.newcomer(), await it.newcomer()]
  await endKeys(it.place.keeper, it.third.id)
  await endKeys(it.place.keeper, it.second.id, known)
  await endKeys(it.place.keeper, it.first.id, known)
  await it.list([
    [one, 'A'],
    [two, 'B'],
  ])
  return { ...it, one, two }
}

test('two of three shares recover a report for two; it stays for two, and its new readers open it only together', async () => {
  const { place, id, made, shares, one, two, waiting } = await bothLeft()
  expect(await waiting(one)).toBe(1)
  await expect(sealedBy(one, place, shares.slice(0, 1))).rejects.toBeInstanceOf(Refused)
  const page = await sealedBy(one, place, shares.slice(1))
  expect(page.envelopes).toHaveLength(2)
  await recoverCase(one.ctx, id, page)
  const { caseId, sealed: files } = await openingOf(one.ctx, id)
  const sealed = sealedCase({ caseId, ...files })
  const directories = (files.directories as { body: Directory }[]).map(({ body }) => body)
  for (const { keys } of [one, two]) await expect(readCase(sealed, keys.identity, directories)).rejects.toThrow(Refused)
  expect((await lookAtCase(one.ctx, id)).stage).toBe('locked')
  await pass(place, one, id, [two], 1)
  await pass(place, two, id, [one], 1)
  for (const who of [one, two]) expect(await readAs(place, who, id)).toEqual([said, { text: 'Hersteld.' }])
  const box = await readMailbox(made.report.receipt, made.salt, sealed, directories)
  expect(box.dialogue.messages).toHaveLength(2)
})

test('a recovered report for two can not become one that one person opens, or that one group reads', async () => {
  const { place, id, shares, one } = await bothLeft()
  const page = await sealedBy(one, place, shares.slice(1))
  const refused = (reason: string) => ({ code: 'invalid', problems: [{ reason }] })
  const alone = { ...page, envelopes: page.envelopes.slice(0, 1) }
  await expect(recoverCase(one.ctx, id, alone)).rejects.toMatchObject(refused('reporting.other_count'))
  const sameGroup = { ...page, readers: [one.id] }
  await expect(recoverCase(one.ctx, id, sameGroup)).rejects.toMatchObject(refused('reporting.one_group'))
  const [file] = page.envelopes
  const done = await inTransaction(one.ctx, (tx) =>
    rowsOf(
      tx.db,
      sql`select reporting.recover(${id}::uuid, ${page.epoch}, ${page.seq}, ${page.directoryVersion},
        array[${one.id}]::uuid[], array[${file}]::text[]) as done`,
    ),
  )
  expect(done).toEqual([{ done: 'count' }])
  await recoverCase(one.ctx, id, page)
})

test('when one group has nobody left, officers recover it with who is left; when a group still has someone, nobody can', async () => {
  const { place, id, first, second, third, shares, list, newcomer, waiting } = await anOrphan()
  await endKeys(place.keeper, third.id)
  expect(await waiting(first)).toBe(0)
  await endKeys(place.keeper, second.id, known)
  const joins = await newcomer()
  await list([
    [first, 'A'],
    [joins, 'B'],
  ])
  expect(await waiting(joins)).toBe(1)
  const page = await sealedBy(joins, place, shares.slice(1))
  expect([...page.readers].sort()).toEqual([first.id, joins.id].sort())
  await recoverCase(joins.ctx, id, page)
  expect(await waiting(joins)).toBe(0)
  await pass(place, joins, id, [first], 1)
  await pass(place, first, id, [joins], 1)
  expect(await readAs(place, first, id)).toEqual([said, { text: 'Hersteld.' }])
})

test('who stepped back is not among the readers of a recovered report, though their keys still hold', async () => {
  const { place, id, first, second, third, handlers, shares, list, newcomer, waiting } = await anOrphan()
  await stepBack(second.ctx, id, known)
  const joins = await newcomer()
  await list([
    [first, 'A'],
    [second, 'B'],
    [third, 'A'],
    [joins, 'B'],
  ])
  expect(handlers).toHaveLength(3)
  expect(await waiting(second)).toBe(0)
  expect(await waiting(joins)).toBe(1)
  const page = await sealedBy(joins, place, shares.slice(0, 2))
  expect([...page.readers].sort()).toEqual([first.id, third.id, joins.id].sort())
  await recoverCase(joins.ctx, id, page)
  await expect(lookAtCase(second.ctx, id)).rejects.toMatchObject({ code: 'not_found' })
})
