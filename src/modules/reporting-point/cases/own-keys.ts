import { and, eq, isNull } from 'drizzle-orm'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { handlers, points } from '../schema.ts'

/** The keys of the actor at an organisation, one of whose reports they read. */
export async function ownKeys(tx: Tx, organisationId: string) {
  const [found] = await tx.db
    .select({
      id: handlers.id,
      wrapped: handlers.wrapped,
      code: points.code,
      name: points.name,
      rootPub: points.rootPublic,
    })
    .from(handlers)
    .innerJoin(points, eq(points.organisationId, handlers.organisationId))
    .where(
      and(
        eq(handlers.organisationId, organisationId),
        eq(handlers.personId, personOf(tx).personId),
        isNull(handlers.endedAt),
      ),
    )
  if (!found) throw new Error('a reader of a case has keys')
  return found
}
