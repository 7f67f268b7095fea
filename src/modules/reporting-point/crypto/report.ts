import { epochRecipient, type Head, type OpenCase } from './case.ts'
import type { Directory } from './directory.ts'
import { beginCase } from './epoch.ts'
import { type Attachment, noteFile, type SealedFile, sealFile } from './file.ts'
import { type SealedMessage, sealMessage, type Writing } from './message.ts'
import { newReceipt, type ReporterKeys, reporterKeys } from './receipt.ts'
import { doWork, type WorkTask } from './work.ts'

/** What a reporter fills in, and what the page knows. */
export type ReportInput = {
  readonly writing: Pick<Writing, 'on' | 'content'> & { readonly type: 'report' | 'question' }
  readonly attachments: readonly Attachment[]
  /** Ids of handlers who may not read it. */
  readonly excluded: readonly string[]
  /** Ids of handlers to whom it goes; everyone in the directory when it is left out. */
  readonly readers?: readonly string[]
  readonly twoPerson: boolean
  /** Salt of this deployment, public. */
  readonly salt: Uint8Array
  /** What the server asks; `solve` may be a worker's. */
  readonly work: Pick<WorkTask, 'challenge' | 'bits'> & { readonly solve?: (task: WorkTask) => Promise<number> }
  /** The receipt of an earlier try, so that trying again can't make two cases of it. */
  readonly receipt?: string
}

/** A file that goes with it; sealing begins when the stream is asked. */
export type Upload = { readonly id: string; readonly seal: () => Promise<SealedFile> }

/** All that goes to the server. `mailboxHash` is the key under which the same report, sent twice, is one. */
export type Submission = {
  readonly mailboxHash: string
  readonly signPub: string
  readonly caseId: string
  readonly directoryVersion: number
  readonly envelopes: readonly Uint8Array[]
  readonly messages: readonly SealedMessage[]
  readonly files: readonly Upload[]
  readonly pow: number
}

/** A report that is ready to be sent, and what stays with the reporter. */
export type Report = {
  readonly receipt: string
  readonly keys: ReporterKeys
  readonly it: OpenCase
  readonly head: Head
  readonly submission: Submission
}

/**
 * Makes a report: a receipt, a case, its first message and its files, all encrypted here. A question ("may I think this
 * over with someone?") goes to the advisers, a report to the handlers.
 * @param directory as `openDirectory` gave it today
 * @throws Refused `nobody-left` when everyone is excluded (or one of two groups is), `too-long`
 */
export async function makeReport(input: ReportInput, directory: Directory): Promise<Report> {
  const receipt = input.receipt ?? newReceipt()
  const keys = await reporterKeys(receipt, input.salt)
  const people = input.writing.type === 'question' ? directory.sparring : directory.handlers
  const readers = { directory, ids: input.readers ?? people.map(({ id }) => id), twoPerson: input.twoPerson }
  const { it, envelopes } = await beginCase(keys, readers, input.excluded)
  const { files, notes } = await uploads(input.attachments, it)
  const { sealed, head } = await sealMessage(it, null, { ...input.writing, files: notes }, { id: 'reporter', ...keys })
  const { mailboxHash, signPub, caseId } = keys
  const { solve = doWork, ...asked } = input.work
  const pow = await solve({ ...asked, mailboxHash })
  const open = { mailboxHash, signPub, caseId, directoryVersion: directory.version, pow }
  return { receipt, keys, it, head, submission: { ...open, envelopes, messages: [sealed], files } }
}

/** The notes of files for a message, and what to upload. */
export async function uploads(attachments: readonly Attachment[], it: OpenCase) {
  const notes = await Promise.all(attachments.map(noteFile))
  const epoch = it.epochs.at(-1)
  const files: Upload[] = notes.flatMap(({ id }, at) => {
    const attachment = attachments[at]
    return attachment && epoch ? [{ id, seal: async () => sealFile(attachment, await epochRecipient(epoch)) }] : []
  })
  return { notes, files }
}
