import { and, desc, eq, inArray } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'
import { type Thread, threads } from './schema.ts'

/** What a thread tells without names. */
export type PublishedThread = Pick<
  Thread,
  'id' | 'roundId' | 'title' | 'norms' | 'municipalityCount' | 'subProject'
> & {
  publishedOn: string
}

/** The published threads of the acting district, those published last first; counts and no names. One statement. */
export const publishedThreads = (ctx: Ctx): Promise<PublishedThread[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    const own = districtId ?? organisationId
    authorise(tx, may.seePicture, { organisationId: own, districtId: own })
    const found = await tx.db
      .select()
      .from(threads)
      .where(and(eq(threads.organisationId, own), eq(threads.state, 'published')))
      .orderBy(desc(threads.publishedAt), desc(threads.municipalityCount), threads.title)
    return found.map(({ id, roundId, title, norms, municipalityCount, subProject, publishedAt }) => ({
      id,
      roundId,
      title,
      norms,
      municipalityCount,
      subProject,
      publishedOn: publishedAt === null ? '' : dayOf(publishedAt),
    }))
  })

/**
 * The published threads of the first of these rounds that has any, those of most municipalities first; counts and no names.
 * One statement.
 */
export const publishedInFirst = (
  ctx: Ctx,
  roundIds: readonly string[],
): Promise<Pick<Thread, 'id' | 'roundId' | 'title' | 'municipalityCount'>[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    const own = districtId ?? organisationId
    authorise(tx, may.seePicture, { organisationId: own, districtId: own })
    if (roundIds.length === 0) return []
    const { id, roundId, title, municipalityCount } = threads
    const found = await tx.db
      .select({ id, roundId, title, municipalityCount })
      .from(threads)
      .where(and(eq(threads.organisationId, own), eq(threads.state, 'published'), inArray(roundId, [...roundIds])))
      .orderBy(desc(municipalityCount), title)
    const first = roundIds.find((one) => found.some((thread) => thread.roundId === one))
    return found.filter((thread) => thread.roundId === first)
  })

/** When each published thread of a district was published, by its id. The caller authorises. */
export async function publishedSince(tx: Tx, districtId: string): Promise<Map<string, string>> {
  const found = await tx.db
    .select({ id: threads.id, publishedAt: threads.publishedAt })
    .from(threads)
    .where(and(eq(threads.organisationId, districtId), eq(threads.state, 'published')))
  return new Map(found.flatMap(({ id, publishedAt }) => (publishedAt ? [[id, publishedAt.toISOString()]] : [])))
}
