import { eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { may } from '../connections/policy.ts'
import { connectionShares } from './schema.ts'

/** Since which day the acting municipality shares; null when it does not. @throws AppError forbidden */
export const readSharing = (ctx: Ctx): Promise<{ since: string | null }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readConnections, { organisationId })
    const [found] = await tx.db
      .select({ sharedAt: connectionShares.sharedAt })
      .from(connectionShares)
      .where(eq(connectionShares.organisationId, organisationId))
    return { since: found ? dayOf(found.sharedAt) : null }
  })

/** Lets the district see how the acting municipality stands to each source. Once more changes nothing. */
export const shareConnections = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.shareConnections, { organisationId })
    const made = await tx.db
      .insert(connectionShares)
      .values({ organisationId, districtId: districtOf(tx).districtId, sharedAt: tx.now, sharedBy: personId })
      .onConflictDoNothing()
      .returning()
    if (made.length > 0) await told(tx, 'systems.share_connections')
  })

/** From now on the district sees it no more. */
export const stopSharing = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.shareConnections, { organisationId })
    const gone = await tx.db
      .delete(connectionShares)
      .where(eq(connectionShares.organisationId, organisationId))
      .returning()
    if (gone.length > 0) await told(tx, 'systems.stop_sharing_connections')
  })

const told = (tx: Tx, action: string) => audit(tx, action, { object: 'organisation', id: personOf(tx).organisationId })
