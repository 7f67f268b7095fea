import { gunzipSync, gzipSync } from 'node:zlib'

const largest = 25 * 1024 * 1024

/** A file as text that goes along in a form, so that nothing is kept on the server until someone confirms. */
export const keptText = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64')

/** Undoes `keptText`; null for anything else, also for what would become too large. */
export function keptFile(text: string): Uint8Array | null {
  if (text === '') return null
  try {
    return new Uint8Array(gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: largest }))
  } catch {
    return null
  }
}
