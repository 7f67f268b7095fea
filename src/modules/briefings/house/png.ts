import { inflateSync } from 'node:zlib'

const signature = '89504e470d0a1a0a'
/** Values for each pixel by kind of colour; 3 is a palette. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
export const mostPixels = 4_000_000

/** Whether this is a whole PNG of a common kind and of at most 4 million pixels (ISO/IEC 15948); a picture that is half would spoil every paper. */
export function isWholePng(bytes: Buffer): boolean {
  if (bytes.subarray(0, 8).toString('hex') !== signature) return false
  const head = bytes.subarray(16)
  if (bytes.toString('latin1', 12, 16) !== 'IHDR' || head.length < 13) return false
  const [width, height, depth, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8] ?? 0, head[9] ?? 0]
  const values = channels[colour]
  if (values === undefined || width * height > mostPixels || head[12] !== 0) return false
  const lines = height * (1 + Math.ceil((width * values * depth) / 8))
  return pixelsOf(bytes)?.length === lines && lines > 0
}

/** The unpacked lines of the picture; null when a part is missing or can't be unpacked. */
function pixelsOf(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    if (kind === 'IEND') return unpacked(Buffer.concat(parts))
    at += length + 12
  }
  return null
}

function unpacked(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: mostPixels * 9 })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
