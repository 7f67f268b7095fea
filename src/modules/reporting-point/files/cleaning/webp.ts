import { joined, nameAt, viewOf, whole } from './bytes.ts'

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
/** What the head of the file promises: a profile, Exif and XMP. */
const promises = 0x20 | 0x08 | 0x04

/**
 * A WebP (RFC 9649) with its picture only: no Exif, XMP, profile or chunk of another, also not inside a frame.
 * @throws Damaged
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  whole(bytes.length >= 12)
  const end = 8 + viewOf(bytes).getUint32(4, true)
  whole(end <= bytes.length)
  const chunks = chunksOf(bytes.subarray(12, end))
  whole(chunks.length > 0)
  const body = joined(chunks)
  const head = Uint8Array.from(bytes.subarray(0, 12))
  viewOf(head).setUint32(4, body.length + 4, true)
  return joined([head, body])
}

function chunksOf(bytes: Uint8Array): Uint8Array[] {
  const kept: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    whole(at + 8 <= bytes.length)
    const size = viewOf(bytes).getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    whole(at + 8 + size <= bytes.length)
    const name = nameAt(bytes, at)
    if (picture.has(name)) kept.push(cleanChunk(name, bytes.subarray(at, end)))
    at = end
  }
  return kept
}

function cleanChunk(name: string, chunk: Uint8Array): Uint8Array {
  if (name === 'VP8X') {
    const clean = Uint8Array.from(chunk)
    clean[8] = (clean[8] ?? 0) & ~promises
    return clean
  }
  if (name !== 'ANMF') return chunk
  // A frame: a head of 16 bytes, and chunks.
  whole(chunk.length >= 24)
  const size = viewOf(chunk).getUint32(4, true)
  const frames = chunksOf(chunk.subarray(24, 8 + size))
  const clean = joined([chunk.subarray(0, 24), ...frames])
  viewOf(clean).setUint32(4, clean.length - 8, true)
  return clean
}
