import { sha256 } from '@noble/hashes/sha2.js'
import { Decrypter } from 'age-encryption'
import { encrypterTo, type Identity, type Recipient } from './age.ts'
import { isHex, randomBytes, toHex } from './bytes.ts'
import { isCount } from './case.ts'
import { demand, Refused } from './fault.ts'
import { paddedFileSize } from './padding.ts'
import { isRecord } from './signed.ts'

/** What a message tells of a file: size in bytes and SHA-256 of its content. It binds the file to the message. */
export type FileNote = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** A file to send; a `File` of the browser is one, and so is a `Blob` with a name. */
export type Attachment = Pick<Blob, 'size' | 'type' | 'stream'> & { readonly name: string }

export const isFileNote = (it: unknown): it is FileNote =>
  isRecord(it) &&
  isHex(it.id, 16) &&
  typeof it.name === 'string' &&
  typeof it.type === 'string' &&
  isCount(it.size) &&
  isHex(it.sha256, 32)

/** Reads a file once, for its hash, and gives it an id by chance. */
export async function noteFile(attachment: Attachment): Promise<FileNote> {
  const { name, type, size } = attachment
  const hash = sha256.create()
  for await (const part of parts(attachment.stream())) hash.update(part)
  return { id: toHex(randomBytes(16)), name, type, size, sha256: toHex(hash.digest()) }
}

/** A stream of an age file, and how many bytes it will be. */
export type SealedFile = { readonly size: number; readonly stream: ReadableStream<Uint8Array> }

/**
 * Encrypts a file as a stream, with zeros behind it up to its padded size.
 * @param recipient of the case: `epochRecipient`
 */
export async function sealFile(attachment: Attachment, recipient: Recipient): Promise<SealedFile> {
  const padded = paddedFileSize(attachment.size)
  const zeros = function* () {
    for (let left = padded - attachment.size; left > 0; left -= 65_536) yield new Uint8Array(Math.min(left, 65_536))
  }
  const content = async function* () {
    yield* parts(attachment.stream())
    yield* zeros()
  }
  const stream = await encrypterTo([recipient]).encrypt(streamOf(content()))
  return { size: stream.size(padded), stream }
}

/**
 * The content of a file as a stream, which ends in an error when the file is not the one of the note. Use nothing of it
 * before it has ended well, so collect it: `new Response(stream).blob()`.
 * @throws Refused `does-not-open`; the stream fails with Refused `file-differs`
 */
export async function openFile(sealed: ReadableStream<Uint8Array>, identity: Identity, note: FileNote) {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const opened = await decrypter.decrypt(sealed).catch(() => {
    throw new Refused('does-not-open')
  })
  return streamOf(judged(opened, note))
}

async function* judged(opened: ReadableStream<Uint8Array>, { size, sha256: wanted }: FileNote) {
  const hash = sha256.create()
  let seen = 0
  for await (const part of parts(opened)) {
    const content = part.subarray(0, Math.max(0, size - seen))
    demand(
      part.subarray(content.length).every((byte) => byte === 0),
      'file-differs',
    )
    seen += part.length
    hash.update(content)
    if (content.length > 0) yield content
  }
  demand(seen === paddedFileSize(size) && toHex(hash.digest()) === wanted, 'file-differs')
}

/** Not every browser can walk through a stream by itself. A stream that breaks off is a file that differs. */
async function* parts(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch {
    throw new Refused('file-differs')
  } finally {
    reader.releaseLock()
  }
}

function streamOf(source: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}
