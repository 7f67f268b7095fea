import { and, eq } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { mustRead } from '../cases/service.ts'
import { chunksOf } from './model.ts'
import { filePieces, files } from './schema.ts'

/**
 * A file of a report as the server keeps it: an age file. Each time is in the log.
 * @throws AppError not_found for who is no reader of the report or a file that it does not have, rule_broken for one that did not
 *   come in whole
 */
export const readFile = (ctx: Ctx, id: string, fileId: string): Promise<Uint8Array<ArrayBuffer>> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustRead(tx, id)
    const [file] = await tx.db
      .select()
      .from(files)
      .where(and(eq(files.caseId, id), eq(files.fileId, fileId)))
    if (!file) throw notFound('file')
    if (file.pieces < chunksOf(file.size)) throw ruleBroken('reporting.file_not_whole')
    const pieces = await tx.db
      .select({ bytes: filePieces.bytes })
      .from(filePieces)
      .where(and(eq(filePieces.caseId, id), eq(filePieces.fileId, fileId)))
      .orderBy(filePieces.place)
    await audit(tx, 'reporting.read_file', { object: 'report', id, organisationId, fields: [fileId] })
    const bytes = new Uint8Array(file.size)
    let at = 0
    for (const piece of pieces) {
      bytes.set(piece.bytes, at)
      at += piece.bytes.length
    }
    return bytes
  })
