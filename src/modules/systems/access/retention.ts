import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** Requests that are closed, with their trace, and authorisations that ended; what runs stays. */
export const accessRetention: readonly Kind[] = [
  {
    name: 'systems.access_requests',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.access_requests where id in (select id from systems.access_requests
            where state in ('granted', 'refused', 'withdrawn')
              and (moved_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'systems.authorisations',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.authorisations where id in (select id from systems.authorisations
            where ended_on <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
