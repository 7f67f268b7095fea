import { eq, inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { destroyFile } from '#platform/files'
import { type Destroyed, endDay, type Kind } from '#platform/retention'
import { type DocumentTerm, documentTerms } from './model.ts'
import { documents, documentVersions } from './schema.ts'

async function destroyDocuments(tx: Tx, term: DocumentTerm, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<{ id: string; organisationId: string; withdrawn: boolean }>(
    tx.db,
    sql`select id, organisation_id as "organisationId", withdrawn_at is not null as withdrawn from programme.documents
      where term = ${term} and dated_on <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  const gone = await tx.db
    .delete(documentVersions)
    .where(inArray(documentVersions.documentId, ids))
    .returning({ documentId: documentVersions.documentId, fileId: documentVersions.fileId })
  for (const id of ids) await tx.db.delete(documents).where(eq(documents.id, id))
  const withdrawn = new Set(expired.flatMap((one) => (one.withdrawn ? one.id : [])))
  for (const { documentId, fileId } of gone) if (!withdrawn.has(documentId)) await destroyFile(tx, fileId)
  return expired.map(({ id, organisationId }) => ({ id, organisationId }))
}

/** Documents with every version and its file, each after the term that it was given; what is kept for ever never. */
export const documentsRetention: readonly Kind[] = documentTerms
  .filter((term) => endDay(term, '2024-01-01') !== null)
  .map((term) => ({
    name: `programme.documents.${term}`,
    term,
    destroy: (tx, { closedUpTo }, limit) => destroyDocuments(tx, term, closedUpTo, limit),
  }))
