import {
  current,
  type Directory,
  everyone,
  type HandlerKeys,
  type Identity,
  nextEpoch,
  Refused,
  readCase,
  readShare,
  recoverEscrow,
  sealMessage,
} from '../crypto/index.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import type { RecoveryFiles, SealedOrphan } from './service.ts'

/** What is wrong with shares as they were typed: the place of one, or the two together. */
export type ShareFault = { kind: 'one' | 'same' | 'apart' } | { kind: 'wrong'; at: number }

const isShare = (text: string): boolean => {
  try {
    return readShare(text).length > 0
  } catch {
    return false
  }
}

/** The shares that were typed, each read. @param typed by officer, from 1 */
export function sharesIn(typed: readonly string[]): { shares: string[] } | ShareFault {
  const given = typed.map((text) => text.trim())
  for (const [at, text] of given.entries()) {
    if (text && !isShare(text)) return { kind: 'wrong', at: at + 1 }
  }
  const shares = given.filter((text) => text !== '')
  if (shares.length < 2) return { kind: 'one' }
  const plain = shares.map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return new Set(plain).size < 2 ? { kind: 'same' } : { shares }
}

/** In bytes: a file with a share is far smaller. */
export const largestShareFile = 10_000

/** The one share in a text file, such as the officers' page saves; null when there is none, or more than one. */
export function shareInFile(text: string): string | null {
  const all = new Set(text.toLowerCase().match(/meldpuntdeel1[a-z0-9]+/g))
  const [share] = all
  return all.size === 1 && share && isShare(share) ? share : null
}

/** The escrow key, of the newest directory that these shares fit. @throws Refused `bad-share` */
export async function escrowOf(shares: readonly string[], directories: readonly Directory[]): Promise<Identity> {
  for (const recipient of new Set(directories.toReversed().map(({ escrow }) => escrow))) {
    const identity = await recoverEscrow(shares, recipient).catch(() => null)
    if (identity) return identity
  }
  throw new Refused('bad-share')
}

type By = { me: string; keys: HandlerKeys; escrow: Identity; directories: readonly Directory[]; told: string }

/**
 * The next epoch of a report that nobody reads, for the one who seals it and others of the directory in force who read as what its
 * readers read; with a message for its reporter.
 * @returns null when the reporter kept out the one who seals it
 * @throws Refused as `readCase` and `nextEpoch`
 */
export async function recovered(orphan: SealedOrphan, { today, holders }: RecoveryFiles, by: By) {
  const { me, keys, escrow, directories, told } = by
  const sealed = sealedCase(orphan)
  const { it, dialogue } = await readCase(sealed, escrow, directories)
  const directory = directories.at(-1)
  if (!directory || it.excluded.includes(me)) return null
  const before = directories.find(({ version }) => version === current(it).directoryVersion) ?? directory
  const roles = new Set(everyone(before).flatMap(({ id, role }) => (current(it).recipients.includes(id) ? [role] : [])))
  const ids = everyone(directory)
    .filter(({ id, role }) => id === me || (roles.has(role) && holders.includes(id)))
    .map(({ id }) => id)
    .filter((id) => !it.excluded.includes(id) && !orphan.steppedBack.includes(id))
  const signer = { id: me, signSeed: keys.signSeed }
  // What two people open together stays so.
  const twoPerson = sealed.envelopes.at(-1)?.files.length === 2
  const change = { readers: { directory, ids, twoPerson }, head: dialogue.head, history: true }
  const { it: next, envelopes } = await nextEpoch(it, change, signer)
  const seq = dialogue.messages.length
  const page = {
    ...{ epoch: current(next).epoch, seq, directoryVersion: directory.version, readers: ids },
    envelopes: envelopes.map(base64Of),
  }
  if (orphan.isClosed) return page
  const writing = { on: today, type: 'reply' as const, content: { text: told } }
  const message = await sealMessage(next, dialogue.head, writing, signer)
  return { ...page, message: base64Of(message.sealed.file) }
}
