import { type Identity, openText, sealText } from './age.ts'
import { isHex, randomBytes, toHex, utf8ToBytes } from './bytes.ts'
import { current, directoryOf, type OpenCase, signPubIn } from './case.ts'
import { type Directory, everyone } from './directory.ts'
import { demand } from './fault.ts'
import type { Json } from './message.ts'
import { canonicalJson, isRecord, isSigned, parseSigned, sign } from './signed.ts'

/**
 * What handlers write for each other about a case: a judgement, a remark. The reporter can't read it. `id` is 16 bytes; a
 * later note with the same `id` takes its place. Notes are in no chain: one that is kept back is not missed.
 */
export type Note = {
  readonly v: 1
  readonly caseId: string
  readonly id: string
  readonly by: string
  readonly on: string
  readonly content: Json
}

/**
 * A note to the readers of the epoch in force and the escrow. In a case for two each can open it alone: put nothing in it
 * that only two may read.
 * @throws Refused `too-long` above 64 kB, `directory-unknown`
 */
export async function sealNote(
  { id = toHex(randomBytes(16)), on, content }: { id?: string; on: string; content: Json },
  it: OpenCase,
  by: { id: string; signSeed: Uint8Array },
  directories: readonly Directory[],
): Promise<{ id: string; file: Uint8Array }> {
  const readers = readersOf(it, directories)
  const note: Note = { v: 1, caseId: it.caseId, id, by: by.id, on, content }
  const text = utf8ToBytes(canonicalJson(sign('note', note, by.signSeed)))
  return { id, file: await sealText(text, readers) }
}

/**
 * Opens a note of a case.
 * @throws Refused `does-not-open`, `bad-padding`, `bad-shape`, `other-case`, `unknown-sender` when no epoch that I know had
 *   its writer as a reader, `bad-signature`
 */
export async function openNote(file: Uint8Array, identity: Identity, it: OpenCase, directories: readonly Directory[]) {
  const { body, sig } = parseSigned(await openText(file, identity))
  demand(isNote(body), 'bad-shape')
  demand(body.caseId === it.caseId, 'other-case')
  const epoch = it.epochs.findLast(({ recipients }) => recipients.includes(body.by))
  demand(epoch && body.by !== 'reporter', 'unknown-sender')
  demand(isSigned('note', { body, sig }, signPubIn(epoch, body.by, it, directories)), 'bad-signature')
  return body
}

/**
 * The same note, as its writer signed it, sealed to the readers of the epoch in force and the escrow: for who reads along later. Who
 * seals it can't change a word.
 * @throws Refused as `openNote`, `directory-unknown`
 */
export async function resealNote(
  file: Uint8Array,
  identity: Identity,
  it: OpenCase,
  directories: readonly Directory[],
) {
  await openNote(file, identity, it, directories)
  return sealText(await openText(file, identity), readersOf(it, directories))
}

function readersOf(it: OpenCase, directories: readonly Directory[]) {
  const { directoryVersion, recipients } = current(it)
  const directory = directoryOf(directoryVersion, directories)
  const readers = everyone(directory).filter((one) => recipients.includes(one.id))
  return [...readers.map(({ ageRecipient }) => ageRecipient), directory.escrow]
}

const isNote = (it: unknown): it is Note =>
  isRecord(it) &&
  it.v === 1 &&
  isHex(it.caseId, 16) &&
  isHex(it.id, 16) &&
  typeof it.by === 'string' &&
  typeof it.on === 'string' &&
  it.content !== undefined
