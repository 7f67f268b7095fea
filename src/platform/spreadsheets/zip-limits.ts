import { inflateRawSync } from 'node:zlib'

export type ZipLimits = { entries: number; total: number; ratio: number }
/** Enough for a spreadsheet of tens of thousands of rows. */
export const spreadsheetLimits: ZipLimits = { entries: 1000, total: 100 * 1024 * 1024, ratio: 200 }

/** A part as the directory of the zip states it; sizes in bytes. */
type Entry = { name: string; method: number; packed: number; unpacked: number; header: number }
type Directory = { entries: Entry[]; start: number }

const tight = 1024 * 1024

/**
 * Whether a zip file is safe to open: number of entries, unpacked size and ratio, and no entry that unpacks to more
 * than its header says.
 * @returns what is wrong, or null
 */
export function zipFault(bytes: Uint8Array, limits: ZipLimits = spreadsheetLimits): string | null {
  const read = unpackZip(bytes, limits, () => false)
  return 'fault' in read ? read.fault : null
}

/**
 * The unpacked parts that are wanted, by name. Every part is unpacked with its stated size as the limit, wanted or not.
 * The directory must fill exactly the room that the end record states: other readers count entries themselves, follow
 * ZIP64 records or shift offsets, and would else find parts that were never looked at here.
 */
export function unpackZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): { parts: Map<string, Uint8Array> } | { fault: string } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = directoryOf(zip, limits)
  if (typeof directory === 'string') return { fault: directory }
  const parts = new Map<string, Uint8Array>()
  for (const entry of directory.entries) {
    const part = unpacked(zip, entry, directory.start)
    if (typeof part === 'string') return { fault: part }
    if (isWanted(entry.name)) parts.set(entry.name, part)
  }
  return { parts }
}

function directoryOf(zip: Buffer, limits: ZipLimits): Directory | string {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length) return 'this is no complete zip file'
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((at) => zip.readUInt16LE(end + at))
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)]
  if (disk !== 0 || startDisk !== 0 || here !== count || start + size !== end) return damaged
  if (count === undefined || count > limits.entries)
    return `this file holds ${count} parts, more than ${limits.entries}`
  const entries = entriesOf(zip, { start, end, count })
  return typeof entries === 'string' ? entries : (limitFault(entries, limits) ?? { entries, start })
}

const damaged = 'the directory of this zip file is damaged'

function entriesOf(zip: Buffer, { start, end, count }: { start: number; end: number; count: number }) {
  const entries: Entry[] = []
  let at = start
  while (at < end) {
    if (at + 46 > end || zip.readUInt32LE(at) !== 0x02014b50) return damaged
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, nameEnd),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      header: zip.readUInt32LE(at + 42),
    })
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return at === end && entries.length === count ? entries : damaged
}

function limitFault(entries: readonly Entry[], { total, ratio }: ZipLimits): string | null {
  const sum = entries.reduce((sofar, { unpacked }) => sofar + unpacked, 0)
  if (sum > total) return `this file unpacks to more than ${Math.round(total / 1024 / 1024)} MB`
  const isTight = ({ packed, unpacked }: Entry) => unpacked > tight && unpacked > packed * ratio
  return entries.some(isTight) ? 'this file is packed suspiciously tight' : null
}

function unpacked(zip: Buffer, { header, method, packed, unpacked }: Entry, end: number): Uint8Array | string {
  if (header + 30 > end || zip.readUInt32LE(header) !== 0x04034b50) return 'a part of this zip file is damaged'
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  if (start + packed > end) return 'a part of this zip file is damaged'
  const data = zip.subarray(start, start + packed)
  if (method === 0) return packed === unpacked ? data : 'a part of this zip file states a wrong size'
  if (method !== 8) return 'a part of this zip file is packed in an unknown way'
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) })
  } catch {
    return 'a part of this zip file unpacks to more than it states, or is damaged'
  }
}
