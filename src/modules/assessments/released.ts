import { and, eq, isNull, sql } from 'drizzle-orm'
import { allows, authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { may } from './policy.ts'
import { findRound } from './rounds.ts'
import { comments, evidence, releases, scans } from './schema.ts'

/** One reason, comment or piece of evidence that a municipality lets the district read. */
export type ReleasedItem = {
  organisationId: string
  kind: 'reason' | 'comment' | 'evidence'
  /** The reason, the comment, or the title of the evidence. */
  text: string
  link: string | null
  evidenceId: string | null
}

/** Whether the actor may read what municipalities of this district release. */
export const mayReadReleased = (ctx: Ctx, districtId: string): boolean =>
  allows(ctx, may.readReleased, { organisationId: districtId, districtId })

/**
 * What municipalities released on one norm of a round, for the district's project leader and analysts. Reading it is
 * logged in the chain of each municipality that it comes from.
 * @throws AppError forbidden for others, not_found for a round of another district
 */
export const releasedInRound = (ctx: Ctx, roundId: string, norm: string): Promise<ReleasedItem[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId: districtId } = await findRound(tx, roundId)
    authorise(tx, may.readReleased, { organisationId: districtId, districtId })
    const rows = await tx.db
      .select({
        organisationId: releases.organisationId,
        scanId: releases.scanId,
        kind: releases.kind,
        reason: sql<
          string | null
        >`case when ${releases.kind} = 'reason' then assessments.released_reason(${releases.scanId}, ${releases.norm}) end`,
        comment: comments.body,
        title: evidence.title,
        link: evidence.link,
        evidenceId: evidence.id,
      })
      .from(releases)
      .innerJoin(scans, eq(scans.id, releases.scanId))
      .leftJoin(comments, eq(comments.id, releases.itemId))
      .leftJoin(evidence, eq(evidence.id, releases.itemId))
      .where(and(eq(scans.roundId, roundId), eq(releases.norm, norm), isNull(releases.withdrawnAt)))
      .orderBy(releases.releasedAt)
    for (const [id, organisationId] of new Map(rows.map((row) => [row.scanId, row.organisationId])))
      await audit(tx, 'assessments.read_released', { object: 'scan', id, organisationId, fields: [norm] })
    return rows.flatMap(({ reason, comment, title, organisationId, kind, link, evidenceId }) => {
      const text = reason ?? comment ?? title
      return text === null ? [] : [{ organisationId, kind, text, link, evidenceId }]
    })
  })
