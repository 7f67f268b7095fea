import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** Notes a year after they were said: by then they are answered or of no use. */
export const notingRetention: readonly Kind[] = [
  {
    name: 'systems.notes',
    term: 'source-note',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.notes where id in (select id from systems.notes
            where (made_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'systems.developments',
    term: 'auxiliary-records',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.developments where id in (select id from systems.developments
            where (added_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
