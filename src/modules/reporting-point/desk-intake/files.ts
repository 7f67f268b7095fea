import { sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import type { TypedPiece } from './input.ts'

/** What became of a piece: kept, or why the report takes no more of this file. */
export const pieceAnswers = ['stored', 'known', 'closed', 'full', 'busy', 'refused'] as const
export type PieceAnswer = (typeof pieceAnswers)[number]

/**
 * Keeps a piece of a file with a report that was typed in today or yesterday, once however often it is sent. The log says that a
 * file came along, and not with which report.
 * @throws AppError forbidden, not_found for any other report
 */
export const keepTypedPiece = (ctx: Ctx, { mailboxHash, id, size, place, piece }: TypedPiece): Promise<PieceAnswer> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.typeIn, { organisationId })
    const [row] = await rowsOf<{ done: PieceAnswer | 'unknown' }>(
      tx.db,
      sql`select reporting.keep_typed_piece(${mailboxHash}, ${id}, ${size}::int, ${place}::int, decode(${piece}, 'base64'),
        ${dayOf(tx.now)}::date) as done`,
    )
    if (!row || row.done === 'unknown') throw notFound('report')
    if (row.done === 'stored' && place === 0)
      await audit(tx, 'reporting.add_typed_file', { object: 'reporting-point', id: organisationId, organisationId })
    return row.done
  })
