import { and, eq, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict } from '#platform/errors'
import { destroyFile } from '#platform/files'
import { recordOf } from '../queries.ts'
import { may } from './policy.ts'
import { type DocumentRow, documents, documentVersions } from './schema.ts'
import { findDocument, mustStand } from './service.ts'

/**
 * Withdraws a document that should not be here: the file of every version is destroyed at once, the line stays with the reason and
 * the day until its term is over.
 * @throws AppError rule_broken when it was withdrawn before
 */
export const withdrawDocument = (ctx: Ctx, id: string, reason: string): Promise<DocumentRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findDocument(tx, id)
    authorise(tx, may.keepDocuments, recordOf(before))
    mustStand(before)
    const files = await tx.db
      .select({ fileId: documentVersions.fileId })
      .from(documentVersions)
      .where(eq(documentVersions.documentId, id))
    const [after] = await tx.db
      .update(documents)
      .set({
        withdrawnAt: tx.now,
        withdrawnBy: personOf(tx).personId,
        withdrawnReason: reason,
        revision: before.revision + 1,
      })
      .where(and(eq(documents.id, id), eq(documents.revision, before.revision), isNull(documents.withdrawnAt)))
      .returning()
    if (!after) throw conflict('document')
    for (const { fileId } of files) await destroyFile(tx, fileId)
    await audit(tx, 'programme.withdraw_document', { object: 'document', id, fields: [`versions=${files.length}`] })
    return after
  })
