import { eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { allows, personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { hiddenFrom } from '#platform/errors'
import { may } from './policy.ts'

/**
 * Lists of what others declared are for who usually assesses, and for whom something was given to assess.
 * @throws AppError not_found for everyone else, who does not learn that there is anything
 */
export async function mustAssess(tx: Tx, table: PgTable & { assessorId: PgColumn }): Promise<void> {
  const { organisationId, personId } = personOf(tx)
  if (allows(tx, may.seeAssessing, { organisationId })) return
  if ((await tx.db.$count(table, eq(table.assessorId, personId))) === 0)
    throw hiddenFrom('screening.see_assessing.forbidden')
}
