import { inArray, notInArray, sql } from 'drizzle-orm'
import { listRounds } from '#modules/assessments'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'
import { threads } from './schema.ts'
import { weighings } from './weighing/schema.ts'

/** Threads and their weighing are destroyed with the round that they were drawn from; after the rounds, in the same night. */
export const commonThreadsRetention: readonly Kind[] = [
  {
    name: 'common-threads.threads',
    term: 'internal-control',
    destroy: async (tx, _due, limit) => {
      const there = (await listRounds(tx)).map(({ id }) => id)
      const expired = await tx.db
        .select({ id: threads.id, organisationId: threads.organisationId })
        .from(threads)
        .where(there.length > 0 ? notInArray(threads.roundId, there) : undefined)
        .limit(limit)
      const ids = expired.map(({ id }) => id)
      if (ids.length > 0) await tx.db.delete(threads).where(inArray(threads.id, ids))
      return expired
    },
  },
  {
    name: 'common-threads.weighings',
    term: 'internal-control',
    destroy: async (tx, _due, limit) => {
      const there = (await listRounds(tx)).map(({ id }) => id)
      const expired = await tx.db
        .select({ id: weighings.roundId, organisationId: weighings.organisationId })
        .from(weighings)
        .where(there.length > 0 ? notInArray(weighings.roundId, there) : undefined)
        .limit(limit)
      const ids = expired.map(({ id }) => id)
      if (ids.length > 0) await tx.db.delete(weighings).where(inArray(weighings.roundId, ids))
      return expired
    },
  },
  {
    name: 'common-threads.codings',
    term: 'internal-control',
    // What is left of a finding that is gone, whether it was removed or destroyed.
    destroy: (tx, _due, limit) =>
      rowsOf(
        tx.db,
        sql`delete from common_threads.codings where id in (select c.id from common_threads.codings c
            where not exists (select from assessments.findings f where f.id = c.finding_id)
              or (c.item_kind = 'recommendation'
                and not exists (select from assessments.recommendations r where r.id = c.item_id)) limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'common-threads.codes',
    term: 'internal-control',
    destroy: (tx, { closedUpTo }, limit) =>
      rowsOf(
        tx.db,
        sql`delete from common_threads.codes where id in (select c.id from common_threads.codes c
            where (c.retired_at at time zone 'Europe/Amsterdam')::date <= ${closedUpTo}::date
              and not exists (select from common_threads.codings g where c.id = any (g.codes)) limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
]
