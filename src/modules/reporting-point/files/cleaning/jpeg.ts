import { joined, viewOf, whole } from './bytes.ts'

const [startOfScan, endOfImage] = [0xda, 0xd9]
/** Tables and frames, without which there is no picture: DHT, DAC, DQT, DNL, DRI and SOF0 to SOF15. */
const isPicture = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xdb && marker <= 0xdd)

/**
 * A JPEG (ISO/IEC 10918-1) with its picture only: no Exif with place and camera, no XMP, IPTC, comment, thumbnail or colour
 * profile, and nothing of what phones put behind it. Which way is up stays, since without it the photo lies on its side.
 * @throws Damaged
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let turned = 1
  let isPlaced = false
  for (let at = 2; ; ) {
    whole(at + 2 <= bytes.length && bytes[at] === 0xff)
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      return joined(kept)
    }
    whole(at + 4 <= bytes.length)
    const end = at + 2 + view.getUint16(at + 2)
    whole(end <= bytes.length && end >= at + 4)
    const segment = bytes.subarray(at, end)
    if (marker === 0xe1) turned = orientationOf(segment) ?? turned
    if (marker === 0xee && isNamed(segment, 'Adobe')) kept.push(segment)
    const isScan = marker === startOfScan
    if (isPicture(marker) || isScan) {
      // All that tells about the picture stands before its first table.
      if (!isPlaced && turned !== 1) kept.push(exifOf(turned))
      isPlaced = true
      kept.push(segment)
    }
    at = isScan ? endOfScan(bytes, end) : end
    if (isScan) kept.push(bytes.subarray(end, at))
  }
}

/** Where the coded picture ends: at a marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    whole(at >= 0 && at + 1 < bytes.length)
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 2
  }
}

const isNamed = (segment: Uint8Array, name: string) =>
  String.fromCharCode(...segment.subarray(4, 4 + name.length)) === name

const orientationTag = 0x0112

/** Which way is up, 1 to 8, as the first list of an Exif segment says it. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (!isNamed(segment, 'Exif\0\0') || segment.length < 18) return undefined
  const tiff = viewOf(segment.subarray(10))
  const isLittle = tiff.getUint16(0) === 0x4949
  const list = tiff.getUint32(4, isLittle)
  if (list + 2 > tiff.byteLength) return undefined
  for (let entry = 0; entry < tiff.getUint16(list, isLittle); entry += 1) {
    const at = list + 2 + 12 * entry
    if (at + 12 > tiff.byteLength) return undefined
    const value = tiff.getUint16(at + 8, isLittle)
    if (tiff.getUint16(at, isLittle) === orientationTag) return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says which way is up and nothing else. */
const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])
