import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { municipalitiesOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Wrapped } from '../model.ts'
import { may } from '../policy.ts'
import { directories, handlers, points } from '../schema.ts'

/** A reporting point at which someone may hold keys, and those that they have there. */
export type KeyPlace = {
  organisationId: string
  name: string
  keys: { madeAt: Date; ways: readonly Wrapped['kind'][]; isListed: boolean } | null
}

/** Where the actor may hold keys, or has them. @throws AppError forbidden for who may nowhere */
export const keyPlaces = (ctx: Ctx): Promise<KeyPlace[]> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId, districtId } = personOf(tx)
    authorise(tx, may.holdKeys, { organisationId, districtId })
    const near = districtId ? await municipalitiesOf(tx, districtId, dayOf(tx.now)) : []
    const where = [organisationId, ...near.map(({ id }) => id)].filter((id) =>
      allows(tx, may.holdKeys, { organisationId: id, districtId }),
    )
    const newest = sql`(select d.signed from ${directories} d where d.organisation_id = ${points.organisationId} order by d.version desc limit 1)`
    const rows = await tx.db
      .select({
        organisationId: points.organisationId,
        name: points.name,
        madeAt: handlers.madeAt,
        wrapped: handlers.wrapped,
        isListed: sql<boolean>`coalesce(reporting.listed(${newest}) @> jsonb_build_array(jsonb_build_object('id', ${handlers.id}::text)), false)`,
      })
      .from(points)
      .leftJoin(
        handlers,
        and(
          eq(handlers.organisationId, points.organisationId),
          eq(handlers.personId, personId),
          isNull(handlers.endedAt),
        ),
      )
      .where(inArray(points.organisationId, where))
      .orderBy(points.name)
    return rows.map(({ organisationId: id, name, madeAt, wrapped, isListed }) => ({
      ...{ organisationId: id, name },
      keys: madeAt && { madeAt, ways: (wrapped ?? []).map(({ kind }) => kind), isListed },
    }))
  })
