import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { unwatched } from '#platform/progress'
import { districtOf } from '../catalogue/district.ts'
import { sources, versions } from '../catalogue/schema.ts'
import type { Standing } from './model.ts'

/** Rows that are read at once: each has the whole content of a source. */
const partSize = 500

/** Reads rows by their id, part after part. */
async function inTurns<T extends { id: string }>(read: (after: SQL | undefined) => Promise<T[]>, id: PgColumn) {
  const all: T[] = []
  for (;;) {
    const last = all.at(-1)
    const part = await read(last && gt(id, last.id))
    all.push(...part)
    if (part.length < partSize) return all
    await unwatched(all.length, all.length)
  }
}

/** Every source of the district by its code, with the open versions of who acts. */
export async function standingsOf(tx: Tx): Promise<Map<string, Standing>> {
  const { organisationId } = districtOf(tx)
  const { personId } = personOf(tx)
  const { id, code, state, version, content, createdBy } = sources
  const rows = await inTurns(
    (after) =>
      tx.db
        .select({ id, code, state, version, content, createdBy })
        .from(sources)
        .where(and(eq(sources.organisationId, organisationId), after))
        .orderBy(asc(id))
        .limit(partSize),
    id,
  )
  const ofActor = and(
    ...[eq(versions.organisationId, organisationId), eq(versions.madeBy, personId)],
    inArray(versions.state, ['draft', 'proposed']),
  )
  const open = await inTurns(
    (after) =>
      tx.db
        .select({ id: versions.id, sourceId: versions.sourceId, state: versions.state, content: versions.content })
        .from(versions)
        .where(and(ofActor, after))
        .orderBy(asc(versions.id))
        .limit(partSize),
    versions.id,
  )
  const bySource = Map.groupBy(open, ({ sourceId }) => sourceId)
  return new Map(
    rows.map(({ createdBy: maker, ...row }) => [
      row.code,
      {
        ...{ ...row, isOwn: maker === personId },
        open: (bySource.get(row.id) ?? []).map(({ state: of, content: said }) => ({
          isDraft: of === 'draft',
          content: said,
        })),
      },
    ]),
  )
}
