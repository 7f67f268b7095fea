import { bech32 } from '@scure/base'
import { type Identity as AgeIdentity, Decrypter, Encrypter, identityToRecipient, type Stanza } from 'age-encryption'
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
  decrypter.addIdentity(likelyFirst(identity))
  try {
    return await decrypter.decrypt(file)
  } catch {
    throw new Refused('does-not-open')
  }
}

/** By how many stanzas a header has: the place of the last one that a key fitted. It tells nothing of the key. */
const fitted = new Map<number, number>()

/**
 * The same identity, which tries the stanza first that fitted in the last header of that length: the reports of a municipality have their
 * readers in one order, and each try costs a decapsulation. All others are tried after it, and the header is judged as always.
 */
function likelyFirst(identity: Identity): AgeIdentity {
  const library = new Decrypter()
  library.addIdentity(identity)
  return {
    async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
      const likely = fitted.get(stanzas.length) ?? 0
      const places = stanzas.map((_, at) => at)
      for (const at of [likely, ...places.filter((one) => one !== likely)]) {
        // biome-ignore lint/complexity/useLiteralKeys: private to the library, which lends its own identities to nobody; this is all it does with them.
        const fileKey: Uint8Array | null = await library['unwrapFileKey'](stanzas.slice(at, at + 1))
        if (!fileKey) continue
        fitted.set(stanzas.length, at)
        return fileKey
      }
      return null
    },
  }
}

/** How many recipients an age file has, as its header tells. Whoever opened it knows that the header is whole. */
export function countRecipients(file: Uint8Array): number {
  const header = new TextDecoder('latin1').decode(file).split('\n--- ')[0] ?? ''
  return header.split('\n').filter((line) => line.startsWith('-> ')).length
}
