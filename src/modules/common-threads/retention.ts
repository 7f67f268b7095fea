import { inArray, notInArray } from 'drizzle-orm'
import { listRounds } from '#modules/assessments'
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
]
