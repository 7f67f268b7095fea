import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fromHex, toHex, xor } from './bytes.ts'
import { openDialogue } from './chain.ts'
import { openEnvelope } from './envelope.ts'
import { nextEpoch } from './epoch.ts'
import { newEscrow, recoverEscrow } from './escrow.ts'
import { sealHandover } from './handover.ts'
import { readCase, readMailbox } from './mailbox.ts'
import { openNote, sealNote } from './note.ts'
import { aDirectory, aPerson, aReport, asKept, resealed, salt, signer } from './testing.ts'
import { halvesOf, joinHalves, passHalf, takeHalf, wholeCase } from './two-person.ts'

const refused = (fault: string) => expect.objectContaining({ fault })
const [anna, bram, carla] = await Promise.all([aPerson('anna', 'A'), aPerson('bram', 'B'), aPerson('carla', 'A')])
const { directory } = aDirectory([anna, bram, carla])
const report = await aReport(directory, { twoPerson: true })
const kept = asKept(report)
const expected = { caseId: report.it.caseId, epoch: 0, directories: [directory] }
const halfOf = async (who: typeof anna, at: number) => {
  const file = report.submission.envelopes[at]
  if (!file) throw new Error('two envelopes')
  return openEnvelope(file, who.identity, expected)
}

test('a half says nothing of the whole, and the two make it', () => {
  const seed = toHex(crypto.getRandomValues(new Uint8Array(32)))
  const [one, other] = [halvesOf(seed), halvesOf(seed)]
  expect(toHex(xor(fromHex(one.A, 32), fromHex(one.B, 32)))).toBe(seed)
  expect(new Set([seed, one.A, one.B, other.A, other.B]).size).toBe(5)
})

test('in a case for two nobody of one group opens it alone; the reporter reads it', async () => {
  for (const who of [anna, bram, carla]) {
    await expect(readCase(kept, who.identity, [directory])).rejects.toEqual(refused('bad-share'))
  }
  await expect(halfOf(anna, 1)).rejects.toEqual(refused('does-not-open'))
  const mine = await readMailbox(report.receipt, salt, kept, [directory])
  expect(mine.dialogue.messages).toHaveLength(1)
  expect(mine.it).toEqual(report.it)
})

test('one of each group opens it together, by passing a half on', async () => {
  const [a, b] = [await halfOf(anna, 0), await halfOf(bram, 1)]
  const it = await joinHalves(a, b)
  expect((await openDialogue(kept.messages, it, [directory])).messages).toHaveLength(1)
  const passed = await passHalf(a, signer(anna), bram.entry)
  expect(await takeHalf(passed, b, bram, anna.entry)).toEqual(it)
  await expect(takeHalf(passed, b, bram, carla.entry)).rejects.toEqual(refused('bad-signature'))
  const posing = await passHalf(a, { id: 'anna', signSeed: carla.signSeed }, bram.entry)
  await expect(takeHalf(posing, b, bram, anna.entry)).rejects.toEqual(refused('bad-signature'))
  const forOther = await passHalf(a, signer(anna), { ...bram.entry, id: 'dora' })
  await expect(takeHalf(forOther, b, bram, anna.entry)).rejects.toEqual(refused('bad-signature'))
  const empty = { purpose: 'half' as const, set: { opened: {} }, seed: anna.signSeed }
  const nothing = await resealed(passed, bram.identity, [bram.ageRecipient], empty)
  await expect(takeHalf(nothing, b, bram, anna.entry)).rejects.toEqual(refused('bad-share'))
  await expect(takeHalf(passed, a, anna, anna.entry)).rejects.toEqual(refused('does-not-open'))
  await expect(passHalf(a, signer(anna), carla.entry)).rejects.toEqual(refused('bad-share'))
  await expect(joinHalves(a, await halfOf(carla, 0))).rejects.toEqual(refused('bad-share'))
})

test('a half that was changed does not fit', async () => {
  const [a, b] = [await halfOf(anna, 0), await halfOf(bram, 1)]
  const [epoch] = b.it.epochs
  if (!epoch) throw new Error('an epoch')
  const bent = { ...b, it: { ...b.it, epochs: [{ ...epoch, seed: '22'.repeat(32) }] } }
  await expect(joinHalves(a, bent)).rejects.toEqual(refused('wrong-key'))
  for (const epochs of [[], [{ ...epoch, epoch: 1 }], [{ ...epoch, directoryVersion: 2 }]]) {
    await expect(joinHalves(a, { ...b, it: { ...b.it, epochs } })).rejects.toEqual(refused('bad-share'))
  }
  for (const change of [{ keyPrint: '00'.repeat(32) }, { it: { ...b.it, caseId: '00'.repeat(16) } }]) {
    await expect(joinHalves(a, { ...b, ...change })).rejects.toEqual(refused('bad-share'))
  }
  await expect(wholeCase([])).rejects.toEqual(refused('does-not-open'))
})

test('any two of three officers open a case for two whole, one of them nothing, and what they seal is for two again', async () => {
  const { recipient, shares } = await newEscrow()
  const own = { ...directory, escrow: recipient }
  const it = await aReport(own, { twoPerson: true })
  for (const share of shares) await expect(recoverEscrow([share], recipient)).rejects.toEqual(refused('bad-share'))
  for (const left of [0, 1, 2]) {
    const two = shares.filter((_, at) => at !== left)
    const opened = await readCase(asKept(it), await recoverEscrow(two, recipient), [own])
    expect(opened.it).toEqual(it.it)
    expect(opened.dialogue.messages).toHaveLength(1)
  }
  const readers = { directory: own, ids: ['anna', 'bram'], twoPerson: true }
  const next = await nextEpoch(it.it, { readers, head: it.head, history: true }, signer(anna))
  const all = { ...asKept(it), envelopes: [...asKept(it).envelopes, { epoch: 1, files: next.envelopes }] }
  for (const { identity } of [anna, bram])
    await expect(readCase(all, identity, [own])).rejects.toEqual(refused('bad-share'))
})

test('a package is sealed from the case that two joined, and refused with what leads back to it', async () => {
  const it = await joinHalves(await halfOf(anna, 0), await halfOf(bram, 1))
  const { messages } = await openDialogue(kept.messages, it, [directory])
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const leads = { text: `Zaak ${it.caseId}`, files: [] }
  await expect(sealHandover(leads, recipient, it, messages)).rejects.toEqual(refused('not-sanitised'))
  const { file } = await sealHandover({ text: 'Een signaal (fictief).', files: [] }, recipient, it, messages)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(Object.keys(unzipSync(await decrypter.decrypt(file)))).toEqual(['overdracht.txt'])
  const draft = await sealNote({ on: '2026-11-28', content: { text: 'Concept (fictief)' } }, it, signer(anna), [
    directory,
  ])
  for (const { identity: key } of [anna, bram, carla])
    expect((await openNote(draft.file, key, it, [directory])).by).toBe('anna')
})

test('the next epoch is for two again, with the past in halves too', async () => {
  const readers = { directory, ids: ['bram', 'carla'], twoPerson: true }
  const { it, envelopes } = await nextEpoch(report.it, { readers, head: report.head, history: true }, signer(bram))
  const all = { ...kept, envelopes: [...kept.envelopes, { epoch: 1, files: envelopes }] }
  await expect(readCase(all, carla.identity, [directory])).rejects.toEqual(refused('bad-share'))
  expect((await readMailbox(report.receipt, salt, all, [directory])).it).toEqual(it)
  const [forA, forB] = envelopes
  if (!forA || !forB) throw new Error('two envelopes')
  const next = { ...expected, epoch: 1 }
  const [a, b] = [await openEnvelope(forA, carla.identity, next), await openEnvelope(forB, bram.identity, next)]
  expect(await joinHalves(a, b)).toEqual(it)
  const alone = { readers: { ...readers, ids: ['bram'] }, head: report.head, history: true }
  await expect(nextEpoch(report.it, alone, signer(bram))).rejects.toEqual(refused('nobody-left'))
})
