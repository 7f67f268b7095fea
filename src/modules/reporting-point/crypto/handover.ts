import { Encrypter } from 'age-encryption'
import { strToU8, zipSync } from 'fflate'
import { utf8ToBytes } from './bytes.ts'
import type { OpenCase } from './case.ts'
import { demand, Refused } from './fault.ts'
import type { Message } from './message.ts'
import { sha256Hex } from './work.ts'

/** What goes to a receiver outside: a text that a handler wrote, and files that they chose, under names of their own. */
export type Package = {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/**
 * Encrypts a sanitised package to the key of a receiver outside, as an ordinary age file with a ZIP in it, that any `age`
 * opens. `age1…` (X25519) is fine here: not every receiver has a newer one.
 * @returns the file and its SHA-256, for the receipt and the trail
 * @throws Refused `not-sanitised` when something in it leads back to the case, `bad-shape` for a key that is none
 */
export async function sealHandover(it: Package, recipient: string, open: OpenCase, messages: readonly Message[]) {
  demand(tracesIn(it, open, messages).length === 0, 'not-sanitised')
  const entries = it.files.map(({ name, content }) => [name, content] as const)
  // The same old date on all: a ZIP would tell when each was made.
  const zip = zipSync(Object.fromEntries([['overdracht.txt', strToU8(it.text)], ...entries]), {
    mtime: '1980-01-01T12:00:00',
  })
  const file = await encrypterTo(recipient).encrypt(zip)
  return { file, sha256: sha256Hex(file) }
}

/** What a trace is: an identifier of the case, a name of a file of the reporter, or a line that the reporter wrote. */
export type Trace = { readonly kind: 'identifier' | 'file-name' | 'reporter-text'; readonly text: string }

/** Everything in a package that leads back to the case or to how the reporter put it: lines of 40 letters or more. */
export function tracesIn({ text, files }: Package, open: OpenCase, messages: readonly Message[]): Trace[] {
  const reported = messages.filter(({ from }) => from === 'reporter')
  const lines = reported.flatMap(({ content }) => textsIn(content)).flatMap((it) => it.split(/\n|(?<=[.!?])\s/))
  const traces: Trace[] = [
    ...[open.caseId, open.reporterSignPub].map((it) => ({ kind: 'identifier' as const, text: it })),
    ...messages
      .flatMap((message) => message.files)
      .flatMap(({ id, sha256, name }) => [
        { kind: 'identifier' as const, text: id },
        { kind: 'identifier' as const, text: sha256 },
        { kind: 'file-name' as const, text: name },
      ]),
    ...lines
      .map((line) => line.trim())
      .filter(({ length }) => length >= 40)
      .map((it) => ({ kind: 'reporter-text' as const, text: it })),
  ]
  const all = [text, ...files.map(({ name }) => name)].join('\n').toLowerCase()
  return traces.filter((trace) => trace.text !== '' && all.includes(trace.text.toLowerCase()))
}

function textsIn(content: Message['content']): string[] {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsIn) : []
}

function encrypterTo(recipient: string): Encrypter {
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient.trim())
  } catch {
    throw new Refused('bad-shape')
  }
  return encrypter
}

/** Whether it is the open half of a key that `age` encrypts to. */
export function isReceiverKey(recipient: string): boolean {
  try {
    encrypterTo(recipient)
    return true
  } catch {
    return false
  }
}

/** What a receiver reads aloud of their key, so that another can't be put in its place: the first 32 digits of its SHA-256. */
export const fingerprintOf = (recipient: string): string => sha256Hex(utf8ToBytes(recipient.trim())).slice(0, 32)
