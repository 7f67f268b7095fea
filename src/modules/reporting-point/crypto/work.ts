import { sha256 } from '@noble/hashes/sha2.js'
import { isHex, toHex, utf8ToBytes } from './bytes.ts'

/** Work that the server asks for a report, so that thousands of them cost something. About 2^bits hashes. */
export type WorkTask = { readonly challenge: string; readonly mailboxHash: string; readonly bits: number }

const hash = ({ challenge, mailboxHash }: WorkTask, answer: number) =>
  sha256(utf8ToBytes(`meldpunt-work/v1\n${challenge}\n${mailboxHash}\n${answer}`))

/** How many bits at the front are zero. */
function zeroBits(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? 8 * bytes.length : 8 * first + Math.clz32(bytes[first] ?? 0) - 24
}

/**
 * Searches so many answers from a number on; pure and without waiting, so that a worker, or a page in slices, can do it.
 * @returns the answer, or null when it is not among these
 */
export function searchWork(task: WorkTask, from: number, count: number): number | null {
  for (let answer = from; answer < from + count; answer++) {
    if (zeroBits(hash(task, answer)) >= task.bits) return answer
  }
  return null
}

/** Searches until it is found, and lets the page breathe between slices of about 20 ms. */
export async function doWork(task: WorkTask): Promise<number> {
  const slice = 8192
  for (let from = 0; ; from += slice) {
    const answer = searchWork(task, from, slice)
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Whether an answer is right; one hash, for the server. */
export const isWorkDone = (task: WorkTask, answer: number): boolean =>
  Number.isSafeInteger(answer) &&
  answer >= 0 &&
  isHex(task.mailboxHash, 32) &&
  zeroBits(hash(task, answer)) >= task.bits

/** SHA-256 of bytes in hexadecimal. */
export const sha256Hex = (bytes: Uint8Array): string => toHex(sha256(bytes))
