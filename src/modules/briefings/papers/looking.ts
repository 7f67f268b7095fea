import { desc, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, holdsAll, inTransaction } from '#platform/db'
import { may } from './policy.ts'
import { papers } from './schema.ts'

/** Papers are shown at most so many. */
const most = 100

/** The papers that the actor may see in whose title all words stand. One statement. @throws AppError forbidden */
export const lookInPapers = (ctx: Ctx, words: readonly string[]): Promise<{ id: string; title: string }[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.listPapers, { organisationId: personOf(tx).organisationId })
    return tx.db
      .select({ id: papers.id, title: papers.title })
      .from(papers)
      .where(holdsAll(sql`${papers.title}`, words))
      .orderBy(desc(papers.madeAt), papers.title)
      .limit(most)
  })
