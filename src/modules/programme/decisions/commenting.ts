import { and, asc, eq } from 'drizzle-orm'
import { namesOf, organisationsNamed } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { type Found, findProposal, mustBe, recordOf } from './load.ts'
import { may } from './policy.ts'
import { type BoardComment, boardComments } from './schema.ts'

/** What someone of the board, or the project leader, says before the meeting. @throws AppError rule_broken once it was decided */
export const commentForBoard = (ctx: Ctx, id: string, body: string): Promise<BoardComment> =>
  inTransaction(ctx, async (tx) => {
    const found = await findProposal(tx, id)
    authorise(tx, may.commentForBoard, recordOf(found))
    mustBe(found.state, 'agenda', 'comment_on')
    const { personId, organisationId } = personOf(tx)
    const [made] = await tx.db
      .insert(boardComments)
      .values({
        proposalId: id,
        organisationId: found.organisationId,
        version: found.agendaVersion ?? found.version,
        body,
        authorId: personId,
        authorAt: organisationId,
        madeAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('comment')
    await audit(tx, 'programme.comment_for_board', { object: 'board_proposal', id, fields: ['comment'] })
    return made
  })

/** Takes back one's own comment, while the board has not decided. @throws AppError not_found for that of another */
export const takeBackComment = (ctx: Ctx, id: string, commentId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findProposal(tx, id)
    authorise(tx, may.commentForBoard, recordOf(found))
    mustBe(found.state, 'agenda', 'comment_on')
    const own = and(
      eq(boardComments.id, commentId),
      eq(boardComments.proposalId, id),
      eq(boardComments.authorId, personOf(tx).personId),
    )
    const gone = await tx.db.delete(boardComments).where(own).returning({ id: boardComments.id })
    if (gone.length === 0) throw notFound('comment')
    await audit(tx, 'programme.take_back_comment', { object: 'board_proposal', id, fields: ['comment'] })
  })

export type ShownComment = BoardComment & { author: string | null; place: string | null; isOwn: boolean }

/**
 * The comments on a proposal, first to last, for the board and the project leader; null for others. Two statements: the
 * municipalities of today are known, only of others the name is looked up.
 */
export async function commentsOn(
  tx: Tx,
  found: Found,
  municipalities: readonly { id: string; name: string }[],
): Promise<ShownComment[] | null> {
  if (!allows(tx, may.commentForBoard, recordOf(found))) return null
  const all = await tx.db
    .select()
    .from(boardComments)
    .where(eq(boardComments.proposalId, found.id))
    .orderBy(asc(boardComments.madeAt))
  if (all.length === 0) return []
  const names = new Map(
    (
      await namesOf(
        tx,
        all.map(({ authorId }) => authorId),
      )
    ).map(({ id, name }) => [id, name]),
  )
  const here = new Map(municipalities.map(({ id, name }) => [id, name]))
  const gone = all.filter(({ authorAt }) => authorAt !== found.organisationId && !here.has(authorAt))
  const places = await organisationsNamed(
    tx,
    gone.map(({ authorAt }) => authorAt),
  )
  const self = personOf(tx).personId
  return all.map((one) => ({
    ...one,
    author: names.get(one.authorId) ?? null,
    place: one.authorAt === found.organisationId ? null : (here.get(one.authorAt) ?? places.get(one.authorAt) ?? null),
    isOwn: one.authorId === self,
  }))
}
