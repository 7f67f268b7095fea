import { openText, sealText } from './age.ts'
import { isHex, utf8ToBytes } from './bytes.ts'
import { current, type Epoch, epochIdentity, epochRecipient, type Head, isCount, type OpenCase } from './case.ts'
import { demand } from './fault.ts'
import { type FileNote, isFileNote } from './file.ts'
import { canonicalJson, hashOf, isRecord, parseSigned, type Signed, sign } from './signed.ts'

/** What a message is: of the reporter `report`, `question` and `answer`; of a handler the others. */
export const messageTypes = ['report', 'question', 'answer', 'acknowledgement', 'reply', 'feedback', 'closing'] as const
export type MessageType = (typeof messageTypes)[number]

/** JSON that a message may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A message of a case. `from` is `reporter` or the id of a handler, `on` a day (YYYY-MM-DD, no time on purpose), `content`
 * what the page makes of it, `files` what belongs to it. `seq` counts from 0 over the whole case; `prevHash` is the hash of
 * the message before it.
 */
export type Message = {
  readonly v: 1
  readonly caseId: string
  readonly epoch: number
  readonly seq: number
  readonly prevHash: string
  readonly from: string
  readonly on: string
  readonly type: MessageType
  readonly content: Json
  readonly files: readonly FileNote[]
}

/** What a writer gives; the rest follows from the case. */
export type Writing = Pick<Message, 'on' | 'type' | 'content'> & { readonly files?: readonly FileNote[] }

/** A message as the server keeps it. */
export type SealedMessage = { readonly epoch: number; readonly file: Uint8Array }

/** What the first message of a case goes on from. */
const beginning = (caseId: string) => hashOf({ beginningOf: caseId })

/** The number and the hash that the next message must have. */
export const following = (caseId: string, head: Head): Pick<Message, 'seq' | 'prevHash'> =>
  head ? { seq: head.seq + 1, prevHash: head.hash } : { seq: 0, prevHash: beginning(caseId) }

/**
 * Signs a message, pads it to 4, 8, 16, 32 or 64 kB and encrypts it to the case.
 * @param head the last message that the writer saw; when the server has a later one, read it first and seal anew
 * @returns the message for the server, and the head after it
 * @throws Refused `too-long` above 64 kB, `bad-shape`
 */
export async function sealMessage(
  it: OpenCase,
  head: Head,
  writing: Writing,
  by: { id: string; signSeed: Uint8Array },
) {
  const epoch = current(it)
  const { on, type, content, files = [] } = writing
  const place = { caseId: it.caseId, epoch: epoch.epoch, ...following(it.caseId, head) }
  const message: Message = { v: 1, ...place, from: by.id, on, type, content, files }
  demand(isMessage(message), 'bad-shape')
  const signed = sign('message', message, by.signSeed)
  const file = await sealText(utf8ToBytes(canonicalJson(signed)), [await epochRecipient(epoch)])
  const sealed: SealedMessage = { epoch: epoch.epoch, file }
  return { sealed, head: { seq: message.seq, hash: hashOf(signed) } }
}

/** @throws Refused `does-not-open`, `bad-padding`, `bad-shape` */
export async function openSigned(file: Uint8Array, epoch: Epoch): Promise<Signed<Message>> {
  const { body, sig } = parseSigned(await openText(file, epochIdentity(epoch)))
  demand(isMessage(body), 'bad-shape')
  return { body, sig }
}

const isMessage = (it: unknown): it is Message =>
  isRecord(it) &&
  it.v === 1 &&
  isHex(it.caseId, 16) &&
  isCount(it.epoch) &&
  isCount(it.seq) &&
  isHex(it.prevHash, 32) &&
  typeof it.from === 'string' &&
  typeof it.on === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(it.on) &&
  messageTypes.some((type) => type === it.type) &&
  it.content !== undefined &&
  Array.isArray(it.files) &&
  it.files.every(isFileNote)
