import type { Identity } from './age.ts'
import type { Epoch, OpenCase } from './case.ts'
import { type Dialogue, openDialogue } from './chain.ts'
import type { Directory } from './directory.ts'
import { type Opened, openEnvelope } from './envelope.ts'
import { demand, Refused } from './fault.ts'
import type { SealedMessage } from './message.ts'
import { type ReporterKeys, reporterKeys } from './receipt.ts'
import { wholeCase } from './two-person.ts'

/** What the server keeps of a case: the envelopes of each epoch that is still there (two in a case for two), oldest first. */
export type SealedCase = {
  readonly caseId: string
  readonly envelopes: readonly { readonly epoch: number; readonly files: readonly Uint8Array[] }[]
  readonly messages: readonly SealedMessage[]
}

/** A case and its messages, all judged. */
export type Mailbox = { readonly it: OpenCase; readonly dialogue: Dialogue }

/**
 * What a reporter finds with their receipt.
 * @param directories every version that an envelope was made under, as `openOldDirectory` gave them
 * @throws Refused with any fault of `openEnvelope`, `joinHalves` and `openDialogue`: then show nothing of it, and say so
 */
export async function readMailbox(
  receipt: string,
  salt: Uint8Array,
  sealed: SealedCase,
  directories: readonly Directory[],
): Promise<Mailbox & { keys: ReporterKeys }> {
  const keys = await reporterKeys(receipt, salt)
  demand(sealed.caseId === keys.caseId, 'other-case')
  const it = await openCase(sealed, keys.identity, directories)
  // The reporter reads all from the beginning; a handler who joined later does not.
  demand(it.epochs[0]?.epoch === 0 && it.reporterRecipient === keys.recipient, 'no-continuation')
  return { it, dialogue: await openDialogue(sealed.messages, it, directories), keys }
}

/**
 * What a handler finds with their key: from the first epoch that they can read.
 * @throws Refused as `readMailbox` does; `does-not-open` for who is no reader; `bad-share` in a case for two (`takeHalf`)
 */
export async function readCase(
  sealed: SealedCase,
  identity: Identity,
  directories: readonly Directory[],
): Promise<Mailbox> {
  const it = await openCase(sealed, identity, directories)
  const first = it.epochs[0]?.epoch ?? 0
  const messages = sealed.messages.filter(({ epoch }) => epoch >= first)
  return { it, dialogue: await openDialogue(messages, it, directories) }
}

async function openCase({ caseId, envelopes }: SealedCase, identity: Identity, directories: readonly Directory[]) {
  let it: OpenCase | undefined
  for (const { epoch, files } of envelopes) {
    const before: OpenCase | undefined = it?.epochs.at(-1)?.epoch === epoch - 1 ? it : undefined
    const expected = { caseId, epoch, directories, ...(before && { before }) }
    const opened = await openThose(files, (file) => openEnvelope(file, identity, expected))
    if (opened.length === 0) continue
    const next = await wholeCase(opened)
    it = { ...next, epochs: withEarlier(next.epochs, it?.epochs ?? []) }
  }
  demand(it, 'does-not-open')
  return it
}

/** The files that are for this reader. */
async function openThose(files: readonly Uint8Array[], open: (file: Uint8Array) => Promise<Opened>): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const file of files) {
    try {
      opened.push(await open(file))
    } catch (error) {
      if (!(error instanceof Refused) || error.fault !== 'does-not-open') throw error
    }
  }
  return opened
}

/** Epochs that an earlier envelope told and the later one leaves out, as far as they join on without a gap. */
function withEarlier(epochs: readonly Epoch[], earlier: readonly Epoch[]): Epoch[] {
  const first = epochs[0]?.epoch ?? 0
  const before = earlier.filter(({ epoch }) => epoch < first)
  return before.at(-1)?.epoch === first - 1 ? [...before, ...epochs] : [...epochs]
}
