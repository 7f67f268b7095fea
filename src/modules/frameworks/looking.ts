import { desc, inArray, ne, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { known, remember, remembered } from './cache.ts'
import type { Framework } from './model.ts'
import { may } from './policy.ts'
import { versions } from './schema.ts'

/** Every version in use or in the making that the actor may see, with its content. One statement. @throws AppError forbidden */
export const listInUse = (ctx: Ctx): Promise<{ id: string; framework: Framework }[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, { organisationId: personOf(tx).organisationId })
    const isKnown = sql`${versions.state} <> 'draft' and ${inArray(versions.id, known())}`
    const rows = await tx.db
      .select({
        id: versions.id,
        state: versions.state,
        content: sql<Framework | null>`case when ${isKnown} then null else ${versions.content} end`,
      })
      .from(versions)
      .where(ne(versions.state, 'retired'))
      .orderBy(versions.code, desc(versions.createdAt))
    return rows.flatMap(({ id, state, content }) => {
      if (content && state !== 'draft') remember(id, content)
      const framework = content ?? remembered(id)
      return framework ? [{ id, framework }] : []
    })
  })
