import type { Epoch, Head, OpenCase } from './case.ts'
import { signPubIn } from './case.ts'
import type { Directory } from './directory.ts'
import { demand } from './fault.ts'
import { following, type Message, openSigned, type SealedMessage } from './message.ts'
import { hashOf, isSigned } from './signed.ts'

/** The messages of a case in order, and what the next one goes on from. */
export type Dialogue = { readonly messages: readonly Message[]; readonly head: Head }

/**
 * Opens the messages of a case and judges the whole of them: one that was forged, swapped, replayed, put in another place
 * or left out makes all of it refused. Only the end can be withheld unseen, until the next message or epoch.
 * @param sealed in order; for who can't read the first epochs, from the first message of the first epoch that they can
 * @throws Refused `does-not-open`, `bad-padding`, `bad-shape`, `other-case`, `other-epoch`, `out-of-order`, `broken-chain`,
 *   `unknown-sender`, `bad-signature`, `directory-unknown`
 */
export async function openDialogue(
  sealed: readonly SealedMessage[],
  it: OpenCase,
  directories: readonly Directory[],
): Promise<Dialogue> {
  const epochs = new Map(it.epochs.map((epoch) => [epoch.epoch, epoch]))
  let at = it.epochs[0]
  demand(at, 'bad-shape')
  let head = at.head
  const messages: Message[] = []
  for (const { epoch: number, file } of sealed) {
    const epoch: Epoch | undefined = epochs.get(number)
    demand(epoch, 'other-epoch')
    at = advance(at, epoch, head, epochs)
    const signed = await openSigned(file, epoch)
    judge(signed.body, epoch, it.caseId, head)
    demand(isSigned('message', signed, signPubIn(epoch, signed.body.from, it, directories)), 'bad-signature')
    head = { seq: signed.body.seq, hash: hashOf(signed) }
    messages.push(signed.body)
  }
  const last = it.epochs.at(-1)
  if (last) advance(at, last, head, epochs)
  return { messages, head }
}

/** Each epoch on the way must have begun exactly where the messages now are. */
function advance(from: Epoch, to: Epoch, head: Head, epochs: ReadonlyMap<number, Epoch>): Epoch {
  demand(to.epoch >= from.epoch, 'other-epoch')
  for (let number = from.epoch + 1; number <= to.epoch; number++) {
    const began = epochs.get(number)?.head
    demand(began !== undefined && began?.seq === head?.seq && began?.hash === head?.hash, 'broken-chain')
  }
  return to
}

function judge(message: Message, epoch: Epoch, caseId: string, head: Head) {
  const { seq, prevHash } = following(caseId, head)
  demand(message.caseId === caseId, 'other-case')
  demand(message.epoch === epoch.epoch, 'other-epoch')
  demand(message.seq === seq, 'out-of-order')
  demand(message.prevHash === prevHash, 'broken-chain')
}
