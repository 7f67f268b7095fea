import { type Identity, openText, type Recipient, sealText } from './age.ts'
import { randomBytes, utf8ToBytes } from './bytes.ts'
import { type Directory, type Handler, signDirectory } from './directory.ts'
import { newEscrow } from './escrow.ts'
import { type HandlerKeys, newHandlerKeys } from './keys.ts'
import { makeReport, type Report, type ReportInput } from './report.ts'
import { canonicalJson, type Purpose, parseSigned, sign, signPubOf } from './signed.ts'

/** Public salt of the deployment in tests. */
export const salt = new TextEncoder().encode('meld.example.nl (fictief)')

/** A handler with the keys that only their own browser has. */
export type Person = HandlerKeys & { readonly id: string; readonly entry: Handler }

/** A handler of a directory; the names are made up. */
export async function aPerson(id: string, group?: 'A' | 'B'): Promise<Person> {
  const keys = await newHandlerKeys()
  const { ageRecipient, signPub } = keys
  return { ...keys, id, entry: { id, role: 'meldpuntfunctionaris', ageRecipient, signPub, ...(group && { group }) } }
}

const escrow = await newEscrow()
/** Root key and escrow shares of the fictitious municipality; in reality off-line. */
export const officers = { rootSeed: randomBytes(32), shares: escrow.shares }

/** A directory of these people, and what a client needs to trust it. */
export function aDirectory(people: readonly Person[], change: Partial<Directory> = {}) {
  const directory: Directory = {
    v: 1,
    organisation: 'GM9999',
    version: 1,
    validUntil: '2026-12-31',
    handlers: people.map(({ entry }) => entry),
    sparring: [],
    escrow: escrow.recipient,
    ...change,
  }
  const rootPub = signPubOf(officers.rootSeed)
  const trust = { rootPub, organisation: 'GM9999', today: '2026-11-28', pinnedVersion: 1 }
  return { directory, signed: signDirectory(directory, officers.rootSeed), trust }
}

/** A report of someone, with hardly any work to do. */
export function aReport(directory: Directory, change: Partial<ReportInput> = {}): Promise<Report> {
  const writing = { on: '2026-11-28', type: 'report' as const, content: { what: 'Iemand bood geld voor een adres.' } }
  const work = { challenge: 'c', bits: 1 }
  return makeReport({ writing, attachments: [], excluded: [], twoPerson: false, salt, work, ...change }, directory)
}

/** A report as the server has it. */
export const asKept = ({ submission }: Report) => ({
  caseId: submission.caseId,
  envelopes: [{ epoch: 0, files: submission.envelopes }],
  messages: submission.messages,
})

/** Someone who signs. */
export const signer = ({ id, signSeed }: { id: string; signSeed: Uint8Array }) => ({ id, signSeed })

/** A sealed and signed text, opened with a key, changed, and sealed again to these recipients; signed anew with a seed, if given. */
export async function resealed(
  file: Uint8Array,
  key: Identity,
  to: readonly Recipient[],
  change: Changing,
): Promise<Uint8Array> {
  const { body, sig } = parseSigned(await openText(file, key))
  const next = { ...body, ...change.set }
  const signed = change.seed ? sign(change.purpose, next, change.seed) : { body: next, sig }
  return sealText(utf8ToBytes(canonicalJson(signed)), to)
}
type Changing = { purpose: Purpose; set: object; seed?: Uint8Array | undefined }
