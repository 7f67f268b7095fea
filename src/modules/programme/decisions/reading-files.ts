import { and, eq } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { notFound } from '#platform/errors'
import { fetchFile, type StoredFile } from '#platform/files'
import { findProposal, mustSee } from './load.ts'
import { attachments } from './schema.ts'

/** A file of a proposal, for who may see a version that holds it. Reading it is logged. @throws AppError not_found; forbidden */
export async function readAttachment(
  ctx: Ctx,
  id: string,
  attachmentId: string,
): Promise<StoredFile & { bytes: Uint8Array }> {
  const fileId = await inTransaction(ctx, async (tx) => {
    const found = await findProposal(tx, id)
    mustSee(tx, found)
    const one = and(eq(attachments.id, attachmentId), eq(attachments.proposalId, id))
    const [attachment] = await tx.db.select().from(attachments).where(one)
    if (!attachment) throw notFound('attachment')
    await audit(tx, 'programme.read_attachment', { object: 'board_proposal', id, fields: ['attachments'] })
    return attachment.fileId
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => fetchFile(tx, fileId))
}
