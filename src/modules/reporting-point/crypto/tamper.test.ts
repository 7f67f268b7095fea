import { beforeAll, expect, test } from 'vitest'
import { openText, sealText } from './age.ts'
import { current, epochIdentity, epochRecipient } from './case.ts'
import { openDialogue } from './chain.ts'
import { type Directory, openDirectory } from './directory.ts'
import { openEnvelope } from './envelope.ts'
import { beginCase } from './epoch.ts'
import type { Fault } from './fault.ts'
import { readCase, readMailbox } from './mailbox.ts'
import { type SealedMessage, sealMessage } from './message.ts'
import type { Report } from './report.ts'
import { aDirectory, aPerson, aReport, asKept, type Person, resealed, salt, signer } from './testing.ts'

let [anna, bram, carla]: Person[] = []
let directory: Directory
let report: Report
let other: Report
let thread: SealedMessage[]

beforeAll(async () => {
  ;[anna, bram, carla] = await Promise.all(['anna', 'bram', 'carla'].map((id) => aPerson(id)))
  ;({ directory } = aDirectory(people('anna', 'bram')))
  ;[report, other] = await Promise.all([aReport(directory), aReport(directory)])
  thread = await aThread(report)
})

function people(...ids: string[]): Person[] {
  return [anna, bram, carla].filter((it): it is Person => it !== undefined && ids.includes(it.id))
}
const person = (id: string): Person => {
  const [found] = people(id)
  if (!found) throw new Error(id)
  return found
}
const reporterOf = ({ keys }: Report) => ({ id: 'reporter', signSeed: keys.signSeed })
const refused = (fault: Fault) => expect.objectContaining({ fault })

/** A report, an answer of Anna, a reply of the reporter. */
async function aThread({ submission, it, head, keys }: Report) {
  const answer = await sealMessage(
    it,
    head,
    { on: '2026-11-30', type: 'reply', content: 'Dank u.' },
    signer(person('anna')),
  )
  const writing = { on: '2026-12-01', type: 'answer' as const, content: 'Graag.' }
  const reply = await sealMessage(it, answer.head, writing, { id: 'reporter', signSeed: keys.signSeed })
  return [...submission.messages, answer.sealed, reply.sealed]
}

/** A message, changed and encrypted again to the same case: what a server that knew the key could do. */
async function changed(sealed: SealedMessage | undefined, set: object, seed?: Uint8Array): Promise<SealedMessage> {
  if (!sealed) throw new Error('no message')
  const epoch = current(report.it)
  const change = { purpose: 'message' as const, set, seed }
  return { epoch: 0, file: await resealed(sealed.file, epochIdentity(epoch), [await epochRecipient(epoch)], change) }
}

const read = (messages: SealedMessage[]) => openDialogue(messages, report.it, [directory])

test('reporter and handlers read the same dialogue', async () => {
  const kept = { ...asKept(report), messages: thread }
  const mine = await readMailbox(report.receipt, salt, kept, [directory])
  const theirs = await readCase(kept, person('bram').identity, [directory])
  expect(mine.dialogue.messages.map(({ from, seq, content }) => [from, seq, content])).toEqual([
    ['reporter', 0, { what: 'Iemand bood geld voor een adres.' }],
    ['anna', 1, 'Dank u.'],
    ['reporter', 2, 'Graag.'],
  ])
  expect(theirs).toEqual({ it: mine.it, dialogue: mine.dialogue })
})

test('a dropped, replayed or reordered message is refused', async () => {
  const [first, second, third] = thread
  if (!first || !second || !third) throw new Error('three messages')
  for (const messages of [
    [first, third],
    [second, third],
    [first, second, second],
    [first, third, second],
  ]) {
    await expect(read(messages)).rejects.toEqual(refused('out-of-order'))
  }
})

test('a message of another case is refused, also when it is encrypted to this one', async () => {
  await expect(read(other.submission.messages.slice())).rejects.toEqual(refused('does-not-open'))
  const moved = await changed(thread[0], { caseId: other.it.caseId }, reporterOf(report).signSeed)
  await expect(read([moved])).rejects.toEqual(refused('other-case'))
})

test('a reply is refused when its words, its writer or its chain were changed without their key', async () => {
  const [first, second] = thread
  if (!first) throw new Error('no message')
  const forged = await changed(second, { content: 'Bel mij op dit nummer.' })
  await expect(read([first, forged])).rejects.toEqual(refused('bad-signature'))
  const byReporter = await changed(second, {}, reporterOf(report).signSeed)
  await expect(read([first, byReporter])).rejects.toEqual(refused('bad-signature'))
  const stranger = await changed(second, { from: 'carla' }, person('carla').signSeed)
  await expect(read([first, stranger])).rejects.toEqual(refused('unknown-sender'))
  const fork = await changed(second, { prevHash: '00'.repeat(32) }, person('anna').signSeed)
  await expect(read([first, fork])).rejects.toEqual(refused('broken-chain'))
})

test('an envelope of another case, or one that the server made itself, is refused', async () => {
  const swapped = { ...asKept(report), envelopes: asKept(other).envelopes }
  await expect(readMailbox(report.receipt, salt, swapped, [directory])).rejects.toEqual(refused('does-not-open'))
  await expect(readCase(swapped, person('anna').identity, [directory])).rejects.toEqual(refused('other-case'))
  const forger = await aReport(directory)
  const { it, envelopes } = await beginCase(
    { ...forger.keys, caseId: report.it.caseId, recipient: report.keys.recipient },
    {
      directory,
      ids: ['anna'],
    },
  )
  expect(it.caseId).toBe(report.it.caseId)
  const expected = { caseId: report.it.caseId, epoch: 0, directories: [directory] }
  for (const file of envelopes) {
    await expect(openEnvelope(file, person('anna').identity, expected)).rejects.toEqual(refused('other-case'))
  }
})

test('a reader who is not in the signed directory is refused: by the writer, and by who reads', async () => {
  const { directory: ghosts, trust } = aDirectory(people('anna', 'bram', 'carla'), { version: 2 })
  const unsigned = { body: ghosts, sig: aDirectory(people('anna', 'bram')).signed.sig }
  expect(() => openDirectory(unsigned, trust)).toThrow(refused('bad-signature'))
  const haunted = await aReport({ ...ghosts, version: 1 })
  await expect(readMailbox(haunted.receipt, salt, asKept(haunted), [directory])).rejects.toEqual(
    refused('ghost-recipient'),
  )
})

test('a recipient that an envelope does not tell of is seen', async () => {
  const [file] = report.submission.envelopes
  if (!file) throw new Error('no envelope')
  const text = await openText(file, report.keys.identity)
  const recipients = [
    report.keys.recipient,
    directory.escrow,
    ...people('anna', 'bram', 'carla').map((it) => it.ageRecipient),
  ]
  const more = await sealText(text, recipients)
  const kept = { ...asKept(report), envelopes: [{ epoch: 0, files: [more] }] }
  await expect(readMailbox(report.receipt, salt, kept, [directory])).rejects.toEqual(refused('ghost-recipient'))
})

test('a directory that is too old, of another or no longer signed is refused', () => {
  const { signed, trust } = aDirectory(people('anna'), { version: 3 })
  expect(openDirectory(signed, { ...trust, today: '2026-12-31' }).version).toBe(3)
  const faults: [Fault, object][] = [
    ['directory-expired', { today: '2027-01-01' }],
    ['directory-rolled-back', { pinnedVersion: 4 }],
    ['directory-of-another', { organisation: 'GM0001' }],
    ['bad-signature', { rootPub: person('carla').signPub }],
  ]
  for (const [fault, change] of faults) {
    expect(() => openDirectory(signed, { ...trust, ...change })).toThrow(refused(fault))
  }
})

test('a key deep in a directory is under the signature too', () => {
  const { signed, trust } = aDirectory(people('anna', 'bram'))
  const [first, second] = signed.body.handlers
  if (!first || !second) throw new Error('two handlers')
  const swapped = { ...first, ageRecipient: person('carla').ageRecipient }
  const body = { ...signed.body, handlers: [swapped, second] }
  expect(() => openDirectory({ ...signed, body }, trust)).toThrow(refused('bad-signature'))
  const renamed = { ...signed.body, handlers: [{ ...first, role: 'gast' }, second] }
  expect(() => openDirectory({ ...signed, body: renamed }, trust)).toThrow(refused('bad-signature'))
  const reordered = Object.fromEntries(Object.entries(signed.body).reverse())
  expect(openDirectory({ ...signed, body: reordered }, trust)).toEqual(signed.body)
})
