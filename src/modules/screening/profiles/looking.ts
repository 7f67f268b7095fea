import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, holdsAll, inTransaction } from '#platform/db'
import { may } from '../policy.ts'
import { profiles } from './schema.ts'

/** Functions are shown at most so many. */
const most = 100

/** The functions of the acting organisation in whose names all words stand. One statement. @throws AppError forbidden */
export const lookInFunctions = (ctx: Ctx, words: readonly string[]): Promise<{ id: string; name: string }[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeFunctions, { organisationId })
    const names = sql`concat_ws(' ', ${profiles.name}, ${profiles.hr21})`
    return tx.db
      .select({ id: profiles.id, name: profiles.name })
      .from(profiles)
      .where(and(eq(profiles.organisationId, organisationId), isNull(profiles.endedOn), holdsAll(names, words)))
      .orderBy(asc(profiles.name))
      .limit(most)
  })
