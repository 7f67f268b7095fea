import { and, arrayOverlaps, eq } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { may as mayPicture } from '../policy.ts'
import { type Thread, threads } from '../schema.ts'
import { may } from './policy.ts'
import { type ListedItem, listItems } from './queries.ts'
import type { Code } from './schema.ts'

/** The items of a finding with their codes, and the threads that rest on those as far as the actor may open them. @throws AppError not_found */
export const codesOfFinding = (
  ctx: Ctx,
  findingId: string,
): Promise<{ municipality: string; items: ListedItem[]; book: Code[]; threads: Thread[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.code, { organisationId })
    const all = await listItems(tx)
    const items = all.items.filter(({ item }) => item.finding.id === findingId)
    const [first] = items
    if (!first) throw notFound('finding')
    const codes = [...new Set(items.flatMap((one) => one.codes))]
    const seesThreads = allows(tx, mayPicture.seePicture, { organisationId, districtId: organisationId })
    const found =
      codes.length === 0 || !seesThreads
        ? []
        : await tx.db
            .select()
            .from(threads)
            .where(and(eq(threads.organisationId, organisationId), arrayOverlaps(threads.codes, codes)))
    return { municipality: first.item.finding.municipality, items, book: all.book, threads: found }
  })
