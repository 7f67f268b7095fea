import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Decrypter, Encrypter, webauthn } from 'age-encryption'
import { type Identity, identityOf, type Recipient, recipientOf } from './age.ts'
import { fromHex, randomBytes, toHex, utf8ToBytes } from './bytes.ts'
import { Refused } from './fault.ts'
import { signPubOf } from './signed.ts'
import { drawWords, parseWords, type Reading } from './words.ts'

/** A handler's keys, all from one secret of 32 bytes (hexadecimal), made and used in their browser only. */
export type HandlerKeys = {
  readonly secret: string
  readonly identity: Identity
  readonly ageRecipient: Recipient
  readonly signSeed: Uint8Array
  readonly signPub: string
}

/** New keys for a handler; `ageRecipient` and `signPub` go into the directory. */
export const newHandlerKeys = (): Promise<HandlerKeys> => handlerKeys(toHex(randomBytes(32)))

/** The keys of a handler's secret. */
export async function handlerKeys(secret: string): Promise<HandlerKeys> {
  const bytes = fromHex(secret, 32)
  const derive = (info: string) => hkdf(sha256, bytes, undefined, utf8ToBytes(`meldpunt/v1/handler/${info}`), 32)
  const [identity, signSeed] = [identityOf(derive('box')), derive('sign')]
  return { secret, identity, ageRecipient: await recipientOf(identity), signSeed, signPub: signPubOf(signSeed) }
}

/** A recovery phrase has ten words: 129 bits. */
export const phraseWords = 10

/** A new recovery phrase, to be printed once. */
export const newPhrase = (): string => drawWords(phraseWords)

/** Reads a recovery phrase as someone types it. */
export const parsePhrase = (typed: string): Reading => parseWords(typed, phraseWords)

/** 129 bits need hardly any stretching; this takes 50 ms, and the file stays one that `age -d` opens with the phrase. */
const workFactor = 14

/** A secret under a recovery phrase: an ordinary age file with a passphrase, for the server to keep. */
export function wrapWithPhrase(secret: string, phrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(phrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(secret)
}

/** @throws Refused `does-not-open` for a wrong phrase */
export function unwrapWithPhrase(file: Uint8Array, phrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(phrase)
  return unwrap(decrypter, file)
}

/**
 * Makes a passkey on this device that can wrap keys (WebAuthn with the PRF extension).
 * @param keyName what the device shows
 * @returns which passkey it is; not secret, the server keeps it beside the wrapped secret
 * @throws Error when the browser or device has no PRF, or the person stops: offer the phrase alone
 */
export const newPasskey = (keyName: string): Promise<string> => webauthn.createCredential({ keyName })

/** A secret under a passkey: an age file for the server to keep. Asks the person for their passkey. */
export function wrapWithPasskey(secret: string, passkey: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }))
  return encrypter.encrypt(secret)
}

/** Asks the person for their passkey. @throws Refused `does-not-open` */
export function unwrapWithPasskey(file: Uint8Array, passkey: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: passkey }))
  return unwrap(decrypter, file)
}

async function unwrap(decrypter: Decrypter, file: Uint8Array): Promise<string> {
  try {
    return await decrypter.decrypt(file, 'text')
  } catch {
    throw new Refused('does-not-open')
  }
}
