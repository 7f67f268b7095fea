import { inflateRawSync } from 'node:zlib'

export type ZipLimits = { entries: number; total: number; ratio: number }
/** Enough for a spreadsheet of tens of thousands of rows. */
export const spreadsheetLimits: ZipLimits = { entries: 1000, total: 100 * 1024 * 1024, ratio: 200 }

/**
 * Whether a zip file is safe to open: number of entries, unpacked size and ratio, and no entry that unpacks to more
 * than its header says. Reads the central directory, then unpacks each entry with its stated size as the limit.
 * @returns what is wrong, or null
 */
export function zipFault(bytes: Uint8Array, limits: ZipLimits = spreadsheetLimits): string | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length) return 'this is no complete zip file'
  const entries = zip.readUInt16LE(end + 10)
  if (entries > limits.entries) return `this file holds ${entries} parts, more than ${limits.entries}`
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return 'the directory of this zip file is damaged'
    const [method, packed, unpacked] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    total += unpacked
    if (total > limits.total) return `this file unpacks to more than ${Math.round(limits.total / 1024 / 1024)} MB`
    if (packed > 0 && unpacked / packed > limits.ratio && unpacked > 1024 * 1024)
      return 'this file is packed suspiciously tight'
    const fault = entryFault(zip, zip.readUInt32LE(at + 42), { method, packed, unpacked })
    if (fault) return fault
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return null
}

function entryFault(
  zip: Buffer,
  header: number,
  { method, packed, unpacked }: { method: number; packed: number; unpacked: number },
): string | null {
  if (header + 30 > zip.length || zip.readUInt32LE(header) !== 0x04034b50) return 'a part of this zip file is damaged'
  if (method === 0) return packed === unpacked ? null : 'a part of this zip file states a wrong size'
  if (method !== 8) return 'a part of this zip file is packed in an unknown way'
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  try {
    inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(1, unpacked) })
    return null
  } catch {
    return 'a part of this zip file unpacks to more than it states, or is damaged'
  }
}
