import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { isPostQuantum } from './age.ts'
import { fromHex, isHex, toHex, utf8ToBytes } from './bytes.ts'
import { type Epoch, isEpoch, isTexts, type OpenCase } from './case.ts'
import { canonicalJson, isRecord } from './signed.ts'

/**
 * What is in an envelope. `now` is the epoch that it opens, `past` the earlier ones for who may read them. In a case that
 * two open together `half` says whose half it is: then `now.seed` is only that half, and `keyPrint` tells whether two fit.
 * `link` proves that who wrote it could read the epoch before.
 */
export type EnvelopeBody = Omit<OpenCase, 'epochs'> & {
  readonly v: 1
  readonly now: Epoch
  readonly past: readonly Epoch[]
  readonly half: 'A' | 'B' | null
  readonly keyPrint: string
  readonly link: string | null
}

/** HMAC-SHA-256 over an envelope with a key of the epoch before it: only its readers can make it. */
export function linkOf(body: EnvelopeBody, before: Epoch): string {
  const key = hkdf(sha256, fromHex(before.seed, 32), undefined, utf8ToBytes('meldpunt/v1/link'), 32)
  return toHex(hmac(sha256, key, utf8ToBytes(canonicalJson({ ...body, link: null }))))
}

export const isEnvelopeBody = (it: unknown): it is EnvelopeBody =>
  isRecord(it) &&
  it.v === 1 &&
  isHex(it.caseId, 16) &&
  isHex(it.reporterSignPub, 32) &&
  isPostQuantum(it.reporterRecipient) &&
  isTexts(it.excluded) &&
  typeof it.by === 'string' &&
  isEpoch(it.now) &&
  isPast(it.past, it.now.epoch) &&
  (it.half === null || it.half === 'A' || it.half === 'B') &&
  isHex(it.keyPrint, 32) &&
  (it.link === null || isHex(it.link, 32))

/** Epochs without a gap up to the one before. */
const isPast = (it: unknown, epoch: number): it is Epoch[] =>
  Array.isArray(it) && it.every((one, at) => isEpoch(one) && one.epoch === epoch - it.length + at)
