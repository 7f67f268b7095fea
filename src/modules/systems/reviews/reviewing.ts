import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { lastDayFor } from '../access/model.ts'
import { namesById } from '../access/queries.ts'
import { type Authorisation, authorisations } from '../access/schema.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { currentOf, isMine, isWaiting, type OpenLine } from './current.ts'
import { type DecidedLine, fieldName, type ReviewInput } from './input.ts'
import { ruleOf } from './model.ts'
import { may } from './policy.ts'
import { type AuthorisationReview, authorisationReviews, reviewLines } from './schema.ts'
import type { SourceReview } from './standing.ts'

/**
 * Takes down what the actor decided on every authorisation for a source that is not their own, and does it at once: what is kept or
 * changed is reviewed today, what is ended ends today. The first decisions begin the round. Once nothing waits any more it is signed
 * today by the actor; what is the actor's own waits for someone else and leaves it open.
 * @throws AppError not_found, forbidden, invalid with every line that lacks a decision, rule_broken when there is nothing to review,
 * conflict when what was decided on is not what waits
 */
export const reviewSource = (ctx: Ctx, code: string, { lines: given }: ReviewInput): Promise<AuthorisationReview> =>
  inTransaction(ctx, async (tx) => {
    const { id: sourceId } = await sourceOf(tx, code)
    const { organisationId } = personOf(tx)
    authorise(tx, may.review, { organisationId })
    const { standing, lines } = await currentOf(tx, sourceId)
    if (standing === null || lines.length === 0) throw ruleBroken('systems.nothing_to_review')
    const waiting = lines.filter(isWaiting)
    const mine = waiting.filter((line) => isMine(tx, line))
    if (mine.length === 0 && waiting.length > 0) throw ruleBroken('systems.someone_else_reviews')
    mustFit(mine, given, dayOf(tx.now))
    const reviewId = standing.openId ?? (await begin(tx, standing, lines))
    await takeOut(tx, reviewId, lines)
    await keep(tx, reviewId, given)
    for (const one of given) if (one.decision !== 'keep') await apply(tx, reviewId, one)
    const review = await finish(tx, reviewId, mine.length === waiting.length)
    const fields = [`count=${given.length}`, ...(review.signedOn === null ? [] : ['signedOn'])]
    await audit(tx, 'systems.review_authorisations', { object: 'authorisation_review', id: reviewId, fields })
    return review
  })

/** Every authorisation has a decision, and only those do. @throws AppError conflict, invalid */
function mustFit(mine: readonly OpenLine[], given: readonly DecidedLine[], today: string): void {
  const byId = new Map(mine.map((line) => [line.authorisationId, line]))
  const decided = new Set(given.map(({ id }) => id))
  if (decided.size < given.length || given.some(({ id }) => !byId.has(id))) throw conflict('authorisation_review')
  const missing = mine.flatMap(({ authorisationId: id }): Problem[] =>
    decided.has(id) ? [] : [{ path: fieldName('decision', id), reason: 'systems.decide_each' }],
  )
  const days = given.flatMap(({ id, endsOn }): Problem[] => {
    const reason = endsOn === null ? null : dayFault(endsOn, byId.get(id)?.startsOn ?? today, today)
    return reason === null ? [] : [{ path: fieldName('endsOn', id), reason }]
  })
  if (missing.length + days.length > 0) throw invalid([...missing, ...days])
}

function dayFault(endsOn: string, startsOn: string, today: string): string | null {
  if (endsOn < today || endsOn < startsOn) return 'systems.is_over'
  return endsOn > lastDayFor(today) ? 'systems.access_too_long' : null
}

/** Begins a round with what runs now. @throws AppError conflict when somebody just did */
async function begin(tx: Tx, standing: SourceReview, lines: readonly OpenLine[]): Promise<string> {
  const { organisationId, districtId, sourceId, rhythm, name } = standing
  const today = dayOf(tx.now)
  const [made] = await tx.db
    .insert(authorisationReviews)
    .values({
      ...{ organisationId, districtId, sourceId, sourceName: name, rhythm, rule: ruleOf(rhythm) },
      ...{ dueOn: standing.dueOn ?? today, openedOn: today, openedBy: personOf(tx).personId },
    })
    .onConflictDoNothing()
    .returning({ id: authorisationReviews.id })
  if (!made) throw conflict('authorisation_review')
  await tx.db.insert(reviewLines).values(
    lines.map(({ authorisationId, personId, role, task, startsOn, endsOn, arrangedBy }) => ({
      ...{ reviewId: made.id, organisationId, authorisationId, personId, role, task, startsOn, endsOn, arrangedBy },
    })),
  )
  return made.id
}

const lineOf = (reviewId: string, ids: readonly string[]) =>
  and(
    ...[eq(reviewLines.reviewId, reviewId), inArray(reviewLines.authorisationId, [...ids])],
    isNull(reviewLines.decision),
  )

type Outcome = Pick<typeof reviewLines.$inferInsert, 'decision' | 'reason' | 'newEndsOn'>

/** @throws AppError conflict when somebody decided on one of them meanwhile */
async function write(tx: Tx, reviewId: string, ids: readonly string[], outcome: Outcome): Promise<void> {
  if (ids.length === 0) return
  const done = await tx.db
    .update(reviewLines)
    .set({ ...outcome, decidedBy: personOf(tx).personId, decidedOn: dayOf(tx.now) })
    .where(lineOf(reviewId, ids))
    .returning({ id: reviewLines.id })
  if (done.length !== ids.length) throw conflict('authorisation_review')
}

/** What ended after the round began needs no decision any more. */
const takeOut = (tx: Tx, reviewId: string, lines: readonly OpenLine[]): Promise<void> => {
  const gone = lines.filter((line) => line.decision === null && !isWaiting(line))
  return write(
    tx,
    reviewId,
    gone.map(({ authorisationId }) => authorisationId),
    { decision: 'gone' },
  )
}

/** @throws AppError conflict when one of them ended meanwhile */
async function change(tx: Tx, ids: readonly string[], values: Partial<Authorisation>): Promise<void> {
  if (ids.length === 0) return
  const done = await tx.db
    .update(authorisations)
    .set({ ...values, revision: sql`${authorisations.revision} + 1` })
    .where(and(inArray(authorisations.id, [...ids]), isNull(authorisations.endedOn)))
    .returning({ id: authorisations.id })
  if (done.length !== ids.length) throw conflict('authorisation_review')
}

/** All that stay as they are, in two statements. */
async function keep(tx: Tx, reviewId: string, given: readonly DecidedLine[]): Promise<void> {
  const ids = given.filter(({ decision }) => decision === 'keep').map(({ id }) => id)
  await change(tx, ids, { reviewedOn: dayOf(tx.now) })
  await write(tx, reviewId, ids, { decision: 'keep' })
}

async function apply(tx: Tx, reviewId: string, { id, decision, reason, endsOn }: DecidedLine): Promise<void> {
  const today = dayOf(tx.now)
  const isEnd = decision === 'end'
  const end = {
    reviewedOn: today,
    endedOn: today,
    endCause: 'review',
    endReason: reason,
    endedBy: personOf(tx).personId,
  } as const
  await change(tx, [id], isEnd ? end : { reviewedOn: today, ...(endsOn === null ? {} : { endsOn }) })
  await write(tx, reviewId, [id], { decision, reason, newEndsOn: isEnd ? null : endsOn })
  await audit(tx, 'systems.change_authorisation', {
    object: 'authorisation',
    id,
    fields: [isEnd ? 'endedOn' : 'endsOn'],
  })
}

/** The names in a round as they are now, for a record that stays what was signed. */
async function namesIn(tx: Tx, reviewId: string): Promise<Record<string, string>> {
  const { personId, decidedBy } = reviewLines
  const rows = await tx.db
    .select({ personId, decidedBy, openedBy: authorisationReviews.openedBy })
    .from(authorisationReviews)
    .innerJoin(reviewLines, eq(reviewLines.reviewId, authorisationReviews.id))
    .where(eq(authorisationReviews.id, reviewId))
  const people = rows.flatMap((row) => [row.personId, row.decidedBy, row.openedBy])
  return Object.fromEntries(await namesById(tx, [...people, personOf(tx).personId]))
}

/** Signs the round when nothing waits any more; what was signed does not change, nor do the names in it. */
async function finish(tx: Tx, reviewId: string, isComplete: boolean): Promise<AuthorisationReview> {
  const one = eq(authorisationReviews.id, reviewId)
  const names = isComplete ? await namesIn(tx, reviewId) : null
  const signed = { signedOn: dayOf(tx.now), signedBy: personOf(tx).personId, names }
  const [after] = isComplete
    ? await tx.db.update(authorisationReviews).set(signed).where(one).returning()
    : await tx.db.select().from(authorisationReviews).where(one)
  if (!after) throw conflict('authorisation_review')
  return after
}
