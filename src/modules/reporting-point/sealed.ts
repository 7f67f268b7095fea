import type { Directory, SealedCase, Signed } from './crypto/index.ts'

/** Base64 to bytes and back, in browser and server alike. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

type File = { epoch: number; file: string }
export type Files = { caseId: string; envelopes: readonly File[]; messages: readonly File[] }

/** The files of a case as the protocol reads them, from how they come over the line. */
export function sealedCase({ caseId, envelopes, messages }: Files): SealedCase {
  const epochs = [...new Set(envelopes.map(({ epoch }) => epoch))]
  return {
    caseId,
    envelopes: epochs.map((epoch) => ({
      epoch,
      files: envelopes.filter((one) => one.epoch === epoch).map(({ file }) => bytesOf(file)),
    })),
    messages: messages.map(({ epoch, file }) => ({ epoch, file: bytesOf(file) })),
  }
}

export type SignedDirectory = Signed<Directory>
