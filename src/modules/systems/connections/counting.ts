import { and, eq, isNull, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { may as access } from '../access/policy.ts'
import { authorisations } from '../access/schema.ts'
import type { Authorisations } from './model.ts'

/**
 * How many people have an authorisation for a source that runs, by kind of work, as the list of authorisations has it; null for who
 * does not see that list, and where it has none. What stands in the record counts: for completeness, files and the API.
 */
export async function countedFor(tx: Tx, sourceId: string): Promise<Authorisations | null> {
  const { organisationId } = personOf(tx)
  if (!allows(tx, access.readAccess, { organisationId })) return null
  const rows = await tx.db
    .select({ role: authorisations.role, people: sql<number>`count(distinct ${authorisations.personId})::int` })
    .from(authorisations)
    .where(
      and(
        ...[eq(authorisations.organisationId, organisationId), eq(authorisations.sourceId, sourceId)],
        isNull(authorisations.endedOn),
      ),
    )
    .groupBy(authorisations.role)
  return rows.length === 0 ? null : Object.fromEntries(rows.map(({ role, people }) => [role, people]))
}
