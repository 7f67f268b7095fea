import { isPostQuantum, type Recipient } from './age.ts'
import { isHex } from './bytes.ts'
import { demand } from './fault.ts'
import { isRecord, isSigned, type Signed, sign } from './signed.ts'

/** Someone who can read and answer reports. `group` is for cases that two people open together. */
export type Handler = {
  readonly id: string
  readonly role: string
  readonly name?: string
  readonly ageRecipient: Recipient
  readonly signPub: string
  readonly group?: 'A' | 'B'
}

/**
 * Who may read the reports of one organisation, as its officers signed it with the root key off-line.
 * `validUntil` is the last day (YYYY-MM-DD) on which it holds; `escrow` the recipient whose key two of three officers have;
 * `sparring` are the confidential advisers, to whom a question goes that is no report yet.
 */
export type Directory = {
  readonly v: 1
  readonly organisation: string
  readonly version: number
  readonly validUntil: string
  readonly handlers: readonly Handler[]
  readonly sparring: readonly Handler[]
  readonly escrow: Recipient
  /** Codes of the kinds of reports that someone of group A and someone of group B open together; none when it is left out. */
  readonly twoPerson?: readonly string[]
}

/** What a reader already knows. `rootPub` is part of the client, `pinnedVersion` the newest version that it ever saw. */
export type Trust = {
  readonly rootPub: string
  readonly organisation: string
  readonly today: string
  readonly pinnedVersion: number
}

/** Signs a directory with the root key; on the officers' off-line page only. */
export function signDirectory(directory: Directory, rootSeed: Uint8Array): Signed<Directory> {
  demand(isDirectory(directory), 'bad-shape')
  return sign('directory', directory, rootSeed)
}

/**
 * The directory, when it may be used to encrypt to today.
 * @throws Refused `bad-signature`, `bad-shape`, `directory-of-another`, `directory-rolled-back`, `directory-expired`
 */
export function openDirectory(signed: Signed<unknown>, trust: Trust): Directory {
  const directory = openOldDirectory(signed, trust)
  demand(directory.version >= trust.pinnedVersion, 'directory-rolled-back')
  demand(directory.validUntil >= trust.today, 'directory-expired')
  return directory
}

/**
 * A directory that once held, to read what was written under it: the same checks, but for its age.
 * @throws Refused `bad-signature`, `bad-shape`, `directory-of-another`
 */
export function openOldDirectory(signed: Signed<unknown>, trust: Pick<Trust, 'rootPub' | 'organisation'>): Directory {
  demand(isSigned('directory', signed, trust.rootPub), 'bad-signature')
  demand(isDirectory(signed.body), 'bad-shape')
  demand(signed.body.organisation === trust.organisation, 'directory-of-another')
  return signed.body
}

/** Everyone in a directory who can be a recipient and answer. */
export const everyone = ({ handlers, sparring }: Directory): readonly Handler[] => [...handlers, ...sparring]

/** Whether it has the form of a directory; who signed it is not looked at. */
export function isDirectory(it: unknown): it is Directory {
  if (!isRecord(it) || !Array.isArray(it.handlers) || !Array.isArray(it.sparring)) return false
  const all = [...it.handlers, ...it.sparring]
  return (
    it.v === 1 &&
    typeof it.organisation === 'string' &&
    Number.isSafeInteger(it.version) &&
    typeof it.validUntil === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(it.validUntil) &&
    isPostQuantum(it.escrow) &&
    (it.twoPerson === undefined || isCodes(it.twoPerson)) &&
    all.every(isHandler) &&
    differ(all.map(({ id }) => id)) &&
    differ(all.map(({ signPub }) => signPub)) &&
    differ([it.escrow, ...all.map(({ ageRecipient }) => ageRecipient)])
  )
}

const differ = (values: readonly unknown[]) => new Set(values).size === values.length

const isCodes = (it: unknown) => Array.isArray(it) && it.every((code) => typeof code === 'string') && differ(it)

/** Names that are no handler's. */
const reserved = ['reporter', 'escrow']

const isHandler = (it: unknown): it is Handler =>
  isRecord(it) &&
  typeof it.id === 'string' &&
  !reserved.includes(it.id) &&
  typeof it.role === 'string' &&
  (it.name === undefined || typeof it.name === 'string') &&
  (it.group === undefined || it.group === 'A' || it.group === 'B') &&
  isPostQuantum(it.ageRecipient) &&
  isHex(it.signPub, 32)
