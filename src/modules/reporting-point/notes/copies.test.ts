import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handlerKeys, nextEpoch, type OpenCase } from '../crypto/index.ts'
import { aDirectory, aPerson, aReport, type Person, signer } from '../crypto/testing.ts'
import { copiesOf, readChain, sealNext } from './chain.ts'

const [anna, bram, carla, dirk] = await Promise.all([
  aPerson('anna'),
  aPerson('bram'),
  aPerson('carla'),
  aPerson('dirk'),
])
const people: readonly Person[] = [anna, bram, carla, dirk]
const { directory } = aDirectory(people)
const { it: begun } = await aReport(directory, { readers: [anna.id] })
const as = async (who: Person, it: OpenCase) => ({
  ...{ keys: await handlerKeys(who.secret), me: who.id, today: '2026-11-28', it, directories: [directory] },
})
type Kept = { seq: number; epoch: number; file: string; copy: string | null; isCopied: boolean }
const texts = async (notes: readonly Kept[], who: Person, it: OpenCase) =>
  (await readChain(notes, await as(who, it))).map(({ content }) => content?.text ?? null)

/** Notes of the one who is there, with an epoch for each that joins between them. */
async function joining(steps: readonly ('note' | 'join')[]) {
  let it = begun
  const there: Person[] = [anna]
  const notes: Kept[] = []
  for (const step of steps) {
    const next = people[there.length]
    if (step === 'join' && next) {
      there.push(next)
      const change = { readers: { directory, ids: there.map(({ id }) => id) }, head: null, history: true }
      it = (await nextEpoch(it, change, signer(anna))).it
    } else {
      const by = there.at(-1) ?? anna
      const sealed = await sealNext(notes, { text: `${notes.length}` }, await as(by, it))
      notes.push({ ...sealed, copy: null, isCopied: false })
    }
  }
  const copied = async (by: Person) => {
    for (const { seq, file } of await copiesOf(notes, await as(by, it)))
      notes.splice(seq, 1, ...notes.slice(seq, seq + 1).map((one) => ({ ...one, copy: file, isCopied: true })))
  }
  return { it, notes, there, copied }
}

test('whoever joins reads all older notes once a colleague who could opened the report, and each is copied once', async () => {
  const step = fc.constantFrom('note' as const, 'join' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const { it, notes, there, copied } = await joining(steps)
      await copied(anna)
      const all = notes.map(({ seq }) => `${seq}`)
      for (const who of there) expect(await texts(notes, who, it)).toEqual(all)
      expect(await copiesOf(notes, await as(anna, it))).toEqual([])
    }),
    { numRuns: 3 },
  )
})

test('who joined reads by copies what another copied, and hands it on; without them the notes stay closed', async () => {
  const { it, notes, copied } = await joining(['note', 'join', 'note'])
  expect(await texts(notes, bram, it)).toEqual([null, '1'])
  await copied(bram)
  expect(notes[0]?.copy).toBeNull()
  await copied(anna)
  const { it: later } = await nextEpoch(
    it,
    { readers: { directory, ids: [bram.id, carla.id] }, head: null, history: true },
    signer(bram),
  )
  const again = notes.map((one) => ({ ...one, isCopied: false }))
  const made = await copiesOf(again, await as(bram, later))
  expect(made.map(({ seq }) => seq)).toEqual([0, 1])
  const handed = again.map((one, at) => ({ ...one, copy: made[at]?.file ?? null }))
  expect(await texts(handed, carla, later)).toEqual(['0', '1'])
  await expect(texts(handed, dirk, later)).resolves.toEqual([null, null])
})

test('a copy of another note, or of one that someone else says it is, is found', async () => {
  const { it, notes, copied } = await joining(['note', 'note', 'join'])
  await copied(anna)
  const swapped = notes.map((one, at) => ({ ...one, copy: notes[1 - at]?.copy ?? null }))
  await expect(texts(swapped, bram, it)).rejects.toMatchObject({ fault: 'broken-chain' })
  const forged = await sealNext([], { text: 'verzonnen' }, await as(bram, it))
  const forgedFirst = notes.map((one, at) => (at === 0 ? { ...one, copy: forged.file } : one))
  // Signed by another: the page compares with who the server says wrote it.
  const read = await readChain(forgedFirst, await as(bram, it))
  expect(read[0]?.by).toBe(bram.id)
})
