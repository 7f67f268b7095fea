import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from './bytes.ts'

/**
 * The seed of the root key from the officers' phrase of ten words (129 bits), so that paper and hands are all that keeps it.
 * @param phrase as `newPhrase` and `parsePhrase` write it
 */
export const rootSeedOf = (phrase: string): Uint8Array =>
  hkdf(sha256, utf8ToBytes(phrase), undefined, utf8ToBytes('meldpunt/v1/root'), 32)
