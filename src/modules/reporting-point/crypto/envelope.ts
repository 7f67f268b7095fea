import { countRecipients, type Identity, openText, type Recipient, sealText } from './age.ts'
import { isSame, utf8ToBytes } from './bytes.ts'
import { current, directoryOf, type Epoch, keyPrint, type OpenCase } from './case.ts'
import { type Directory, everyone } from './directory.ts'
import { type EnvelopeBody, isEnvelopeBody, linkOf } from './envelope-body.ts'
import { demand } from './fault.ts'
import { caseIdOf } from './receipt.ts'
import { canonicalJson, isSigned, parseSigned, sign } from './signed.ts'

/** What a reader knows of an envelope before opening it. `before` is the case as it was, when they could read it then. */
export type Expected = {
  readonly caseId: string
  readonly epoch: number
  readonly directories: readonly Directory[]
  readonly before?: OpenCase
}

/** An opened envelope; of a case that two open together only one half, to be joined with `joinHalves`. */
export type Opened = { readonly it: OpenCase; readonly half: 'A' | 'B' | null; readonly keyPrint: string }

/** Signs an envelope and encrypts it to its readers. Made by `beginCase` and `nextEpoch`. */
export async function sealEnvelope(
  body: EnvelopeBody,
  signSeed: Uint8Array,
  directory: Directory,
): Promise<Uint8Array> {
  const recipients = body.now.recipients.map((id) => recipientFor(id, body, directory))
  return sealText(utf8ToBytes(canonicalJson(sign('envelope', body, signSeed))), recipients)
}

function recipientFor(id: string, { reporterRecipient }: EnvelopeBody, directory: Directory): Recipient {
  if (id === 'reporter') return reporterRecipient
  if (id === 'escrow') return directory.escrow
  const handler = everyone(directory).find((one) => one.id === id)
  demand(handler, 'ghost-recipient')
  return handler.ageRecipient
}

/**
 * Opens the envelope of an epoch and judges all of it.
 * @param identity of the reporter, a handler or the escrow
 * @throws Refused `does-not-open`, `bad-padding`, `bad-shape`, `other-case`, `other-epoch`, `directory-unknown`,
 *   `unknown-sender`, `bad-signature`, `ghost-recipient`, `wrong-key`, `no-continuation`, `directory-rolled-back`
 */
export async function openEnvelope(file: Uint8Array, identity: Identity, expected: Expected): Promise<Opened> {
  const signed = parseSigned(await openText(file, identity))
  const body: unknown = signed.body
  demand(isEnvelopeBody(body), 'bad-shape')
  const it: OpenCase = {
    caseId: body.caseId,
    reporterSignPub: body.reporterSignPub,
    reporterRecipient: body.reporterRecipient,
    excluded: body.excluded,
    epochs: [...body.past, body.now],
    by: body.by,
  }
  demand(body.caseId === expected.caseId && caseIdOf(body.reporterSignPub) === body.caseId, 'other-case')
  demand(body.now.epoch === expected.epoch, 'other-epoch')
  demand((body.now.epoch === 0) === (body.by === 'reporter'), 'unknown-sender')
  demand(isSigned('envelope', signed, signerOf(body, expected.directories)), 'bad-signature')
  judgeReaders(body, expected.directories, file)
  judgeContinuation(body, expected.before)
  if (body.half === null) demand((await keyPrint(body.now)) === body.keyPrint, 'wrong-key')
  return { it, half: body.half, keyPrint: body.keyPrint }
}

/** The key of who wrote it: the reporter at first, then a reader. In a case for two it can be one of the other group. */
function signerOf({ by, now, half, reporterSignPub }: EnvelopeBody, directories: readonly Directory[]): string {
  if (by === 'reporter') return reporterSignPub
  const handler = everyone(directoryOf(now.directoryVersion, directories)).find(({ id }) => id === by)
  demand(handler && (now.recipients.includes(by) || (half !== null && handler.group !== half)), 'unknown-sender')
  return handler.signPub
}

/** Nobody reads along: all are in the directory or fixed, none is excluded, and the file has as many as it says. */
function judgeReaders({ now, excluded }: EnvelopeBody, directories: readonly Directory[], file: Uint8Array) {
  const directory = directoryOf(now.directoryVersion, directories)
  const known = new Set(['reporter', 'escrow', ...everyone(directory).map(({ id }) => id)])
  demand(
    now.recipients.every((id) => known.has(id) && !excluded.includes(id)),
    'ghost-recipient',
  )
  demand(
    ['reporter', 'escrow'].every((id) => now.recipients.includes(id)),
    'ghost-recipient',
  )
  demand(countRecipients(file) === now.recipients.length, 'ghost-recipient')
}

/** An epoch goes on from the one before it, which the reader knows from before or from the envelope itself. */
function judgeContinuation(body: EnvelopeBody, before: OpenCase | undefined) {
  if (body.now.epoch === 0) return
  const earlier: Epoch | undefined = before ? current(before) : body.half === null ? body.past.at(-1) : undefined
  if (!earlier) return
  demand(earlier.epoch === body.now.epoch - 1, 'no-continuation')
  demand(body.link !== null && isSame(body.link, linkOf(body, earlier)), 'no-continuation')
  demand(body.now.directoryVersion >= earlier.directoryVersion, 'directory-rolled-back')
  if (!before) return
  const kept = before.excluded.every((id) => body.excluded.includes(id))
  demand(kept && before.reporterRecipient === body.reporterRecipient, 'no-continuation')
}
