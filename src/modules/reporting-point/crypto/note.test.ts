import { expect, test } from 'vitest'
import { recoverEscrow } from './escrow.ts'
import { openNote, sealNote } from './note.ts'
import { aDirectory, aPerson, aReport, officers, resealed, signer } from './testing.ts'

const refused = (fault: string) => expect.objectContaining({ fault })
const [anna, bram, carla] = await Promise.all([aPerson('anna'), aPerson('bram'), aPerson('carla')])
const { directory } = aDirectory([anna, bram, carla])
const { it, keys } = await aReport(directory, { excluded: ['carla'] })
const other = await aReport(directory)
const written = { on: '2026-11-28', content: { concreteness: 3, remark: 'Eerder gezien (fictief).' } }
const { id, file } = await sealNote(written, it, signer(anna), [directory])
const open = (note: Uint8Array, identity = bram.identity, of = it) => openNote(note, identity, of, [directory])

test('a note is for the handlers of the case and the escrow, not for the reporter and who is excluded', async () => {
  const note = { v: 1, caseId: it.caseId, id, by: 'anna', ...written }
  expect(await open(file)).toEqual(note)
  expect(await open(file, await recoverEscrow(officers.shares, directory.escrow))).toEqual(note)
  for (const { identity } of [keys, carla]) await expect(open(file, identity)).rejects.toEqual(refused('does-not-open'))
})

test('a note of another case, another writer, or changed, is refused', async () => {
  await expect(open(file, bram.identity, other.it)).rejects.toEqual(refused('other-case'))
  const again = (set: object, seed?: Uint8Array) =>
    resealed(file, bram.identity, [bram.ageRecipient], { purpose: 'note', set, seed })
  await expect(open(await again({ content: '' }))).rejects.toEqual(refused('bad-signature'))
  await expect(open(await again({ by: 'carla' }, carla.signSeed))).rejects.toEqual(refused('unknown-sender'))
  await expect(open(await again({ by: 'reporter' }, keys.signSeed))).rejects.toEqual(refused('unknown-sender'))
  for (const set of [{ v: 2 }, { id: '' }, { caseId: 1 }, { by: 1 }, { on: 1 }, { content: undefined }]) {
    await expect(open(await again(set, anna.signSeed))).rejects.toEqual(refused('bad-shape'))
  }
})
