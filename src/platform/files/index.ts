import { createHash, randomUUID } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { readConfig } from '#platform/config'
import type { Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { kindOf, nameFor } from './kinds.ts'
import { files, type StoredFile } from './schema.ts'
import { type Store, storeFor } from './stores.ts'
import { keyOf, removeJob } from './sweep.ts'

export { kindOf } from './kinds.ts'
export type { StoredFile } from './schema.ts'
export { type Store, storeFor } from './stores.ts'
export { removeBytes, removeJob, sweepFiles, sweepJob } from './sweep.ts'

/** In bytes. */
export const largestFile = 25 * 1024 * 1024

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps a file for the acting organisation. The caller has authorised.
 * @throws AppError invalid for a file that is empty, larger than 25 MB or of a kind that is not allowed
 */
export async function store(
  tx: Tx,
  { name, bytes }: { name: string; bytes: Uint8Array },
  to: Store = storeFor(readConfig()),
): Promise<StoredFile> {
  if (bytes.length === 0) throw invalid([{ path: 'file', reason: 'files.empty' }])
  if (bytes.length > largestFile) throw invalid([{ path: 'file', reason: 'files.too_large', params: { maximum: 25 } }])
  const mediaType = await kindOf(bytes)
  if (!mediaType) throw invalid([{ path: 'file', reason: 'files.kind_not_allowed' }])
  const { personId, organisationId } = personOf(tx)
  const id = randomUUID()
  // The bytes go first: bytes without a row are swept away later, a row without its bytes would be a lie.
  await to.put(keyOf({ organisationId, id }), bytes)
  const file = {
    id,
    organisationId,
    name: nameFor(name, mediaType),
    mediaType,
    size: bytes.length,
    sha256: hashOf(bytes),
  }
  const [row] = await tx.db
    .insert(files)
    .values({ ...file, uploadedBy: personId, uploadedAt: tx.now })
    .returning()
  if (!row) throw notFound('file')
  return row
}

/**
 * A file of the acting organisation, with its bytes. For what another organisation was given to see, the module first authorises
 * and logs, and then reads as the system.
 * @throws AppError not_found; Error when the bytes are not what was stored
 */
export async function fetchFile(
  tx: Tx,
  id: string,
  from: Store = storeFor(readConfig()),
): Promise<StoredFile & { bytes: Uint8Array }> {
  const [row] = await tx.db.select().from(files).where(eq(files.id, id))
  if (!row) throw notFound('file')
  const bytes = await from.get(keyOf(row))
  if (hashOf(bytes) !== row.sha256) throw new Error(`file ${id} is not what was stored`)
  return { ...row, bytes }
}

/** How large files of the acting organisation are, in bytes, by id. */
export async function fileSizes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await tx.db
    .select({ id: files.id, size: files.size })
    .from(files)
    .where(inArray(files.id, [...ids]))
  return new Map(found.map(({ id, size }) => [id, size]))
}

/** Destroys a file: its row now, its bytes by a job once the transaction holds. @throws AppError not_found. */
export async function destroyFile(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.db.delete(files).where(eq(files.id, id)).returning()
  if (!row) throw notFound('file')
  await enqueue(tx, removeJob, { organisationId: row.organisationId, id })
}
