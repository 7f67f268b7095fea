import type { Language } from '#platform/language'
import {
  type Attachment,
  current,
  type Directory,
  epochRecipient,
  type FileNote,
  fromHex,
  makeReport,
  type OpenCase,
  openDirectory,
  openOldDirectory,
  type Report,
  readMailbox,
  type SealedFile,
  sealFile,
  sealMessage,
  uploads,
} from '../crypto/index.ts'
import type { SealedMailbox } from '../intake/service.ts'
import { type About, keptOut, readersFor } from '../routing/model.ts'
import { roleText } from '../routing/texts.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import { isForTwo } from '../two-person/model.ts'
import { contentOf, problemsOf, type Said, type Typed, textOf } from './content.ts'

/** A reporting point as it comes over the line. */
export type PointView = {
  code: string
  name: string
  rootPub: string
  salt: string
  directory: unknown
  work: { challenge: string; bits: number }
}

/** The salt of receipts, from how it comes over the line. @throws Refused `bad-shape` */
export const saltOf = (salt: string): Uint8Array => fromHex(salt, 32)

type SignedAny = Parameters<typeof openDirectory>[0]
const isSigned = (it: unknown): it is SignedAny => typeof it === 'object' && it !== null && 'body' in it && 'sig' in it
const signed = (it: unknown): SignedAny => (isSigned(it) ? it : { body: null, sig: '' })

/** The directory of a point, judged. @throws Refused for one that may not be used today */
export const directoryOf = (
  { code, rootPub, directory }: Pick<PointView, 'code' | 'rootPub' | 'directory'>,
  today: string,
) => openDirectory(signed(directory), { rootPub, organisation: code, today, pinnedVersion: 0 })

type Kind = 'report' | 'question'
/** Who would read it: advisers for a question, and for a report those handlers whom it is not about. */
export const readersOf = (directory: Directory, kind: Kind, about: About = 'nobody') =>
  kind === 'question' ? directory.sparring : readersFor(directory.handlers, about)

/** All whom the reporter can keep out, in words. */
export const peopleOf = (directory: Directory, kind: Kind, language: Language) =>
  (kind === 'question' ? directory.sparring : directory.handlers).map(({ id, role, name }) => {
    const title = roleText(language, role)
    return { id, label: name ? `${name} (${title})` : title }
  })

/** All problems of the form, by field, for who would read it. */
export function judge(typed: Typed, directory: Directory, kind: Kind) {
  const needsTwo = kind === 'report' && isForTwo(directory, typed.category)
  return problemsOf(typed, readersOf(directory, kind, typed.about), needsTwo)
}

/**
 * Encrypts what was typed.
 * @param receipt of an earlier try, so that trying again makes no second report
 * @throws Refused
 */
export async function sealReport(
  point: PointView,
  directory: Directory,
  typed: Typed,
  kind: 'report' | 'question',
  today: string,
  receipt?: string,
): Promise<Report> {
  const writing = { on: today, type: kind, content: contentOf(typed) }
  const readers = readersOf(directory, kind, typed.about).map(({ id }) => id)
  const others = kind === 'question' ? [] : keptOut(directory.handlers, typed.about)
  const excluded = [...new Set([...typed.exclude, ...others])]
  const attachments = typed.files ?? []
  const twoPerson = kind === 'report' && isForTwo(directory, typed.category)
  const asked = { writing, attachments, readers, excluded, twoPerson, salt: saltOf(point.salt) }
  return makeReport({ ...asked, work: point.work, ...(receipt ? { receipt } : {}) }, directory)
}

/** A report as it goes over the line. */
export function bodyOf({ submission, it }: Report, challenge: string) {
  const { mailboxHash, signPub, caseId, directoryVersion, envelopes, messages, pow } = submission
  const readers = current(it).recipients.filter((id) => id !== 'reporter' && id !== 'escrow')
  const message = base64Of(messages[0]?.file ?? new Uint8Array())
  const sealed = { envelopes: envelopes.map(base64Of), message }
  return { mailboxHash, signPub, caseId, directoryVersion, readers, ...sealed, work: { challenge, answer: pow } }
}

/** A file that a message of the mailbox names; it is encrypted to the readers of that message. */
export type MailboxFile = { note: FileNote; seal: (attachment: Attachment) => Promise<SealedFile> }

/** An opened mailbox: what was said, and what a further message needs. */
export type OpenMailbox = {
  said: Said[]
  count: number
  epoch: number
  files: MailboxFile[]
  reply: (text: string, today: string, attachments?: readonly Attachment[]) => Promise<string>
}

/**
 * Opens and judges a mailbox with its words.
 * @throws Refused when anything in it was changed
 */
export async function openMailbox(words: string, salt: string, box: SealedMailbox): Promise<OpenMailbox> {
  const directories = box.directories.map((one) =>
    openOldDirectory(signed(one), { rootPub: box.rootPub, organisation: box.code }),
  )
  const { it, dialogue, keys } = await readMailbox(words, saltOf(salt), sealedCase(box), directories)
  const said = dialogue.messages.map(({ from, on, content, files }) => ({
    from: from === 'reporter' ? ('you' as const) : ('handler' as const),
    on,
    text: textOf(content),
    files: files.map(({ id, name, size }) => ({ id, name, size })),
  }))
  const files = dialogue.messages.flatMap((message) =>
    message.files.map((note) => ({ note, seal: (attachment: Attachment) => sealFor(it, message.epoch, attachment) })),
  )
  const { epoch } = current(it)
  const reply = async (text: string, today: string, attachments: readonly Attachment[] = []) => {
    const { notes } = await uploads(attachments, it)
    const writing = { on: today, type: 'answer' as const, content: { text }, files: notes }
    const { sealed } = await sealMessage(it, dialogue.head, writing, { id: 'reporter', signSeed: keys.signSeed })
    return base64Of(sealed.file)
  }
  return { said, files, count: said.length, epoch, reply }
}

async function sealFor(it: OpenCase, epoch: number, attachment: Attachment): Promise<SealedFile> {
  const own = it.epochs.find((one) => one.epoch === epoch) ?? current(it)
  return sealFile(attachment, await epochRecipient(own))
}
