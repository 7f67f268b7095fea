import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOf, recipientOf } from './age.ts'
import { randomBytes } from './bytes.ts'
import { noteFile, openFile, sealFile } from './file.ts'
import { paddedFileSize } from './padding.ts'
import { aDirectory, aPerson, aReport } from './testing.ts'

const identity = identityOf(randomBytes(32))
const recipient = await recipientOf(identity)
const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer())
const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream()
const aFile = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'foto.jpg', { type: 'image/jpeg' })
const sealed = async (file: File) => {
  const { size, stream } = await sealFile(file, recipient)
  const bytes = new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
  expect(bytes.length).toBe(size)
  return bytes
}
const opened = async (bytes: Uint8Array<ArrayBuffer>, note: Awaited<ReturnType<typeof noteFile>>, key = identity) =>
  bytesOf((await openFile(streamOf(bytes), key, note)) as ReadableStream<Uint8Array<ArrayBuffer>>)
const refused = (fault: string) => expect.objectContaining({ fault })

test('a file of any length comes back, and its length can be seen only roughly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 200_000 }), async (length) => {
      const bytes = new Uint8Array(length).map((_, at) => at * 7)
      const file = aFile(bytes)
      const note = await noteFile(file)
      expect(note).toMatchObject({ name: 'foto.jpg', type: 'image/jpeg', size: length })
      const closed = await sealed(file)
      expect(closed.length).toBeGreaterThan(paddedFileSize(length))
      expect(await opened(closed, note)).toEqual(bytes)
    }),
    { numRuns: 12, examples: [[0], [4096], [65_536], [131_072]] },
  )
})

test('a file that was swapped, cut or damaged, or of which the note is another, is refused', async () => {
  const [one, other] = [aFile(new Uint8Array(70_000).fill(1)), aFile(new Uint8Array(70_000).fill(2))]
  const [note, closed, swapped] = [await noteFile(one), await sealed(one), await sealed(other)]
  const damaged = closed.map((byte, at) => (at === closed.length - 9 ? byte ^ 1 : byte))
  for (const wrong of [swapped, damaged, closed.slice(0, -100)]) {
    await expect(opened(wrong, note)).rejects.toEqual(refused('file-differs'))
  }
  for (const change of [{ size: 69_999 }, { size: 70_001 }, { sha256: '00'.repeat(32) }]) {
    await expect(opened(closed, { ...note, ...change })).rejects.toEqual(refused('file-differs'))
  }
  // Something behind the content, where only zeros may be.
  const shorter = { ...(await noteFile(aFile(new Uint8Array(69_999).fill(1)))), id: note.id }
  await expect(opened(closed, shorter)).rejects.toEqual(refused('file-differs'))
  await expect(opened(closed, note, identityOf(randomBytes(32)))).rejects.toEqual(refused('does-not-open'))
})

test('a report tells of its files under its own signature, and they open with its key', async () => {
  const { directory } = aDirectory([await aPerson('anna')])
  const file = aFile(Uint8Array.from([1, 2, 3]))
  const { submission, keys } = await aReport(directory, { attachments: [file] })
  const [upload] = submission.files
  expect(upload?.id).toMatch(/^[0-9a-f]{32}$/)
  expect((await upload?.seal())?.size).toBeGreaterThan(4096)
  expect(keys.mailboxHash).toBe(submission.mailboxHash)
})
