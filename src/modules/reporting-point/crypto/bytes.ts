import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { Refused } from './fault.ts'

export { randomBytes, utf8ToBytes }

/** Bytes as lower-case hexadecimal: the only way in which this protocol writes bytes in JSON. */
export const toHex = bytesToHex

/**
 * The bytes of lower-case hexadecimal.
 * @param length how many bytes it must be
 * @throws Refused `bad-shape`
 */
export function fromHex(text: string, length: number): Uint8Array {
  if (!isHex(text, length)) throw new Refused('bad-shape')
  return hexToBytes(text)
}

/** Whether it is a text of so many bytes in lower-case hexadecimal. */
export const isHex = (it: unknown, length: number): it is string =>
  typeof it === 'string' && it.length === 2 * length && /^[0-9a-f]*$/.test(it)

/** Each byte of the one exclusive-or the byte of the other; both of the same length. */
export function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length !== other.length) throw new RangeError('two lengths')
  return one.map((byte, at) => byte ^ (other[at] ?? 0))
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  let differs = one.length ^ other.length
  for (let at = 0; at < one.length; at++) differs |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differs === 0
}
