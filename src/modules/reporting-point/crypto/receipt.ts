import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Identity, identityOf, type Recipient, recipientOf } from './age.ts'
import { toHex, utf8ToBytes } from './bytes.ts'
import { signPubOf } from './signed.ts'
import { drawWords, parseWords, type Reading } from './words.ts'

/** A receipt has seven words: 90.5 bits, which need no stretching (docs/decisions/0011). */
export const receiptWords = 7

/** A new receipt: seven words with a space between. It is the only key of the reporter and is stored nowhere. */
export const newReceipt = (): string => drawWords(receiptWords)

/** Reads a receipt as someone types it: capitals, accents, hyphens, numbers, line ends and no spaces are all fine. */
export const parseReceipt = (typed: string): Reading => parseWords(typed, receiptWords)

/** The secrets of a receipt: 16, 32 and 32 bytes. */
export type ReceiptSecrets = { mailboxId: Uint8Array; signSeed: Uint8Array; boxSeed: Uint8Array }

/**
 * HKDF-SHA-256 (RFC 5869) of a receipt, with the salt of this deployment.
 * @param receipt as `newReceipt` and `parseReceipt` write it
 * @param salt any bytes that differ per deployment; public
 */
export function deriveSecrets(receipt: string, salt: Uint8Array): ReceiptSecrets {
  const derive = (info: string, length: number) =>
    hkdf(sha256, utf8ToBytes(receipt), salt, utf8ToBytes(`meldpunt/v1/${info}`), length)
  return { mailboxId: derive('mailbox', 16), signSeed: derive('sign', 32), boxSeed: derive('box', 32) }
}

/** What a reporter works with. Of it only `mailboxHash` and `signPub` (hexadecimal) ever go to the server. */
export type ReporterKeys = {
  readonly mailboxHash: string
  readonly signSeed: Uint8Array
  readonly signPub: string
  readonly identity: Identity
  readonly recipient: Recipient
  readonly caseId: string
}

/** The keys of a receipt. */
export async function reporterKeys(receipt: string, salt: Uint8Array): Promise<ReporterKeys> {
  const { mailboxId, signSeed, boxSeed } = deriveSecrets(receipt, salt)
  const identity = identityOf(boxSeed)
  const [signPub, recipient] = [signPubOf(signSeed), await recipientOf(identity)]
  return { mailboxHash: toHex(sha256(mailboxId)), signSeed, signPub, identity, recipient, caseId: caseIdOf(signPub) }
}

/**
 * The case of a reporter's public key: 16 bytes, hexadecimal. A case is named after the key, so that nobody else can begin
 * it and the server can't show the one for the other.
 */
export const caseIdOf = (signPub: string): string =>
  toHex(sha256(utf8ToBytes(`meldpunt/v1/case\n${signPub}`)).slice(0, 16))
