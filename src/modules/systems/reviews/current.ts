import { and, eq, isNull } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { type Authorisation, authorisations } from '../access/schema.ts'
import { may } from './policy.ts'
import { type ReviewLine, reviewLines } from './schema.ts'
import { type SourceReview, standingQuery, standingsOf } from './standing.ts'

/** An authorisation that is reviewed now: of a round that was begun, or of the one that begins with the next decision. */
export type OpenLine = Pick<
  ReviewLine,
  'authorisationId' | 'personId' | 'role' | 'task' | 'startsOn' | 'endsOn' | 'arrangedBy' | 'decision' | 'decidedBy'
> & {
  reviewedOn: string | null
  /** Null when it was destroyed. */
  authorisation: Authorisation | null
}
export type Current = { standing: SourceReview | null; lines: OpenLine[] }

/** How the review of a source stands at the acting municipality, with the authorisations in it. */
export async function currentOf(tx: Tx, sourceId: string): Promise<Current> {
  const { organisationId } = personOf(tx)
  const all = standingsOf(await rowsOf(tx.db, standingQuery(organisationId)), dayOf(tx.now))
  const standing = all.find((one) => one.sourceId === sourceId) ?? null
  if (standing?.openId) {
    const rows = await tx.db
      .select({ line: reviewLines, authorisation: authorisations })
      .from(reviewLines)
      .leftJoin(authorisations, eq(authorisations.id, reviewLines.authorisationId))
      .where(eq(reviewLines.reviewId, standing.openId))
      .orderBy(reviewLines.startsOn, reviewLines.id)
    const lines = rows.map(({ line, authorisation }) => ({
      ...{ ...line, authorisation, reviewedOn: authorisation?.reviewedOn ?? null },
    }))
    return { standing, lines }
  }
  const running = await tx.db
    .select()
    .from(authorisations)
    .where(
      and(
        ...[eq(authorisations.organisationId, organisationId), eq(authorisations.sourceId, sourceId)],
        isNull(authorisations.endedOn),
      ),
    )
    .orderBy(authorisations.startsOn, authorisations.id)
  const lines = running.map((it) => ({
    ...{ ...it, authorisationId: it.id, authorisation: it, decision: null, decidedBy: null },
  }))
  return { standing, lines }
}

/** Whether nobody decided on it yet and it still runs. */
export const isWaiting = ({ decision, authorisation }: OpenLine): boolean =>
  decision === null && authorisation !== null && authorisation.endedOn === null

/** Whether the actor decides on a line: on anyone's but one's own. */
export const isMine = (ctx: Ctx, { personId }: OpenLine): boolean =>
  allows(ctx, may.review, { organisationId: personOf(ctx).organisationId, personId })
