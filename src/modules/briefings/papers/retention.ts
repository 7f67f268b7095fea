import { inArray, sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'
import { papers } from './schema.ts'

/** Papers that were published, ten years after that or after they were withdrawn, with their texts; drafts are kept until removed. */
export const papersRetention: readonly Kind[] = [
  {
    name: 'briefings.papers',
    term: 'board-consultation',
    destroy: async (tx, { closedUpTo }, limit) => {
      const expired = await rowsOf<{ id: string; organisationId: string }>(
        tx.db,
        sql`select id, organisation_id as "organisationId" from briefings.papers
          where (coalesce(withdrawn_at, published_at) at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date limit ${limit}`,
      )
      const ids = expired.map(({ id }) => id)
      if (ids.length === 0) return []
      await tx.db.execute(sql`select set_config('app.destroying', 'on', true)`)
      await tx.db.delete(papers).where(inArray(papers.id, ids))
      return expired
    },
  },
]
