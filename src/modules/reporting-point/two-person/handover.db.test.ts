import { Decrypter } from 'age-encryption'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { openNote, Refused, sealHandover, sealNote } from '../crypto/index.ts'
import { draftHandover, openingOfHandover, readHandover, stepHandover } from '../handover/service.ts'
import { aReceiver } from '../handover/testing.ts'
import { base64Of, bytesOf } from '../sealed.ts'
import type { KeyPerson } from '../testing.ts'
import { takeBack } from './service.ts'
import { forTwo, openAs, type Place, pass } from './testing.ts'

const database = await testDatabase()
const needsSecond = { code: 'rule_broken', reason: 'reporting.needs_second' }
const sha256 = 'ab'.repeat(32)

/** Something that a reader who opened the report with another seals for the other readers. */
async function sealedBy(place: Place, who: KeyPerson, id: string, text: string) {
  const opened = await openAs(place, who, id)
  if (!opened) throw new Error('not open')
  const by = { id: who.id, signSeed: who.keys.signSeed }
  const { file } = await sealNote({ on: '2026-11-28', content: { text } }, opened.it, by, opened.directories)
  return base64Of(file)
}

/** A report for two with a receiver outside, and a draft that says what is fit to be handed over. */
async function aPackage() {
  const made = await forTwo(database)
  const receiver = await aReceiver(made.place.keeper, await made.place.as('secretary'))
  const draft = (file: string) => ({ id: crypto.randomUUID(), receiverId: receiver.id, ground: 'wgs-riec', file })
  return { ...made, receiver, draft }
}

test('nobody hands over a report for two that they did not open with another: not as a draft, judgement or file', async () => {
  const { place, first, second, third, id, draft } = await aPackage()
  const anything = 'A'.repeat(200)
  await expect(draftHandover(first.ctx, id, draft(anything))).rejects.toMatchObject(needsSecond)
  await pass(place, first, id, [second])
  await expect(draftHandover(first.ctx, id, draft(anything))).rejects.toMatchObject(needsSecond)
  await pass(place, second, id, [first])
  const made = draft(await sealedBy(place, first, id, 'Een signaal (fictief).'))
  await draftHandover(first.ctx, id, made)
  for (const step of ['approved', 'returned'] as const)
    await expect(stepHandover(third.ctx, made.id, { do: step, seq: 1, file: anything })).rejects.toMatchObject(
      needsSecond,
    )
  await stepHandover(second.ctx, made.id, { do: 'approved', seq: 1, file: anything })
  await expect(stepHandover(third.ctx, made.id, { do: 'sealed', seq: 2, sha256 })).rejects.toMatchObject(needsSecond)
  await takeBack(second.ctx, id)
  await expect(stepHandover(first.ctx, made.id, { do: 'sealed', seq: 2, sha256 })).rejects.toMatchObject(needsSecond)
  // Who can't read it any more can still stop it.
  await stepHandover(third.ctx, made.id, { do: 'withdrawn', seq: 2 })
})

test('two who opened it hand it over: one writes, the other reads and approves, and the receiver alone opens the file', async () => {
  const { place, first, second, id, draft, receiver } = await aPackage()
  await pass(place, first, id, [second])
  await pass(place, second, id, [first])
  const text = 'Bij een balie is geld geboden (fictief).'
  const made = draft(await sealedBy(place, first, id, text))
  await draftHandover(first.ctx, id, made)
  const four = { code: 'rule_broken', reason: 'reporting.four_eyes' }
  await expect(stepHandover(first.ctx, made.id, { do: 'approved', seq: 1, file: made.file })).rejects.toMatchObject(
    four,
  )
  const judge = await openAs(place, second, id)
  const [concept] = await openingOfHandover(second.ctx, made.id)
  if (!judge || !concept) throw new Error('no draft')
  const read = await openNote(bytesOf(concept.file), second.keys.identity, judge.it, judge.directories)
  expect(read).toMatchObject({ by: first.id, content: { text } })
  const agreed = await sealedBy(place, second, id, 'Akkoord (fictief).')
  await stepHandover(second.ctx, made.id, { do: 'approved', seq: 1, file: agreed })
  const { it, dialogue } = judge
  const told = dialogue.messages.map(({ content }) => String(Object(content).what)).join()
  const leaks = { text: `${text} ${told} ${it.caseId}`, files: [] }
  await expect(sealHandover(leaks, receiver.recipient, it, dialogue.messages)).rejects.toThrow(Refused)
  const sealed = await sealHandover({ text, files: [] }, receiver.recipient, it, dialogue.messages)
  await stepHandover(first.ctx, made.id, { do: 'sealed', seq: 2, sha256: sealed.sha256 })
  const decrypter = new Decrypter()
  decrypter.addIdentity(receiver.secret)
  const entries = unzipSync(await decrypter.decrypt(sealed.file))
  expect(Object.values(entries).map((one) => strFromU8(one))).toEqual([text])
  expect((await readHandover(second.ctx, made.id)).trail.map(({ step }) => step)).toEqual([
    'drafted',
    'approved',
    'sealed',
  ])
})
