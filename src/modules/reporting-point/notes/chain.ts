import type { HandlerKeys } from '../crypto/index.ts'
import {
  current,
  type Directory,
  type Json,
  type OpenCase,
  openNote,
  Refused,
  resealNote,
  sealNote,
  toHex,
} from '../crypto/index.ts'
import { base64Of, bytesOf } from '../sealed.ts'

/** A report that is open in the memory of a handler's browser. */
export type OpenReport = {
  keys: HandlerKeys
  me: string
  today: string
  it: OpenCase
  directories: readonly Directory[]
}

/** `copy` is the same note, sealed anew for who reads along later. */
type Sealed = { seq: number; file: string; copy?: string | null }
/** What a note holds; `seq` and `prev` tie it to the one before. */
export type NoteContent = { readonly [key: string]: Json }
/** A note that was opened. `content` is null for one from before its reader read along. */
export type ReadNote = { seq: number; by: string; on: string; content: NoteContent | null }

const hashOf = async (file: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(file))))

/** @throws Refused as `sealNote` */
export async function sealNext(
  before: readonly Sealed[],
  content: NoteContent,
  { keys, me, today, it, directories }: OpenReport,
): Promise<{ seq: number; epoch: number; file: string }> {
  const last = before.at(-1)
  const tied = { ...content, seq: before.length, prev: last ? await hashOf(bytesOf(last.file)) : null }
  const { file } = await sealNote({ on: today, content: tied }, it, { id: me, signSeed: keys.signSeed }, directories)
  return { seq: before.length, epoch: it.epochs.at(-1)?.epoch ?? 0, file: base64Of(file) }
}

/**
 * Opens the notes of a report and sees whether each goes on from the one before. One from before its reader read along opens by its
 * copy, when a colleague made one; without it the others still hold its hash.
 * @throws Refused `broken-chain` for one that is missing, changed or out of place, and as `openNote`
 */
export async function readChain(files: readonly Sealed[], opened: OpenReport): Promise<ReadNote[]> {
  const read: ReadNote[] = []
  let prev: string | null = null
  for (const [at, { seq, file, copy }] of files.entries()) {
    const bytes = bytesOf(file)
    const note = (await openOrNull(bytes, opened)) ?? (copy ? await openOrNull(bytesOf(copy), opened) : null)
    if (seq !== at || (note && !goesOn(note.content, at, prev))) throw new Refused('broken-chain')
    read.push(note ? { seq, by: note.by, on: note.on, content: note.content } : { seq, by: '', on: '', content: null })
    prev = await hashOf(bytes)
  }
  return read
}

type Kept = Sealed & { epoch: number; isCopied: boolean }

/** Places of older notes that someone who reads now could not read when they were written, and of which no copy is there. */
export function toCopy(notes: readonly Kept[], { it }: Pick<OpenReport, 'it'>): number[] {
  const { recipients } = current(it)
  const before = (epoch: number) => it.epochs.find((one) => one.epoch === epoch)?.recipients ?? []
  return notes
    .filter(({ epoch, isCopied }) => !isCopied && recipients.some((id) => !before(epoch).includes(id)))
    .map(({ seq }) => seq)
}

/**
 * Copies of these notes for the readers of the epoch in force, of those that open here.
 * @throws Refused as `resealNote`
 */
export async function copiesOf(notes: readonly Kept[], opened: OpenReport): Promise<{ seq: number; file: string }[]> {
  const { keys, it, directories } = opened
  const wanted = new Set(toCopy(notes, opened))
  const made: { seq: number; file: string }[] = []
  for (const { seq, file, copy } of notes.filter((one) => wanted.has(one.seq))) {
    const mine = [file, ...(copy ? [copy] : [])].map(bytesOf)
    for (const one of mine) {
      if (!(await openOrNull(one, opened))) continue
      made.push({ seq, file: base64Of(await resealNote(one, keys.identity, it, directories)) })
      break
    }
  }
  return made
}

async function openOrNull(bytes: Uint8Array, { keys, it, directories }: OpenReport) {
  try {
    const { by, on, content } = await openNote(bytes, keys.identity, it, directories)
    return { by, on, content: isContent(content) ? content : { text: content } }
  } catch (error) {
    if (error instanceof Refused && error.fault === 'does-not-open') return null
    throw error
  }
}

const isContent = (it: Json): it is NoteContent => typeof it === 'object' && it !== null && !Array.isArray(it)
const goesOn = (content: NoteContent, seq: number, prev: string | null) => content.seq === seq && content.prev === prev
