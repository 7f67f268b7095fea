import type { Tx } from '#platform/db'
import { fetchFile, fileSizes } from '#platform/files'
import type { PieceFile } from './content.ts'

/** In bytes, before base64: what one file may be to travel in a document, and what all of them may be. */
export const largestPiece = 1024 * 1024
const largestTotal = 5 * 1024 * 1024

/**
 * The files of these pieces that are small enough to travel, the smallest first as long as they fit; of the others the hash
 * alone. For those of another organisation the caller reads as the system. The caller authorises and logs.
 */
export async function travellingFiles(
  tx: Tx,
  pieces: readonly { id: string; fileId: string | null }[],
): Promise<PieceFile[]> {
  const held = pieces.flatMap(({ id, fileId }) => (fileId ? [{ id, fileId }] : []))
  const ids = held.map(({ fileId }) => fileId)
  const sizes = ids.length > 0 ? await fileSizes(tx, ids) : new Map<string, number>()
  const sizeOf = ({ fileId }: { fileId: string }) => sizes.get(fileId) ?? Number.POSITIVE_INFINITY
  let room = largestTotal
  const files: PieceFile[] = []
  for (const one of held.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const size = sizeOf(one)
    if (size > largestPiece || size > room) break
    room -= size
    const { name, mediaType, bytes } = await fetchFile(tx, one.fileId)
    files.push({ id: one.id, name, mediaType, base64: Buffer.from(bytes).toString('base64') })
  }
  return files
}
