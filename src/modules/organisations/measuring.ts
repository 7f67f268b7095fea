import { sql } from 'drizzle-orm'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue, giveReading, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { isReviewOverdue } from './model.ts'

/** Name of the job that measures how far the yearly review of rights is at one organisation. */
export const measureRightsJob = 'organisations.measure_rights'

/** Asks for it, after a decision in the review. */
export const askMeasuring = (tx: Tx, organisationId: string): Promise<void> =>
  enqueue(tx, measureRightsJob, { organisationId })

type Right = { organisationId: string; startsOn: string; reviewedOn: string | null }

/**
 * Hands over `organisations.rights-reviewed` of one municipality or of all: the share of the rights that run today that is not
 * due for review (`isReviewOverdue`). A right that began within twelve months was looked at when it was given.
 * @returns the number of municipalities
 */
export const measureRights = (db: Db, now: Date, { organisationId }: JobData = {}): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const rights = await rowsOf<Right>(
      tx.db,
      sql`select m.organisation_id as "organisationId", m.starts_on::text as "startsOn",
          (select max((r.reviewed_at at time zone 'Europe/Amsterdam')::date)::text from organisations.reviews r
            where r.membership_id = m.id) as "reviewedOn"
        from organisations.memberships m join organisations.organisations o on o.id = m.organisation_id and o.kind = 'municipality'
        where m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
          and (${organisationId ?? null}::uuid is null or o.id = ${organisationId ?? null}::uuid)`,
    )
    const owners = [...Map.groupBy(rights, (right) => right.organisationId)]
    for (const [owner, own] of owners)
      await giveReading(tx, {
        organisationId: owner,
        indicator: 'organisations.rights-reviewed',
        day: today,
        source: 'organisations',
        numerator: own.filter((right) => !isReviewOverdue(right, today)).length,
        denominator: own.length,
      })
    return owners.length
  })
