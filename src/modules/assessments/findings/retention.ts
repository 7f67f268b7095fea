import { inArray, sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'
import { findings } from './schema.ts'

const enteredDay = sql`(entered_at at time zone 'Europe/Amsterdam')::date`

/** A finding goes with its recommendations, as long after it was entered as other internal control. */
export const findingsRetention: readonly Kind[] = [
  {
    name: 'assessments.findings',
    term: 'internal-control',
    destroy: async (tx, { closedUpTo }, limit) => {
      const expired = await rowsOf<{ id: string; organisationId: string }>(
        tx.db,
        sql`select id, organisation_id as "organisationId" from assessments.findings
          where ${enteredDay} <= ${closedUpTo}::date limit ${limit}`,
      )
      const ids = expired.map(({ id }) => id)
      if (ids.length > 0) await tx.db.delete(findings).where(inArray(findings.id, ids))
      return expired
    },
  },
]
