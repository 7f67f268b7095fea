import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may as access } from '../access/policy.ts'
import { namesById } from '../access/queries.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { sources } from '../catalogue/schema.ts'
import { type Current, currentOf, isMine, isWaiting } from './current.ts'
import { ReviewQuery } from './input.ts'
import { may } from './policy.ts'
import { type AuthorisationReview, authorisationReviews, type ReviewLine, reviewLines } from './schema.ts'
import { isDue, type SourceReview, standingQuery, standingsOf } from './standing.ts'

type Asked = ReturnType<typeof ReviewQuery.parse>

/** What has no due day comes last. */
const orders: Record<Asked['sort'], (a: SourceReview, b: SourceReview) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'nl'),
  due: (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.name.localeCompare(b.name, 'nl'),
  count: (a, b) => a.active - b.active,
}

const fits = (one: SourceReview, { search, standing, rhythm }: Asked): boolean =>
  one.name.toLowerCase().includes(search.toLowerCase()) &&
  (standing === undefined || (standing === 'due' ? isDue(one) : one.standing === standing)) &&
  (rhythm === undefined || one.rhythm === rhythm)

async function chosen(tx: Tx, asked: Asked): Promise<{ found: SourceReview[]; late: number }> {
  const { organisationId } = personOf(tx)
  authorise(tx, access.readAccess, { organisationId })
  const all = standingsOf(await rowsOf(tx.db, standingQuery(organisationId)), dayOf(tx.now))
  const found = all.filter((one) => fits(one, asked)).sort(orders[asked.sort])
  const late = all.filter(({ standing }) => standing === 'overdue').length
  return { found: asked.descending ? found.reverse() : found, late }
}

/** One page of the sources with how their review stands; `late` is of all of them. @throws AppError forbidden */
export const findReviews = (ctx: Ctx, query: ReviewQuery = {}) =>
  inTransaction(ctx, async (tx) => {
    const asked = ReviewQuery.parse(query)
    const { found, late } = await chosen(tx, asked)
    const start = (asked.page - 1) * asked.pageSize
    return { count: found.length, results: found.slice(start, start + asked.pageSize), late }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. @throws AppError forbidden */
export const exportReviews = (ctx: Ctx, query: ReviewQuery = {}): Promise<SourceReview[]> =>
  inTransaction(ctx, async (tx) => {
    const { found } = await chosen(tx, ReviewQuery.parse(query))
    const { organisationId } = personOf(tx)
    await audit(tx, 'systems.export_authorisation_reviews', { object: 'organisation', id: organisationId })
    return found
  })

export type ReviewForSource = Current & {
  source: { code: string; name: string; contact: string }
  /** Those that the actor decides on. */
  mine: Current['lines']
  /** Those that somebody else has to decide on. */
  others: Current['lines']
  mayReview: boolean
  /** `signedBy` by the name of then; null when it is not known. */
  signed: { id: string; signedOn: string | null; signedBy: string | null }[]
  names: Map<string, string>
}

/** The review of a source now, and the rounds that were signed. @throws AppError not_found, forbidden */
export const openReview = (ctx: Ctx, code: string): Promise<ReviewForSource> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, access.readAccess, { organisationId })
    const { id: sourceId, code: itsCode, content } = await sourceOf(tx, code)
    const current = await currentOf(tx, sourceId)
    const signed = await tx.db
      .select()
      .from(authorisationReviews)
      .where(
        and(
          ...[eq(authorisationReviews.organisationId, organisationId), eq(authorisationReviews.sourceId, sourceId)],
          isNotNull(authorisationReviews.signedOn),
        ),
      )
      .orderBy(desc(authorisationReviews.signedOn), desc(authorisationReviews.id))
    const people = current.lines.flatMap(({ personId, decidedBy }) => [personId, decidedBy])
    const unnamed = signed.filter(({ names: kept }) => kept === null).map(({ signedBy }) => signedBy)
    const names = await namesById(tx, [...people, ...unnamed])
    const waiting = current.lines.filter(isWaiting)
    const mayReview = allows(tx, may.review, { organisationId })
    const isForMe = (line: (typeof waiting)[number]) => mayReview && isMine(tx, line)
    return {
      ...{ ...current, names, mayReview, mine: waiting.filter(isForMe) },
      signed: signed.map(({ id, signedOn, signedBy, names: kept }) => ({
        ...{ id, signedOn, signedBy: nameIn(kept ?? Object.fromEntries(names), signedBy) },
      })),
      others: waiting.filter((line) => !isForMe(line)),
      source: { code: itsCode, name: content.name, contact: content.contact },
    }
  })

const nameIn = (names: Readonly<Record<string, string>>, id: string | null) =>
  id === null ? null : (names[id] ?? null)

export type ReviewResult = {
  review: AuthorisationReview
  code: string
  lines: ReviewLine[]
  names: Map<string, string>
}

/** A round with its lines, as they were decided; names are those of the day it was signed. @param isForFile whether it is taken out @throws AppError not_found, forbidden */
export const readReview = (ctx: Ctx, id: string, isForFile = false): Promise<ReviewResult> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db
      .select({ review: authorisationReviews, code: sources.code })
      .from(authorisationReviews)
      .innerJoin(sources, eq(sources.id, authorisationReviews.sourceId))
      .where(eq(authorisationReviews.id, id))
    if (!found) throw notFound('authorisation_review')
    const { review } = found
    authorise(tx, access.readAccess, review)
    const lines = await tx.db
      .select()
      .from(reviewLines)
      .where(eq(reviewLines.reviewId, id))
      .orderBy(reviewLines.startsOn, reviewLines.id)
    const people = lines.flatMap(({ personId, decidedBy }) => [personId, decidedBy])
    const names = review.names
      ? new Map(Object.entries(review.names))
      : await namesById(tx, [...people, review.openedBy, review.signedBy])
    const what = isForFile ? 'export' : 'read'
    await audit(tx, `systems.${what}_authorisation_review`, { object: 'authorisation_review', id })
    return { ...found, lines, names }
  })
