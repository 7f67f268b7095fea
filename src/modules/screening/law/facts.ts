import { and, eq, isNull, sql } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import { adoptedModel } from '../models/queries.ts'
import { may } from '../policy.ts'
import { profiles } from '../profiles/schema.ts'

/** What the documents of law are filled in with. */
export type LawFacts = {
  organisation: string
  today: string
  version: number
  startsOn: string
  content: ModelContent
  /** Functions per class that were approved, and those that were not yet. */
  functions: { class: FunctionClass | null; count: number }[]
}

/** The settings of the acting organisation. @throws AppError forbidden; not_found without an adopted model */
export const lawFacts = (ctx: Ctx): Promise<LawFacts> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.readLaw, { organisationId })
    const model = districtId && (await adoptedModel(tx, districtId))
    if (!model) throw notFound('model')
    const own = and(eq(profiles.organisationId, organisationId), isNull(profiles.endedOn))
    const functions = await rowsOf<{ class: FunctionClass | null; count: number }>(
      tx.db,
      sql`select class, count(*)::int as count from ${profiles} where ${own} group by class order by class`,
    )
    return {
      organisation: (await organisationById(tx, organisationId))?.name ?? '',
      today: dayOf(tx.now),
      version: model.version,
      startsOn: model.startsOn ?? '',
      content: model.content,
      functions,
    }
  })
