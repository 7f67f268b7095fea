import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

const dayIn = (moment: string) => sql.raw(`(${moment} at time zone 'Europe/Amsterdam')::date`)

/**
 * Versions that are published no more, and drafts that nobody went on with, with what was said about them. What is published stays,
 * and so does the version that a proposal was written over.
 */
export const changingRetention: readonly Kind[] = [
  {
    name: 'systems.versions',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.versions where id in (
            select v.id from systems.versions v where v.state <> 'published' and ${dayIn('coalesce(v.decided_at, v.made_at)')} <= ${closedUpTo}::date
              and not exists (select from systems.versions o where o.source_id = v.source_id and o.based_on = v.number
                and o.state in ('draft', 'proposed'))
            limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'systems.withdrawals',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.withdrawals where id in (
            select w.id from systems.withdrawals w join systems.sources s on s.id = w.source_id
            where s.state <> 'withdrawn' and ${dayIn('w.done_at')} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
