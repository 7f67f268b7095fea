import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import canonicalize from 'canonicalize'
import { fromHex, isHex, toHex, utf8ToBytes } from './bytes.ts'
import { Refused } from './fault.ts'

/** What a signature is for; a signature for one purpose is none for another. */
export type Purpose = 'directory' | 'envelope' | 'message' | 'half' | 'note' | 'head'

/** A value with an Ed25519 signature (128 hexadecimal digits) over its canonical JSON. */
export type Signed<T> = { readonly body: T; readonly sig: string }

/**
 * The canonical JSON of a value, nested keys sorted too (RFC 8785).
 * @throws Refused `bad-shape` when the value is no JSON
 */
export function canonicalJson(value: unknown): string {
  try {
    const text = canonicalize(value)
    if (text !== undefined) return text
  } catch {
    // A lone surrogate, a circle or a number that is none.
  }
  throw new Refused('bad-shape')
}

/** SHA-256 of the canonical JSON of a value, 64 hexadecimal digits. */
export const hashOf = (value: unknown): string => toHex(sha256(utf8ToBytes(canonicalJson(value))))

/** The Ed25519 public key (64 hexadecimal digits) of a seed of 32 bytes. */
export const signPubOf = (signSeed: Uint8Array): string => toHex(ed25519.getPublicKey(signSeed))

/** Ed25519 over bytes (RFC 8032), 128 hexadecimal digits. */
export const signBytes = (bytes: Uint8Array, signSeed: Uint8Array): string => toHex(ed25519.sign(bytes, signSeed))

/** Whether the signature is that of the key over these bytes; as strict as RFC 8032, malformed keys are just false. */
export function isSignedBytes(bytes: Uint8Array, sig: string, signPub: string): boolean {
  if (!isHex(sig, 64) || !isHex(signPub, 32)) return false
  return ed25519.verify(fromHex(sig, 64), bytes, fromHex(signPub, 32), { zip215: false })
}

const signedBytes = (purpose: Purpose, body: unknown) => utf8ToBytes(`meldpunt/v1/${purpose}\n${canonicalJson(body)}`)

/** Signs a value for a purpose. */
export const sign = <T>(purpose: Purpose, body: T, signSeed: Uint8Array): Signed<T> => ({
  body,
  sig: signBytes(signedBytes(purpose, body), signSeed),
})

/** Whether a value is signed for this purpose with this key. */
export const isSigned = (purpose: Purpose, { body, sig }: Signed<unknown>, signPub: string): boolean =>
  isSignedBytes(signedBytes(purpose, body), sig, signPub)

/**
 * A signed value from the bytes of its JSON; what is in it is not judged yet.
 * @throws Refused `bad-shape`
 */
export function parseSigned(bytes: Uint8Array): Signed<Record<string, unknown>> {
  const it = parseJson(bytes)
  if (!isRecord(it) || !isRecord(it.body) || typeof it.sig !== 'string') throw new Refused('bad-shape')
  return { body: it.body, sig: it.sig }
}

/** Whether it is an object with keys. */
export const isRecord = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new Refused('bad-shape')
  }
}
