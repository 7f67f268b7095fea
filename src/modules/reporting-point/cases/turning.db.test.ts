import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import {
  type Directory,
  nextEpoch,
  readCase as openCase,
  openDirectory,
  Refused,
  type Signed,
  signPubOf,
} from '../crypto/index.ts'
import { endKeys } from '../keys/service.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, type KeyPerson, send } from '../testing.ts'
import { readInbox } from './inbox.ts'
import type { NewPage } from './input.ts'
import { lookAtCase, openingOf } from './looking.ts'
import { countWaitingPages, turnPage } from './turning.ts'

const database = await testDatabase()
const { db } = database
type Place = Awaited<ReturnType<typeof aReportingPoint>>

/** A report that its two handlers read, after which one left and another came, with a directory that says so. */
async function afterChange(excluded: 'nobody' | 'second' = 'nobody') {
  const place = await aReportingPoint(database)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const { body } = await aReport(place.web, place.code, excluded === 'second' ? [second.id] : [])
  await send(place.web, `/points/${place.code}/reports`, body)
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  const newcomer = await aHandler(await place.as('report-handler'), place.organisationId)
  return { place, first, second, newcomer, id }
}

/** A new page as the browser of a reader seals it. */
async function aPage(
  { code, rootSeed }: Place,
  by: KeyPerson,
  id: string,
  readers: readonly string[],
): Promise<NewPage> {
  const opening = await openingOf(by.ctx, id)
  const trust = { rootPub: signPubOf(rootSeed), organisation: code, today: '2026-11-28', pinnedVersion: 0 }
  const all = (opening.sealed.directories as Signed<Directory>[]).map((one) => openDirectory(one, trust))
  const { it, dialogue } = await openCase(
    sealedCase({ caseId: opening.caseId, ...opening.sealed }),
    by.keys.identity,
    all,
  )
  const directory = all.at(-1)
  if (!directory) throw new Error('no directory')
  const change = { readers: { directory, ids: readers }, head: dialogue.head, history: true }
  const { it: next, envelopes } = await nextEpoch(it, change, { id: by.id, signSeed: by.keys.signSeed })
  return {
    epoch: next.epochs.at(-1)?.epoch ?? 0,
    seq: dialogue.messages.length,
    directoryVersion: directory.version,
    readers: [...readers],
    envelopes: envelopes.map(base64Of),
  }
}

test('a handler who left finds no report after the new epoch, and who joined reads from it', async () => {
  const { place, first, second, newcomer, id } = await afterChange()
  expect((await lookAtCase(first.ctx, id)).needsPage).toBe(false)
  await endKeys(place.keeper, second.id)
  expect((await lookAtCase(first.ctx, id)).needsPage).toBe(true)
  await place.publish([first, newcomer], 2)
  expect((await readInbox(first.ctx, { keys: 'waiting' })).count).toBe(1)
  expect((await readInbox(first.ctx)).waiting).toBe(1)
  const waiting = await countWaitingPages(db, first.ctx.now)
  expect(waiting).toBeGreaterThan(0)
  await expect(lookAtCase(newcomer.ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  await turnPage(first.ctx, id, await aPage(place, first, id, [first.id, newcomer.id]))
  expect(await countWaitingPages(db, first.ctx.now)).toBe(waiting - 1)
  const opening = await openingOf(newcomer.ctx, id)
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const directories = (opening.sealed.directories as Signed<Directory>[]).map(({ body }) => body)
  const { dialogue } = await openCase(sealed, newcomer.keys.identity, directories)
  expect(dialogue.messages).toHaveLength(1)
  const newest = { ...sealed, envelopes: sealed.envelopes.filter(({ epoch }) => epoch === 1) }
  await expect(openCase(newest, second.keys.identity, directories)).rejects.toBeInstanceOf(Refused)
})

test('whom the reporter excluded is not missed, and a newcomer is', async () => {
  const { place, first, second, newcomer, id } = await afterChange('second')
  await place.publish([first, second], 2)
  expect((await lookAtCase(first.ctx, id)).needsPage).toBe(false)
  await place.publish([first, second, newcomer], 3)
  expect((await lookAtCase(first.ctx, id)).needsPage).toBe(true)
  expect((await openingOf(first.ctx, id)).holders.toSorted()).toEqual([first.id, second.id, newcomer.id].toSorted())
})

test('a new epoch is refused to who is no reader, to strangers as readers, and when it does not go on from what is there', async () => {
  const { place, first, second, newcomer, id } = await afterChange()
  await place.publish([first, second, newcomer], 2)
  const page = await aPage(place, first, id, [first.id, second.id, newcomer.id])
  const refused: [NewPage, object][] = [
    [{ ...page, readers: [first.id, crypto.randomUUID()] }, { code: 'invalid' }],
    [{ ...page, readers: [second.id, newcomer.id] }, { code: 'invalid' }],
    [{ ...page, directoryVersion: 1 }, { code: 'conflict' }],
    [{ ...page, seq: 2 }, { code: 'conflict' }],
    [{ ...page, epoch: 2 }, { code: 'conflict' }],
  ]
  for (const [wrong, error] of refused) await expect(turnPage(first.ctx, id, wrong)).rejects.toMatchObject(error)
  for (const ctx of [newcomer.ctx, place.keeper])
    await expect(turnPage(ctx, id, page)).rejects.toMatchObject({ code: 'not_found' })
  await turnPage(first.ctx, id, page)
  await expect(turnPage(second.ctx, id, page)).rejects.toMatchObject({ code: 'conflict' })
  await endKeys(place.keeper, second.id)
  const next = await aPage(place, first, id, [first.id, second.id])
  await expect(turnPage(first.ctx, id, next)).rejects.toMatchObject({ code: 'invalid' })
})
