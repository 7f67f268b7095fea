import { inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { destroyFile } from '#platform/files'
import type { Destroyed, Kind } from '#platform/retention'
import { archivedFiles, archivedResults } from './schema.ts'

/** The same as of results that were made here, from the last signature on. */
export const archiveTerm = 'internal-control'

async function destroyArchive(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string }>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from assessments.archived_results
      where signed_on <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  const held = await tx.db.delete(archivedFiles).where(inArray(archivedFiles.archiveId, ids)).returning()
  for (const { fileId } of held) await destroyFile(tx, fileId)
  await tx.db.delete(archivedResults).where(inArray(archivedResults.id, ids))
  return expired
}

/** Results that files brought in, with the files of their evidence. */
export const archiveRetention: readonly Kind[] = [
  {
    name: 'assessments.archived_results',
    term: archiveTerm,
    destroy: (tx, { closedUpTo }, limit) => destroyArchive(tx, closedUpTo, limit),
  },
]
