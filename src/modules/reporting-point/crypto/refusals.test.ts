import { expect, test } from 'vitest'
import { current, directoryOf, epochIdentity, epochRecipient } from './case.ts'
import { openDialogue } from './chain.ts'
import { openDirectory, signDirectory } from './directory.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'
import { type EnvelopeBody, linkOf } from './envelope-body.ts'
import { beginCase, nextEpoch } from './epoch.ts'
import type { Fault } from './fault.ts'
import { readMailbox } from './mailbox.ts'
import { sealMessage } from './message.ts'
import { sign } from './signed.ts'
import { aDirectory, aPerson, aReport, asKept, officers, resealed, salt, signer } from './testing.ts'

const refused = (fault: Fault) => expect.objectContaining({ fault })
const [anna, bram] = await Promise.all([aPerson('anna'), aPerson('bram')])
const { directory, trust, signed } = aDirectory([anna, bram])
const { directory: newer } = aDirectory([anna, bram], { version: 2 })
const directories = [directory, newer]
const report = await aReport(directory, { excluded: ['bram'] })
const kept = asKept(report)
const [first] = report.submission.envelopes
const [message] = report.submission.messages
if (!first || !message) throw new Error('an envelope and a message')
const expected = { caseId: report.it.caseId, epoch: 0, directories }
const readers = [anna.ageRecipient, directory.escrow, report.keys.recipient]

/** The first envelope with something else in it, signed by the reporter or another. */
const envelope = (set: object, seed: Uint8Array | undefined = report.keys.signSeed) =>
  resealed(first, report.keys.identity, readers, { purpose: 'envelope', set, seed })
const body = (set: Partial<EnvelopeBody>): EnvelopeBody => ({
  v: 1,
  ...report.it,
  by: 'anna',
  now: { ...current(report.it), epoch: 1, directoryVersion: 2, head: report.head },
  past: [],
  half: null,
  keyPrint: '00'.repeat(32),
  link: null,
  ...set,
})

test.each<[string, object]>([
  ['version', { v: 2 }],
  ['case', { caseId: 'x' }],
  ['key of the reporter', { reporterSignPub: '' }],
  ['recipient of the reporter', { reporterRecipient: 'age1x' }],
  ['list of who is excluded', { excluded: [1] }],
  ['writer', { by: 1 }],
  ['epoch', { now: { ...current(report.it), seed: '00' } }],
  ['head', { now: { ...current(report.it), head: { seq: -1, hash: '' } } }],
  ['past', { past: [current(report.it)] }],
  ['half', { half: 'C' }],
  ['print of the key', { keyPrint: 1 }],
  ['link', { link: 'x' }],
])('an envelope with a malformed %s is refused', async (_what, set) => {
  await expect(openEnvelope(await envelope(set), anna.identity, expected)).rejects.toEqual(refused('bad-shape'))
})

test('an envelope that another signed, or nobody, or for another epoch, is refused', async () => {
  const open = async (file: Uint8Array, change: object = {}) =>
    openEnvelope(file, anna.identity, { ...expected, ...change })
  expect((await open(await envelope({}))).it).toEqual(report.it)
  const signedByNobody = resealed(first, report.keys.identity, readers, { purpose: 'envelope', set: { excluded: [] } })
  await expect(open(await signedByNobody)).rejects.toEqual(refused('bad-signature'))
  await expect(open(await envelope({ by: 'anna' }, anna.signSeed))).rejects.toEqual(refused('unknown-sender'))
  await expect(open(await envelope({ keyPrint: '00'.repeat(32) }))).rejects.toEqual(refused('wrong-key'))
  await expect(open(first, { epoch: 1 })).rejects.toEqual(refused('other-epoch'))
  await expect(open(first, { directories: [newer] })).rejects.toEqual(refused('directory-unknown'))
  const noEscrow = { ...current(report.it), recipients: ['anna', 'bram', 'reporter'] }
  await expect(open(await envelope({ now: noEscrow, excluded: [] }))).rejects.toEqual(refused('ghost-recipient'))
})

test('a reader can not pass a case on to whom the reporter excluded, nor under an older list', async () => {
  const change = { readers: { directory: newer, ids: ['anna', 'bram'] }, head: report.head, history: true }
  const sly = await nextEpoch({ ...report.it, excluded: [] }, change, signer(anna))
  const all = { ...kept, envelopes: [...kept.envelopes, { epoch: 1, files: sly.envelopes }] }
  await expect(readMailbox(report.receipt, salt, all, directories)).rejects.toEqual(refused('no-continuation'))

  const { it: then } = await nextEpoch(
    report.it,
    { ...change, readers: { directory: newer, ids: ['anna'] } },
    signer(anna),
  )
  const backwards = body({ now: { ...current(report.it), epoch: 2, head: report.head } })
  const linked = { ...backwards, link: linkOf(backwards, current(then)) }
  const file = await sealEnvelope(linked, anna.signSeed, directory)
  const open = (before: typeof then) => openEnvelope(file, anna.identity, { ...expected, epoch: 2, before })
  await expect(open(then)).rejects.toEqual(refused('directory-rolled-back'))
  await expect(open(report.it)).rejects.toEqual(refused('no-continuation'))
})

test('an epoch is made by one of its readers only', async () => {
  const change = { readers: { directory: newer, ids: ['anna'] }, head: report.head, history: true }
  await expect(nextEpoch(report.it, change, signer(bram))).rejects.toEqual(refused('unknown-sender'))
  const byBram = body({ by: 'bram' })
  const file = await sealEnvelope({ ...byBram, link: linkOf(byBram, current(report.it)) }, bram.signSeed, newer)
  const open = openEnvelope(file, anna.identity, { ...expected, epoch: 1, before: report.it })
  await expect(open).rejects.toEqual(refused('unknown-sender'))
  const toGhost = sealEnvelope(body({ now: { ...current(report.it), recipients: ['dora'] } }), anna.signSeed, newer)
  await expect(toGhost).rejects.toEqual(refused('ghost-recipient'))
})

test('a whole case of another, encrypted to this reporter, is not theirs', async () => {
  const { keys } = await aReport(directory)
  const { it, envelopes } = await beginCase({ ...keys, recipient: report.keys.recipient }, { directory, ids: ['anna'] })
  const fake = { caseId: it.caseId, envelopes: [{ epoch: 0, files: envelopes }], messages: [] }
  await expect(readMailbox(report.receipt, salt, fake, directories)).rejects.toEqual(refused('other-case'))
})

test.each<[Fault, object]>([
  ['bad-shape', { v: 2 }],
  ['bad-shape', { caseId: '' }],
  ['bad-shape', { epoch: -1 }],
  ['bad-shape', { seq: 0.5 }],
  ['bad-shape', { prevHash: 'x' }],
  ['bad-shape', { from: 1 }],
  ['bad-shape', { on: '2026-11-28T10:00' }],
  ['bad-shape', { type: 'note' }],
  ['bad-shape', { content: undefined }],
  ['bad-shape', { files: [{ id: 'x' }] }],
  ['other-epoch', { epoch: 1 }],
])('a message is refused as %s when it says %o', async (fault, set) => {
  const epoch = current(report.it)
  const change = { purpose: 'message' as const, set, seed: report.keys.signSeed }
  const file = await resealed(message.file, epochIdentity(epoch), [await epochRecipient(epoch)], change)
  await expect(openDialogue([{ epoch: 0, file }], report.it, directories)).rejects.toEqual(refused(fault))
})

test('a message under an earlier key than the one before it is refused', async () => {
  const change = { readers: { directory: newer, ids: ['anna'] }, head: report.head, history: true }
  const { it } = await nextEpoch(report.it, change, signer(anna))
  const writing = { on: '2026-12-01', type: 'reply' as const, content: '' }
  const now = await sealMessage(it, report.head, writing, signer(anna))
  const back = await sealMessage(report.it, now.head, writing, signer(anna))
  const all = [message, now.sealed, back.sealed]
  await expect(openDialogue(all, it, directories)).rejects.toEqual(refused('other-epoch'))
  await expect(openDialogue([{ ...message, epoch: 7 }], it, directories)).rejects.toEqual(refused('other-epoch'))
  await expect(openDialogue([], { ...it, epochs: [] }, directories)).rejects.toEqual(refused('bad-shape'))
})

test('what can not be a message is not sealed', async () => {
  const seal = (change: object) =>
    sealMessage(report.it, null, { on: '2026-11-28', type: 'report', content: '', ...change }, signer(anna))
  await expect(seal({ on: 'vandaag' })).rejects.toEqual(refused('bad-shape'))
  await expect(seal({ content: '\ud800' })).rejects.toEqual(refused('bad-shape'))
  await expect(seal({ content: 'x'.repeat(65_536) })).rejects.toEqual(refused('too-long'))
  expect(() => current({ epochs: [] })).toThrow(refused('bad-shape'))
  expect(() => directoryOf(3, directories)).toThrow(refused('directory-unknown'))
})

const [one, two] = signed.body.handlers
test.each<[string, object]>([
  ['another version of the format', { v: 2 }],
  ['no organisation', { organisation: 1 }],
  ['a version that is no number', { version: '1' }],
  ['a last day that is none', { validUntil: 'altijd' }],
  ['an escrow that is not post-quantum', { escrow: 'age1gde3ncmahlqd9gg50tanl99r960llztrhfapnmx853s4tjum03uqfssgdh' }],
  ['no handlers', { handlers: null }],
  ['a handler that is none', { handlers: ['anna'] }],
  ['the same id twice', { sparring: [{ ...one, signPub: '11'.repeat(32), ageRecipient: report.keys.recipient }] }],
  ['the same signature key twice', { sparring: [{ ...one, id: 'x', ageRecipient: report.keys.recipient }] }],
  ['the same recipient twice', { handlers: [one, { ...two, ageRecipient: one?.ageRecipient }] }],
  ['a reserved id', { handlers: [{ ...one, id: 'reporter' }] }],
  ['a group that is none', { handlers: [{ ...one, group: 'C' }] }],
  ['a malformed signature key', { handlers: [{ ...one, signPub: 'AA' }] }],
])('a directory with %s is not signed, and not taken when it is', (_what, set) => {
  const wrong = { ...directory, ...set }
  expect(() => openDirectory(sign('directory', wrong, officers.rootSeed), trust)).toThrow(refused('bad-shape'))
  expect(() => signDirectory(wrong, officers.rootSeed)).toThrow(refused('bad-shape'))
})
