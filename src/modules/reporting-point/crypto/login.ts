import { utf8ToBytes } from './bytes.ts'
import { isSignedBytes, signBytes } from './signed.ts'

/** No part can hold a line end, so that two questions never give the same bytes. */
function question(origin: string, nonce: string) {
  if (!/^https?:\/\/[^\s/]+$/.test(origin)) throw new RangeError('an origin, without path')
  if (!/^[0-9a-f]{64}$/.test(nonce)) throw new RangeError('a nonce of 32 bytes in hexadecimal')
  return utf8ToBytes(`meldpunt-login/v1\n${origin}\n${nonce}`)
}

/**
 * The answer of a reporter to the server's question, which proves that they hold the receipt and tells nothing of it.
 * @param origin where the page stands, such as `https://meld.example.nl`; an answer for one is none for another
 * @param nonce 32 random bytes in hexadecimal, asked once
 * @returns an Ed25519 signature in hexadecimal
 */
export const answerLogin = (signSeed: Uint8Array, origin: string, nonce: string): string =>
  signBytes(question(origin, nonce), signSeed)

/** Whether the answer is that of the holder of this key. For an unknown mailbox, ask and check with any other key. */
export const isLoginAnswer = (signPub: string, origin: string, nonce: string, answer: string): boolean =>
  isSignedBytes(question(origin, nonce), answer, signPub)
