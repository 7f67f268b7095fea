import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What the server hands to a reporter and knows again, without keeping it: signed with the secret of the installation. */
type Purpose = 'work' | 'question' | 'session'

const minute = 60_000
/** In minutes. Work is asked when someone sends, and a phone is done in seconds. */
const lives: Record<Purpose, number> = { work: 10, question: 5, session: 30 }

function sign(secret: string, purpose: Purpose, about: string, head: Buffer): Buffer {
  const hmac = createHmac('sha256', Buffer.from(secret, 'hex'))
  return hmac.update(`meldpunt/v1/${purpose}\n${about}\n`).update(head).digest().subarray(0, 16)
}

/**
 * A proof of 32 bytes in hexadecimal: the minute, a number, ten random bytes and a signature of 16 bytes.
 * @param about what it is for, such as a mailbox; it holds for that alone
 * @param number 0 to 65,535, which comes back with it
 */
export function giveProof(secret: string, purpose: Purpose, about: string, now: Date, number = 0): string {
  const head = Buffer.concat([Buffer.alloc(6), randomBytes(10)])
  head.writeUInt32BE(Math.floor(now.getTime() / minute), 0)
  head.writeUInt16BE(number, 4)
  return Buffer.concat([head, sign(secret, purpose, about, head)]).toString('hex')
}

/**
 * The number of a proof that was given for this, by this installation, not too long ago; null for any other. A clock that was
 * set back does not make an old one good: one from the future is refused too.
 */
export function readProof(secret: string, purpose: Purpose, about: string, now: Date, proof: string): number | null {
  const bytes = Buffer.from(/^[0-9a-f]{64}$/.test(proof) ? proof : '', 'hex')
  if (bytes.length !== 32) return null
  const head = bytes.subarray(0, 16)
  if (!timingSafeEqual(bytes.subarray(16), sign(secret, purpose, about, head))) return null
  const age = Math.floor(now.getTime() / minute) - head.readUInt32BE(0)
  return age >= -1 && age <= lives[purpose] ? head.readUInt16BE(4) : null
}
