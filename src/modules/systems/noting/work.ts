import { and, asc, eq, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { sources, versions } from '../catalogue/schema.ts'
import { may } from '../policy.ts'
import { openNotes } from './notes.ts'

/** What waits for the keepers: proposals, what employees said, and sources that no privacy lawyer confirmed. */
export const sourceWork = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.decide, district)
    const proposals = await tx.db
      .select({
        ...{ code: sources.code, name: sql<string>`${versions.content}->>'name'`, number: versions.number },
        ...{ reason: versions.reason, madeAt: versions.madeAt, isNew: sql<boolean>`${sources.version} = 0` },
      })
      .from(versions)
      .innerJoin(sources, eq(sources.id, versions.sourceId))
      .where(and(eq(versions.organisationId, district.organisationId), eq(versions.state, 'proposed')))
      .orderBy(asc(versions.madeAt))
      .limit(200)
    const unconfirmed = await tx.db
      .select({ code: sources.code, name: sql<string>`${sources.content}->>'name'` })
      .from(sources)
      .where(
        and(
          eq(sources.organisationId, district.organisationId),
          eq(sources.state, 'published'),
          sql`${sources.content}->>'confirmedOn' is null`,
        ),
      )
      .orderBy(asc(sql`lower(${sources.content}->>'name')`), asc(sources.code))
      .limit(200)
    return { proposals, unconfirmed, notes: await openNotes(tx) }
  })
