import { sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import { dayIn, type Kind } from '#platform/retention'

/** What a municipality shares ends after the term, unless it decides so again. */
export const matrixRetention: readonly Kind[] = [
  {
    name: 'systems.connection_shares',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from systems.connection_shares where organisation_id in (select it.organisation_id from systems.connection_shares it
          where ${dayIn(sql`it.shared_at`)} <= ${closedUpTo}::date limit ${limit}) returning organisation_id as "organisationId"`,
      ),
  },
]
