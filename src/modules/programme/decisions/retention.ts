import { inArray, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { destroyFile } from '#platform/files'
import type { Destroyed, Kind } from '#platform/retention'
import { attachments, boardComments, proposals, versions } from './schema.ts'

type Expired = { id: string; organisationId: string }

/** Proposals that were withdrawn, and comments of the board on what was decided or withdrawn: decisions themselves stay for good. */
export const decisionsRetention: readonly Kind[] = [
  {
    name: 'programme.withdrawn_proposals',
    term: 'internal-report',
    destroy: (tx, { closedUpTo }, limit) => destroyWithdrawn(tx, closedUpTo, limit),
  },
  {
    name: 'programme.board_comments',
    term: 'board-comment',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf<Expired>(
        tx.db,
        sql`delete from programme.board_comments where id in (select c.id from programme.board_comments c
            join programme.board_proposals p on p.id = c.proposal_id
            where (p.closed_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]

async function destroyWithdrawn(tx: Tx, closedUpTo: string, limit: number): Promise<Destroyed[]> {
  const expired = await rowsOf<Expired>(
    tx.db,
    sql`select id, organisation_id as "organisationId" from programme.board_proposals
      where state = 'withdrawn' and (closed_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit}`,
  )
  const ids = expired.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
  await tx.db.delete(boardComments).where(inArray(boardComments.proposalId, ids))
  const gone = await tx.db.delete(attachments).where(inArray(attachments.proposalId, ids)).returning()
  for (const { fileId } of gone) await destroyFile(tx, fileId)
  await tx.db.delete(versions).where(inArray(versions.proposalId, ids))
  await tx.db.delete(proposals).where(inArray(proposals.id, ids))
  return expired
}
