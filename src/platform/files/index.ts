import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import { personOf } from '#platform/access'
import { readConfig } from '#platform/config'
import type { Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { files, type StoredFile } from './schema.ts'
import { type Store, storeFor } from './stores.ts'

export type { StoredFile } from './schema.ts'
export { type Store, storeFor } from './stores.ts'

export const largestFile = 25 * 1024 * 1024
const office = 'application/vnd.openxmlformats-officedocument'
const allowed = new Set([
  'application/pdf',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/png',
  'image/jpeg',
])

/** The type by content, not by name; plain text is UTF-8 without NUL. */
async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return allowed.has(found.mime) ? found.mime : null
  if (bytes.includes(0)) return null
  try {
    const start = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimStart().slice(0, 200).toLowerCase()
    return /^<(!doctype|html|svg|\?xml|script)/.test(start) ? null : 'text/plain'
  } catch {
    return null
  }
}

const cleanName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')
    .slice(-200) || 'bestand'
const keyOf = ({ organisationId, id }: { organisationId: string; id: string }) => `${organisationId}/${id}`

/**
 * Keeps a file for the acting organisation.
 * @throws AppError invalid for a file that is empty, larger than 25 MB or of a kind that is not allowed
 */
export async function store(
  tx: Tx,
  { name, bytes }: { name: string; bytes: Uint8Array },
  to: Store = storeFor(readConfig()),
): Promise<StoredFile> {
  if (bytes.length === 0) throw invalid([{ path: 'file', reason: 'files.empty' }])
  if (bytes.length > largestFile) throw invalid([{ path: 'file', reason: 'files.too_large', params: { maximum: 25 } }])
  const mediaType = await typeOf(bytes)
  if (!mediaType) throw invalid([{ path: 'file', reason: 'files.kind_not_allowed' }])
  const { personId, organisationId } = personOf(tx)
  const id = randomUUID()
  // The bytes go first: a file without a row is swept away later, a row without its file would be a lie.
  await to.put(keyOf({ organisationId, id }), bytes)
  const [row] = await tx.db
    .insert(files)
    .values({
      id,
      organisationId,
      name: cleanName(name),
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploadedBy: personId,
      uploadedAt: tx.now,
    })
    .returning()
  if (!row) throw notFound('file')
  return row
}

/** A file that the actor may see, with its bytes. @throws AppError not_found. */
export async function fetchFile(
  tx: Tx,
  id: string,
  from: Store = storeFor(readConfig()),
): Promise<StoredFile & { bytes: Uint8Array }> {
  const [row] = await tx.db.select().from(files).where(eq(files.id, id))
  if (!row) throw notFound('file')
  return { ...row, bytes: await from.get(keyOf(row)) }
}

/** Destroys a file, row and bytes. */
export async function destroyFile(tx: Tx, id: string, at: Store = storeFor(readConfig())): Promise<void> {
  const [row] = await tx.db.delete(files).where(eq(files.id, id)).returning()
  if (row) await at.remove(keyOf(row))
}
