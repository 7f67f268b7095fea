import { eq } from 'drizzle-orm'
import { codesToSpread, type SpreadCode } from '#modules/reporting-trials'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { may } from '../policy.ts'
import { points } from '../schema.ts'

export type Poster = {
  point: { code: string; name: string; rootPublic: string; isOpen: boolean } | null
  codes: SpreadCode[]
}

/** What poster and button of the acting organisation need; the codes of trials for who may read trials. @throws AppError forbidden */
export const readPoster = (ctx: Ctx): Promise<Poster> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seePoster, { organisationId })
    const { code, name, rootPublic, isOpen } = points
    const [point] = await tx.db
      .select({ code, name, rootPublic, isOpen })
      .from(points)
      .where(eq(points.organisationId, organisationId))
    return { point: point ?? null, codes: await codesToSpread(tx) }
  })
