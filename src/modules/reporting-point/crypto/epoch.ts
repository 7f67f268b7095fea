import type { Recipient } from './age.ts'
import { randomBytes, toHex } from './bytes.ts'
import { current, type Epoch, type Head, keyPrint, type OpenCase } from './case.ts'
import { type Directory, everyone, type Handler } from './directory.ts'
import { sealEnvelope } from './envelope.ts'
import { type EnvelopeBody, linkOf } from './envelope-body.ts'
import { demand } from './fault.ts'
import { halvesOf } from './two-person.ts'

/** Who reads a case from now on: handlers or advisers of the directory in force. Two groups when `twoPerson`. */
export type Readers = { readonly directory: Directory; readonly ids: readonly string[]; readonly twoPerson?: boolean }

/** A case with the envelopes that open it, one, or one for each group. */
export type Sealed = { readonly it: OpenCase; readonly envelopes: readonly Uint8Array[] }

type Reporter = { signSeed: Uint8Array; signPub: string; recipient: Recipient; caseId: string }

/**
 * A new case of a reporter, with its first envelope.
 * @param excluded ids of whom the reporter does not want as a reader
 * @throws Refused `nobody-left` when no reader is left (of each group), `ghost-recipient` for an id that is not in the directory
 */
export async function beginCase(
  reporter: Reporter,
  readers: Readers,
  excluded: readonly string[] = [],
): Promise<Sealed> {
  const now = newEpoch(0, readers, excluded, null)
  const it: OpenCase = {
    caseId: reporter.caseId,
    reporterSignPub: reporter.signPub,
    reporterRecipient: reporter.recipient,
    excluded: [...excluded].sort(),
    epochs: [now],
    by: 'reporter',
  }
  return { it, envelopes: await seal(it, [], null, reporter.signSeed, readers) }
}

/** What changes with a new epoch. `head` is the last message so far; without `history` newcomers can't read what was. */
export type Change = { readonly readers: Readers; readonly head: Head; readonly history: boolean }

/**
 * The next epoch of a case, with a new key, for when a handler leaves or joins. Who left keeps what they could read, and
 * opens nothing new.
 * @param by a reader in the new epoch who could open the old one
 * @throws Refused `nobody-left`, `ghost-recipient`, `directory-rolled-back`, `unknown-sender` when `by` is no reader
 */
export async function nextEpoch(
  it: OpenCase,
  change: Change,
  by: { id: string; signSeed: Uint8Array },
): Promise<Sealed> {
  const before = current(it)
  demand(change.readers.directory.version >= before.directoryVersion, 'directory-rolled-back')
  demand(change.readers.ids.includes(by.id), 'unknown-sender')
  const now = newEpoch(before.epoch + 1, change.readers, it.excluded, change.head)
  const next: OpenCase = { ...it, epochs: [...it.epochs, now], by: by.id }
  const past = change.history ? it.epochs : []
  return { it: next, envelopes: await seal(next, past, before, by.signSeed, change.readers) }
}

function newEpoch(epoch: number, { directory, ids }: Readers, excluded: readonly string[], head: Head): Epoch {
  const known = everyone(directory).map(({ id }) => id)
  demand(
    ids.every((id) => known.includes(id)),
    'ghost-recipient',
  )
  const readers = ids.filter((id) => !excluded.includes(id))
  demand(readers.length > 0, 'nobody-left')
  const recipients = [...new Set([...readers, 'escrow', 'reporter'])].sort()
  return { epoch, seed: toHex(randomBytes(32)), directoryVersion: directory.version, recipients, head }
}

async function seal(
  it: OpenCase,
  past: readonly Epoch[],
  before: Epoch | null,
  signSeed: Uint8Array,
  readers: Readers,
) {
  const { epochs: _, ...rest } = it
  const now = current(it)
  const whole = { ...rest, v: 1 as const, now, past, half: null, keyPrint: await keyPrint(now), link: null }
  const bodies: EnvelopeBody[] = readers.twoPerson ? halves(whole, readers.directory) : [whole]
  return Promise.all(
    bodies.map((body) => sealEnvelope({ ...body, link: before && linkOf(body, before) }, signSeed, readers.directory)),
  )
}

/** The envelope of each group: its own half of every key. Reporter and escrow get both. */
function halves(whole: EnvelopeBody, directory: Directory): EnvelopeBody[] {
  const all = [...whole.past, whole.now].map((epoch) => ({ epoch, seeds: halvesOf(epoch.seed) }))
  return (['A', 'B'] as const).map((half) => {
    const mine = (id: string) => groupOf(id, directory) === half || id === 'reporter' || id === 'escrow'
    const epochs = all.map(({ epoch, seeds }) => ({ ...epoch, seed: seeds[half] }))
    const now = { ...whole.now, seed: epochs.at(-1)?.seed ?? '', recipients: whole.now.recipients.filter(mine) }
    demand(now.recipients.length > 2, 'nobody-left')
    return { ...whole, now, past: epochs.slice(0, -1), half }
  })
}

const groupOf = (id: string, directory: Directory): Handler['group'] =>
  everyone(directory).find((one) => one.id === id)?.group
