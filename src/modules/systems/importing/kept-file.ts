import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const [packed, unpacked] = [promisify(gzip), promisify(gunzip)]
const largest = 25 * 1024 * 1024

/** A file as text that goes along in a form, so that nothing is kept on the server until someone confirms. */
export const keptText = async (bytes: Uint8Array): Promise<string> => (await packed(bytes)).toString('base64')

/** Undoes `keptText`; null for anything else, also for what would become too large. */
export async function keptFile(text: string): Promise<Uint8Array | null> {
  if (text === '') return null
  try {
    return new Uint8Array(await unpacked(Buffer.from(text, 'base64'), { maxOutputLength: largest }))
  } catch {
    return null
  }
}
