import { eq } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import { districtOf } from './district.ts'
import { sources, versions } from './schema.ts'
import { shippedSources } from './shipped.ts'

/** Adds the sources that Weerwerk ships with and that the overview of the district has not yet, as published; how many. */
export const addShipped = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.decide, district)
    const { organisationId } = district
    const known = await tx.db
      .select({ code: sources.code })
      .from(sources)
      .where(eq(sources.organisationId, organisationId))
    const missing = shippedSources().filter(({ code }) => !known.some((one) => one.code === code))
    if (missing.length === 0) return 0
    const made = await tx.db
      .insert(sources)
      .values(
        missing.map(({ code, ...content }) => ({
          ...{ organisationId, code, content, state: 'published' as const, version: 1 },
          ...{ publishedOn: dayOf(tx.now), createdAt: tx.now, createdBy: null },
        })),
      )
      .returning({ id: sources.id, content: sources.content })
    await tx.db.insert(versions).values(
      made.map(({ id, content }) => ({
        ...{ sourceId: id, organisationId, content, number: 1, state: 'published' as const, basedOn: 0 },
        ...{ reason: 'Meegeleverd met Weerwerk.', madeAt: tx.now, madeBy: null, decidedAt: tx.now, decidedBy: null },
      })),
    )
    await audit(tx, 'systems.add_shipped', { object: 'organisation', id: organisationId, fields: ['sources'] })
    return made.length
  })
