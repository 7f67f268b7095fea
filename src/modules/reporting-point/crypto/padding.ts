import { Refused } from './fault.ts'

const kilobyte = 1024
/** Sizes in bytes of what is inside an encrypted text; only which of them it is can be seen from outside. */
export const textBuckets = [4, 8, 16, 32, 64].map((size) => size * kilobyte)

/**
 * A text with a mark and zeros behind it, up to the next bucket (ISO/IEC 7816-4).
 * @throws Refused `too-long` when it does not fit in 64 kB with its mark
 */
export function pad(text: Uint8Array): Uint8Array {
  const bucket = textBuckets.find((size) => text.length < size)
  if (bucket === undefined) throw new Refused('too-long')
  const padded = new Uint8Array(bucket)
  padded.set(text)
  padded[text.length] = 0x80
  return padded
}

/**
 * The text without what `pad` put behind it.
 * @throws Refused `bad-padding` when it is no bucket, or no mark is found
 */
export function unpad(padded: Uint8Array): Uint8Array {
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (!textBuckets.includes(padded.length) || padded[end] !== 0x80) throw new Refused('bad-padding')
  return padded.subarray(0, end)
}

const smallestFile = 4 * kilobyte

/**
 * How long a file of so many bytes is made: Padmé, at most 12 % more, so that a length tells O(log log n) bits
 * (Nikitin et al. 2019, "Reducing metadata leakage from encrypted files and communication with PURBs"); 4 kB at least.
 */
export function paddedFileSize(size: number): number {
  if (size <= smallestFile) return smallestFile
  const exponent = Math.floor(Math.log2(size))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(size / step) * step
}
