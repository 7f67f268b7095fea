import type { Identity } from './age.ts'
import { directoryOf } from './case.ts'
import { openDialogue } from './chain.ts'
import { type Directory, everyone, type Handler } from './directory.ts'
import { type Opened, openEnvelope } from './envelope.ts'
import { demand, Refused } from './fault.ts'
import type { Mailbox, SealedCase } from './mailbox.ts'
import { passHalf, takeHalf } from './two-person.ts'

type Me = { readonly id: string; readonly identity: Identity; readonly signSeed: Uint8Array }

/**
 * What one handler finds with their key in a case that two open together: their half of the epoch in force, with that of the past.
 * @throws Refused `does-not-open` for who is no reader, `bad-share` in a case that is not for two, and as `openEnvelope`
 */
export async function openHalf(
  { caseId, envelopes }: SealedCase,
  identity: Identity,
  directories: readonly Directory[],
): Promise<Opened> {
  const newest = envelopes.at(-1)
  for (const file of newest?.files ?? []) {
    try {
      const opened = await openEnvelope(file, identity, { caseId, epoch: newest?.epoch ?? 0, directories })
      demand(opened.half !== null, 'bad-share')
      return opened
    } catch (error) {
      if (!(error instanceof Refused) || error.fault !== 'does-not-open') throw error
    }
  }
  throw new Refused('does-not-open')
}

/** Who can be the second: those of the other group, in the directory of the epoch, whom the reporter did not keep out. */
export function othersOf({ it, half }: Opened, directories: readonly Directory[]): readonly Handler[] {
  const version = it.epochs.at(-1)?.directoryVersion ?? 0
  const all = everyone(directoryOf(version, directories))
  return all.filter(({ id, group }) => group !== undefined && group !== half && !it.excluded.includes(id))
}

/** The half of someone, passed to each of these. @throws Refused `bad-share` for someone of the same group */
export const passTo = (half: Opened, me: Pick<Me, 'id' | 'signSeed'>, others: readonly Handler[]) =>
  Promise.all(others.map(async (other) => ({ to: other.id, file: await passHalf(half, me, other) })))

/**
 * The case of which another passed their half.
 * @throws Refused as `takeHalf`, and as `openDialogue`
 */
export async function readTogether(
  sealed: SealedCase,
  half: Opened,
  passed: { from: Handler; file: Uint8Array },
  me: Pick<Me, 'id' | 'identity'>,
  directories: readonly Directory[],
): Promise<Mailbox> {
  const it = await takeHalf(passed.file, half, me, passed.from)
  const first = it.epochs[0]?.epoch ?? 0
  const messages = sealed.messages.filter(({ epoch }) => epoch >= first)
  return { it, dialogue: await openDialogue(messages, it, directories) }
}
