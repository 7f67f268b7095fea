import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { demand, Refused } from './fault.ts'
import { pad, unpad } from './padding.ts'

/** Someone to encrypt to, as age writes it: `age1pq1…` for ML-KEM-768 with X25519. */
export type Recipient = string
/** What opens what was encrypted to its recipient, as age writes it: `AGE-SECRET-KEY-PQ-1…`. */
export type Identity = string

/** The post-quantum age identity of a seed of 32 bytes (c2sp.org/age: the seed of X-Wing). */
export function identityOf(seed: Uint8Array): Identity {
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes')
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
}

/** The recipient of an identity. */
export const recipientOf = (identity: Identity): Promise<Recipient> => identityToRecipient(identity)

/** Whether it looks like a post-quantum recipient. */
export const isPostQuantum = (it: unknown): it is Recipient => typeof it === 'string' && /^age1pq1[a-z0-9]+$/.test(it)

/**
 * An age file for these recipients. age's library would mix post-quantum and other recipients, which makes all of it as
 * weak as the weakest; this does not.
 * @throws Refused `not-post-quantum`
 */
export function encrypterTo(recipients: readonly Recipient[]): Encrypter {
  demand(recipients.length > 0 && recipients.every(isPostQuantum), 'not-post-quantum')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter
}

/** A text padded to a bucket and encrypted to these recipients, as an age file. */
export const sealText = (text: Uint8Array, recipients: readonly Recipient[]): Promise<Uint8Array> =>
  encrypterTo(recipients).encrypt(pad(text))

/** @throws Refused `does-not-open` for another's file, and for a damaged one; `bad-padding` */
export async function openText(file: Uint8Array, identity: Identity): Promise<Uint8Array> {
  return unpad(await openBytes(file, identity))
}

/** @throws Refused `does-not-open` */
export async function openBytes(file: Uint8Array, identity: Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file)
  } catch {
    throw new Refused('does-not-open')
  }
}

/** How many recipients an age file has, as its header tells. Whoever opened it knows that the header is whole. */
export function countRecipients(file: Uint8Array): number {
  const header = new TextDecoder('latin1').decode(file).split('\n--- ')[0] ?? ''
  return header.split('\n').filter((line) => line.startsWith('-> ')).length
}
