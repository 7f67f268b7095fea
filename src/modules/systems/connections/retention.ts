import { type SQL, sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

const dayIn = (moment: SQL) => sql`(${moment} at time zone 'Europe/Amsterdam')::date`

/** Records that nobody changed or confirmed for the term, with all that hangs on them; and lines of history after it. */
export const connectionsRetention: readonly Kind[] = [
  {
    name: 'systems.connections',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.connections where id in (select id from systems.connections
            where greatest(${dayIn(sql`changed_at`)}, attested_on) <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'systems.connection_events',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.connection_events where id in (select id from systems.connection_events
            where ${dayIn(sql`done_at`)} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
