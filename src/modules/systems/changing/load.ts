import { and, eq, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { sourceOf } from '../catalogue/queries.ts'
import { type SourceRow, sources, type Version, versions } from '../catalogue/schema.ts'

export const object = 'source-version'

/** A version by its number; a draft only for its maker. @throws AppError not_found */
export async function versionOf(tx: Tx, source: Pick<SourceRow, 'id'>, number: number): Promise<Version> {
  const [found] = await tx.db
    .select()
    .from(versions)
    .where(and(eq(versions.sourceId, source.id), eq(versions.number, number)))
  if (!found || (found.state === 'draft' && found.madeBy !== personOf(tx).personId)) throw notFound(object)
  return found
}

/** The source, which nobody else numbers or decides on until the end of the transaction. */
export async function heldSource(tx: Tx, code: string): Promise<SourceRow> {
  const { id } = await sourceOf(tx, code)
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${id}))`)
  const [now] = await tx.db.select().from(sources).where(eq(sources.id, id))
  if (!now) throw notFound('source')
  return now
}

export async function nextNumber(tx: Tx, { id }: Pick<SourceRow, 'id'>): Promise<number> {
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${versions.number}), 0)` })
    .from(versions)
    .where(eq(versions.sourceId, id))
  return (last?.number ?? 0) + 1
}

/** Names by id, of those that the actor may see. */
export async function namesBy(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const found = await namesOf(
    tx,
    ids.flatMap((id) => id ?? []),
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}
