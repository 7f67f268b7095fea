import { sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { askMeasuring } from './measuring.ts'
import { holdsOn, isReviewOverdue } from './model.ts'
import { may } from './policy.ts'
import { endReviewed } from './rights.ts'
import { reviews } from './schema.ts'

/** One right in the review of a year. Days are `YYYY-MM-DD`. */
export type ReviewedRight = {
  membershipId: string
  personId: string
  name: string
  mail: string
  role: string
  startsOn: string
  endsOn: string | null
  /** The last time that someone looked, in any year. */
  reviewedOn: string | null
  reviewedBy: string | null
  /** What was decided in this year. */
  outcome: 'keep' | 'end' | null
  isRunning: boolean
  isOverdue: boolean
}
export type Review = {
  year: number
  rights: ReviewedRight[]
  progress: { total: number; kept: number; ended: number; open: number; overdue: number }
}

type Row = Omit<ReviewedRight, 'isRunning' | 'isOverdue'>

/**
 * The yearly review of all rights at the acting organisation: every right that held in the year and still holds or was
 * decided on, by name. Also what is exported.
 */
export const reviewOf = (ctx: Ctx, year: number): Promise<Review> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeReview, { organisationId })
    const today = dayOf(tx.now)
    const rights = (await rightsIn(tx, organisationId, year)).map((row) => {
      const isRunning = holdsOn(row, today)
      return { ...row, isRunning, isOverdue: isRunning && isReviewOverdue(row, today) }
    })
    const counted = rights.filter(({ isRunning, outcome }) => isRunning || outcome !== null)
    const count = (fits: (right: ReviewedRight) => boolean) => counted.filter(fits).length
    return {
      year,
      rights: counted,
      progress: {
        total: counted.length,
        kept: count(({ outcome }) => outcome === 'keep'),
        ended: count(({ outcome }) => outcome === 'end'),
        open: count(({ outcome }) => outcome === null),
        overdue: count(({ isOverdue }) => isOverdue),
      },
    }
  })

const rightsIn = (tx: Tx, organisationId: string, year: number): Promise<Row[]> =>
  rowsOf<Row>(
    tx.db,
    sql`select m.id as "membershipId", p.id as "personId", p.name, p.mail, m.role, m.starts_on::text as "startsOn",
      m.ends_on::text as "endsOn", last.day::text as "reviewedOn", reviewer.name as "reviewedBy",
      case when extract(year from last.day) = ${year}::int then last.outcome end as outcome
    from organisations.memberships m
      join organisations.people p on p.id = m.person_id
      left join lateral (select r.outcome, r.reviewed_by, (r.reviewed_at at time zone 'Europe/Amsterdam')::date as day
        from organisations.reviews r
        where r.membership_id = m.id and (r.reviewed_at at time zone 'Europe/Amsterdam')::date < make_date(${year}::int + 1, 1, 1)
        order by r.reviewed_at desc limit 1) last on true
      left join organisations.people reviewer on reviewer.id = last.reviewed_by
    where m.organisation_id = ${organisationId}::uuid and m.starts_on < make_date(${year}::int + 1, 1, 1)
      and (m.ends_on is null or m.ends_on >= make_date(${year}::int, 1, 1) - 1)
    order by lower(p.name), m.role, m.starts_on`,
  )

/** The same review to take out of the system; the log says that it was done. */
export const exportReview = (ctx: Ctx, year: number): Promise<Review> =>
  inTransaction(ctx, async (tx) => {
    const review = await reviewOf(tx, year)
    await audit(tx, 'organisations.export_review', { object: 'organisation', id: personOf(tx).organisationId })
    return review
  })

/** Decides in the yearly review about one right that runs today: it stays, or ends at once. */
export const decide = (
  ctx: Ctx,
  { membershipId, outcome }: { membershipId: string; outcome: 'keep' | 'end' },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.review, { organisationId })
    const [right] = await rowsOf<{ startsOn: string; endsOn: string | null }>(
      tx.db,
      sql`select starts_on::text as "startsOn", ends_on::text as "endsOn" from organisations.memberships
        where id = ${membershipId}::uuid and organisation_id = ${organisationId}::uuid`,
    )
    if (!right) throw notFound('membership')
    if (!holdsOn(right, dayOf(tx.now))) throw ruleBroken('organisations.ended_already')
    await tx.db
      .insert(reviews)
      .values({ organisationId, membershipId, reviewedBy: personId, reviewedAt: tx.now, outcome })
    await audit(tx, 'organisations.review', { object: 'membership', id: membershipId, fields: [outcome] })
    if (outcome === 'end') await endReviewed(tx, membershipId)
    await askMeasuring(tx, organisationId)
  })

/** Rights at the acting organisation that are due for review today, for the home page of its administrator. */
export const overdueRights = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const review = await reviewOf(tx, Number(dayOf(tx.now).slice(0, 4)))
    return review.progress.overdue
  })
