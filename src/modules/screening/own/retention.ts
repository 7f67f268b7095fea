import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** Links that work no longer; replies go with their file. */
export const ownRetention: readonly Kind[] = [
  {
    name: 'screening.links',
    term: 'screening-link',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from screening.links where id in (select id from screening.links
            where (least(withdrawn_at, expires_at) at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
