import { beforeAll, expect, test } from 'vitest'
import { openText, sealText } from './age.ts'
import { current, departed, epochIdentity } from './case.ts'
import type { Directory } from './directory.ts'
import { openEnvelope } from './envelope.ts'
import { nextEpoch } from './epoch.ts'
import { recoverEscrow } from './escrow.ts'
import { readCase, readMailbox, type SealedCase } from './mailbox.ts'
import { sealMessage } from './message.ts'
import type { Report } from './report.ts'
import { aDirectory, aPerson, aReport, asKept, officers, type Person, salt, signer } from './testing.ts'

const refused = (fault: string) => expect.objectContaining({ fault })
let anna: Person
let bram: Person
let carla: Person
let directories: Directory[]
let report: Report

beforeAll(async () => {
  ;[anna, bram, carla] = await Promise.all([aPerson('anna'), aPerson('bram'), aPerson('carla')])
  const { directory: first } = aDirectory([anna, bram])
  const { directory: second } = aDirectory([anna, carla], { version: 2 })
  directories = [first, second]
  report = await aReport(first)
})

/** Bram leaves, Carla joins, and Anna writes. */
async function rotated(history: boolean) {
  const [, directory] = directories
  if (!directory) throw new Error('two directories')
  const change = { readers: { directory, ids: ['anna', 'carla'] }, head: report.head, history }
  const { it, envelopes } = await nextEpoch(report.it, change, signer(anna))
  const message = { on: '2026-12-01', type: 'reply' as const, content: 'Carla neemt het over.' }
  const { sealed, head } = await sealMessage(it, report.head, message, signer(anna))
  const kept = asKept(report)
  const all: SealedCase = {
    ...kept,
    envelopes: [...kept.envelopes, { epoch: 1, files: envelopes }],
    messages: [...kept.messages, sealed],
  }
  return { it, head, sealed, envelopes, all }
}
const contents = (mailbox: { dialogue: { messages: readonly { content: unknown }[] } }) =>
  mailbox.dialogue.messages.map(({ content }) => content)

test('who left opens nothing of the new epoch, and still what they could read', async () => {
  const { it, all, envelopes, sealed } = await rotated(true)
  const expected = { caseId: it.caseId, epoch: 1, directories }
  for (const file of envelopes) {
    await expect(openEnvelope(file, bram.identity, expected)).rejects.toEqual(refused('does-not-open'))
  }
  await expect(openText(sealed.file, bram.identity)).rejects.toEqual(refused('does-not-open'))
  await expect(openText(sealed.file, epochIdentity(current(report.it)))).rejects.toEqual(refused('does-not-open'))
  const before = await readCase(asKept(report), bram.identity, directories)
  expect(contents(before)).toHaveLength(1)
  await expect(readCase(all, bram.identity, directories)).rejects.toEqual(refused('other-epoch'))
})

test('who stays and the reporter read on; who joins reads what was only with history', async () => {
  for (const history of [true, false]) {
    const { all } = await rotated(history)
    expect(contents(await readCase(all, anna.identity, directories))).toHaveLength(2)
    expect(contents(await readMailbox(report.receipt, salt, all, directories))).toHaveLength(2)
    expect(contents(await readCase(all, carla.identity, directories))).toHaveLength(history ? 2 : 1)
  }
})

test('old envelopes may go when the new one holds the history', async () => {
  const { all } = await rotated(true)
  const kept = { ...all, envelopes: all.envelopes.slice(1) }
  expect(contents(await readMailbox(report.receipt, salt, kept, directories))).toHaveLength(2)
  const { all: bare } = await rotated(false)
  const lost = { ...bare, envelopes: bare.envelopes.slice(1) }
  await expect(readMailbox(report.receipt, salt, lost, directories)).rejects.toEqual(refused('no-continuation'))
})

test('a message under the old key after the change is refused, and so is a change that hides one', async () => {
  const { all } = await rotated(true)
  const writing = { on: '2026-12-02', type: 'reply' as const, content: 'Ik ben er nog.' }
  const late = await sealMessage(report.it, report.head, writing, signer(bram))
  const inserted = { ...all, messages: [...asKept(report).messages, late.sealed] }
  await expect(readMailbox(report.receipt, salt, inserted, directories)).rejects.toEqual(refused('broken-chain'))
  const hidden = { ...all, messages: all.messages.slice(1) }
  await expect(readMailbox(report.receipt, salt, hidden, directories)).rejects.toEqual(refused('broken-chain'))
  const cut = { ...all, messages: [] }
  await expect(readMailbox(report.receipt, salt, cut, directories)).rejects.toEqual(refused('broken-chain'))
})

test('an epoch of someone who could not read the one before is refused', async () => {
  const [first, second] = directories
  if (!first || !second) throw new Error('two directories')
  const stranger = { ...report.it, epochs: [{ ...current(report.it), seed: '11'.repeat(32) }] }
  const change = { readers: { directory: second, ids: ['carla'] }, head: report.head, history: false }
  const { envelopes } = await nextEpoch(stranger, change, signer(carla))
  const kept = asKept(report)
  const all = { ...kept, envelopes: [...kept.envelopes, { epoch: 1, files: envelopes }] }
  await expect(readMailbox(report.receipt, salt, all, directories)).rejects.toEqual(refused('no-continuation'))
})

test('an epoch goes to nobody whom the reporter excluded, to no ghost and under no older directory', async () => {
  const [first, second] = directories
  if (!first || !second) throw new Error('two directories')
  const wary = await aReport(first, { excluded: ['bram'] })
  expect(current(wary.it).recipients).toEqual(['anna', 'escrow', 'reporter'])
  await expect(readCase(asKept(wary), bram.identity, directories)).rejects.toEqual(refused('does-not-open'))
  const next = (ids: string[], directory = first) =>
    nextEpoch(wary.it, { readers: { directory, ids }, head: wary.head, history: true }, signer(anna))
  expect(current((await next(['anna', 'bram'])).it).recipients).toEqual(['anna', 'escrow', 'reporter'])
  await expect(next(['anna', 'dora'])).rejects.toEqual(refused('ghost-recipient'))
  await expect(aReport(first, { excluded: ['anna', 'bram'] })).rejects.toEqual(refused('nobody-left'))
  const { it, head } = { ...(await next(['anna'], second)), head: wary.head }
  const back = nextEpoch(it, { readers: { directory: first, ids: ['anna'] }, head, history: true }, signer(anna))
  await expect(back).rejects.toEqual(refused('directory-rolled-back'))
})

test('as long as someone who left can read the case, it says who', async () => {
  const [first, second] = directories
  if (!first || !second) throw new Error('two directories')
  expect(departed(report.it, directories, first)).toEqual([])
  expect(departed(report.it, directories, second)).toEqual(['bram'])
  expect(departed((await rotated(true)).it, directories, second)).toEqual([])
  const [entry] = second.handlers
  if (!entry) throw new Error('a handler')
  const { ageRecipient } = bram
  expect(departed(report.it, directories, { ...second, handlers: [{ ...entry, ageRecipient }] })).toEqual([
    'anna',
    'bram',
  ])
})

test('any two of three shares open the escrow, one never does', async () => {
  const [a = '', b = '', c = ''] = officers.shares
  const [first] = directories
  if (!first) throw new Error('a directory')
  for (const two of [
    [a, b],
    [c, a],
    [b.toUpperCase().replace(/(.{4})/g, '$1 '), c],
    [a, b, c],
  ]) {
    const identity = await recoverEscrow(two, first.escrow)
    expect(contents(await readCase(asKept(report), identity, directories))).toHaveLength(1)
  }
  const mistyped = `${a.slice(0, -1)}${a.endsWith('q') ? 'p' : 'q'}`
  for (const wrong of [[], [a], [b], [c], [a, a], [mistyped, b], [a, 'meldpuntdeel1qqq']]) {
    await expect(recoverEscrow(wrong, first.escrow)).rejects.toEqual(refused('bad-share'))
  }
  await expect(recoverEscrow([a, b], anna.ageRecipient)).rejects.toEqual(refused('bad-share'))
})

test('nothing is encrypted to a recipient that is not post-quantum', async () => {
  const classic = 'age1gde3ncmahlqd9gg50tanl99r960llztrhfapnmx853s4tjum03uqfssgdh'
  const text = new Uint8Array(3)
  expect(() => sealText(text, [anna.ageRecipient, classic])).toThrow(refused('not-post-quantum'))
  expect(() => sealText(text, [])).toThrow(refused('not-post-quantum'))
})
