import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { sources, versions } from '../catalogue/schema.ts'
import { may } from '../policy.ts'
import { type Import, imports, importVersions } from './schema.ts'

type OpenVersion = { code: string; number: number }
/** A file with how many of its versions still wait, for their maker or for a decision, and the first of those. */
export type PastImport = Import & { open: number; first: OpenVersion[] }
const mostShown = 20

export const ImportsQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})

/** Versions that came of a file and on which nobody decided. */
export const isOpenOf = and(
  eq(versions.sourceId, importVersions.sourceId),
  eq(versions.number, importVersions.version),
  inArray(versions.state, ['draft', 'proposed']),
)

/** The first open versions of each of these files, with how many there are in all. */
async function openOf(tx: Tx, ids: readonly string[]) {
  const { importId } = importVersions
  const ranked = tx.db
    .select({
      ...{ importId, code: sources.code, number: versions.number },
      all: sql<number>`(count(*) over (partition by ${importId}))::integer`.as('all'),
      at: sql<number>`row_number() over (partition by ${importId} order by ${sources.code})`.as('at'),
    })
    .from(importVersions)
    .innerJoin(versions, isOpenOf)
    .innerJoin(sources, eq(sources.id, versions.sourceId))
    .where(inArray(importId, [...ids]))
    .as('ranked')
  return tx.db.select().from(ranked).where(lte(ranked.at, mostShown)).orderBy(asc(ranked.code))
}

/** One page of what who acts read in, the newest first; `count` is of all pages. */
export const listImports = (
  ctx: Ctx,
  query: z.input<typeof ImportsQuery> = {},
): Promise<{ count: number; results: PastImport[] }> =>
  inTransaction(ctx, async (tx) => {
    const { page, pageSize } = ImportsQuery.parse(query)
    const district = districtOf(tx)
    authorise(tx, may.propose, district)
    const mine = and(eq(imports.organisationId, district.organisationId), eq(imports.madeBy, personOf(tx).personId))
    const rows = await tx.db
      .select()
      .from(imports)
      .where(mine)
      .orderBy(desc(imports.madeAt), desc(imports.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const open = await openOf(
      tx,
      rows.map(({ id }) => id),
    )
    const byImport = Map.groupBy(open, ({ importId }) => importId)
    const results = rows.map((row) => {
      const own = byImport.get(row.id) ?? []
      return { ...row, open: own[0]?.all ?? 0, first: own.map(({ code, number }) => ({ code, number })) }
    })
    return { count: await tx.db.$count(imports, mine), results }
  })
