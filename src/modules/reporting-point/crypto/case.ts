import { type Identity, identityOf, type Recipient, recipientOf } from './age.ts'
import { fromHex, isHex, utf8ToBytes } from './bytes.ts'
import { type Directory, everyone, type Handler } from './directory.ts'
import { demand } from './fault.ts'
import { isRecord } from './signed.ts'
import { sha256Hex } from './work.ts'

/** The last message of a case up to some moment: its number, from 0, and its hash. `null` when there is none. */
export type Head = { readonly seq: number; readonly hash: string } | null

/**
 * A stretch of a case with the same readers. `seed` (32 bytes, hexadecimal) makes the key of its messages; `recipients` are
 * ids of the directory of that version, with `reporter` and `escrow`; `head` is the last message from before it.
 */
export type Epoch = {
  readonly epoch: number
  readonly seed: string
  readonly directoryVersion: number
  readonly recipients: readonly string[]
  readonly head: Head
}

/** A case as an opened envelope tells it: what its readers need to read, answer and pass it on. */
export type OpenCase = {
  readonly caseId: string
  readonly reporterSignPub: string
  readonly reporterRecipient: Recipient
  /** Ids of whom the reporter does not want as a reader, in no epoch. */
  readonly excluded: readonly string[]
  /** Oldest first; earlier ones only for who may read them. The last one is in force. */
  readonly epochs: readonly Epoch[]
  readonly by: string
}

/** The epoch in force. */
export function current({ epochs }: Pick<OpenCase, 'epochs'>): Epoch {
  const last = epochs.at(-1)
  demand(last, 'bad-shape')
  return last
}

/** What opens the messages of an epoch. */
export const epochIdentity = ({ seed }: Pick<Epoch, 'seed'>): Identity => identityOf(fromHex(seed, 32))

/** What the messages of an epoch are encrypted to. */
export const epochRecipient = (epoch: Pick<Epoch, 'seed'>): Promise<Recipient> => recipientOf(epochIdentity(epoch))

/** What tells that a seed is the right one, without telling it. */
export const keyPrint = async (epoch: Pick<Epoch, 'seed'>): Promise<string> =>
  sha256Hex(utf8ToBytes(await epochRecipient(epoch)))

/** @throws Refused `directory-unknown` */
export function directoryOf(version: number, directories: readonly Directory[]): Directory {
  const directory = directories.find((one) => one.version === version)
  demand(directory, 'directory-unknown')
  return directory
}

/**
 * The key with which someone signs in an epoch.
 * @throws Refused `unknown-sender` when they are no reader of it
 */
export function signPubIn(epoch: Epoch, from: string, it: OpenCase, directories: readonly Directory[]): string {
  if (from === 'reporter') return it.reporterSignPub
  const handler = everyone(directoryOf(epoch.directoryVersion, directories)).find(({ id }) => id === from)
  demand(handler && epoch.recipients.includes(from), 'unknown-sender')
  return handler.signPub
}

/**
 * Readers of the epoch in force who are gone from a newer directory, or have other keys in it. As long as there are any, a
 * handler makes the next epoch first, and a reporter writes nothing: who left could read it.
 * @param directories with the one of the epoch in force
 * @param now the directory that holds today
 */
export function departed(it: OpenCase, directories: readonly Directory[], now: Directory): string[] {
  const { directoryVersion, recipients } = current(it)
  const then = directoryOf(directoryVersion, directories)
  const isThere = ({ id, ageRecipient, signPub }: Handler) =>
    everyone(now).some((one) => one.id === id && one.ageRecipient === ageRecipient && one.signPub === signPub)
  const gone = everyone(then).filter((one) => recipients.includes(one.id) && !isThere(one))
  return gone.map(({ id }) => id)
}

export const isHead = (it: unknown): it is Head =>
  it === null || (isRecord(it) && isCount(it.seq) && isHex(it.hash, 32))

export const isEpoch = (it: unknown): it is Epoch =>
  isRecord(it) &&
  isCount(it.epoch) &&
  isHex(it.seed, 32) &&
  isCount(it.directoryVersion) &&
  isTexts(it.recipients) &&
  isHead(it.head)

export const isCount = (it: unknown): it is number => Number.isSafeInteger(it) && Number(it) >= 0

export const isTexts = (it: unknown): it is string[] =>
  Array.isArray(it) && it.every((text) => typeof text === 'string') && new Set(it).size === it.length
