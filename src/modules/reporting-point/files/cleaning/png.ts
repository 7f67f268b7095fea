import { joined, nameAt, viewOf, whole } from './bytes.ts'

/** The picture, its colours, size and frames: nothing that a person or a program wrote. */
const picture = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT'.split(' '))

/**
 * A PNG (ISO/IEC 15948) with its picture only: no Exif, no texts (XMP is one), no moment, no profile, nothing behind its end.
 * @throws Damaged
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; ; ) {
    whole(at + 12 <= bytes.length)
    const end = at + 12 + view.getUint32(at)
    whole(end <= bytes.length)
    const name = nameAt(bytes, at + 4)
    if (picture.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
}
