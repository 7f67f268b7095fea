import { deflateSync } from 'node:zlib'
import type { Logo } from './house/model.ts'

/** A part of a PNG. */
function part(kind: string, content: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(whole))
  return Buffer.concat([length, whole, sum])
}

/** The check sum of ISO/IEC 15948, annex D. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A blue square of so many pixels, as PNG. */
export function aPng(size = 8): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, Buffer.from([11, 60, 93]))])
  const lines = deflateSync(Buffer.concat(Array.from({ length: size }, () => line)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', lines), part('IEND', Buffer.alloc(0))])
}

export const pngLogo: Logo = { form: 'png', base64: aPng(64).toString('base64'), alt: 'Beeldmerk van het district' }
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#0b3c5d"/></svg>'
export const svgLogo: Logo = { ...pngLogo, form: 'svg', base64: Buffer.from(drawing).toString('base64') }
