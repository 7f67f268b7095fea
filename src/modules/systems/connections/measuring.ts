import { sql } from 'drizzle-orm'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { enqueue, giveReading, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { isCurrent, type Kept } from './model.ts'

/** Name of the job that measures how up to date the records of one municipality are, or of all. */
export const measureSourcesJob = 'systems.measure'

/** Asks for it, after a change. */
export const askMeasuring = (tx: Tx, organisationId: string): Promise<void> =>
  enqueue(tx, measureSourcesJob, { organisationId })

type Row = Kept & { organisationId: string; published: number }

/**
 * Hands over `systems.current`: of the sources in the overview of the district, those whose record at the municipality is complete
 * and was confirmed in the last twelve months. A municipality that wrote nothing down yet has nothing to measure.
 * @returns the number of municipalities
 */
export const measureSources = (db: Db, now: Date, { organisationId }: JobData = {}): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const rows = await rowsOf<Row>(
      tx.db,
      sql`select c.organisation_id as "organisationId", c.state, c.since::text, c.manager_id as "managerId", c.desk, c.contact, c.agreement,
          c.agreement_link as "agreementLink", c.authorisations, c.checked_on::text as "checkedOn", c.attested_on::text as "attestedOn",
          c.made_on::text as "madeOn", p.published
        from systems.connections c join systems.sources s on s.id = c.source_id and s.state = 'published'
          join (select organisation_id, count(*)::integer as published from systems.sources where state = 'published' group by 1) p
            on p.organisation_id = c.district_id
        where ${organisationId ?? null}::uuid is null or c.organisation_id = ${organisationId ?? null}::uuid`,
    )
    const owners = [...Map.groupBy(rows, (row) => row.organisationId)]
    for (const [owner, own] of owners)
      await giveReading(tx, {
        ...{ organisationId: owner, indicator: 'systems.current', day: today, source: 'systems' },
        numerator: own.filter((row) => isCurrent(row, today)).length,
        denominator: own[0]?.published ?? 0,
      })
    return owners.length
  })
