import { inArray, notInArray } from 'drizzle-orm'
import { listRounds } from '#modules/assessments'
import type { Kind } from '#platform/retention'
import { threads } from './schema.ts'

/** A thread is destroyed with the round that it was drawn from; after the rounds, in the same night. */
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
]
