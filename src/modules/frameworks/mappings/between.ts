import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { frameworkOf } from '../service.ts'
import { norms } from '../tree.ts'
import { compose, wayBetween } from './compose.ts'
import { type LevelStep, linksOf, type MappingContent, type NormLink, type Transfer } from './model.ts'
import { mappings } from './schema.ts'

/**
 * How norms of an older version lead to those of a newer one, over one published mapping or several after each other.
 * `dropped` are norms that lead nowhere, each with its reason; `levels` is null when a level stays what it is.
 */
export type Between = {
  links: NormLink[]
  levels: readonly LevelStep[] | null
  dropped: { norm: string; reason: string }[]
  /** The mappings that were followed, oldest first. */
  mappingIds: string[]
}

/**
 * The published way between two versions; each norm leads to itself when they are the same one. Null without a way. For use
 * within a transaction that loaded records naming both versions; the caller authorises. At most two statements.
 */
export async function mappingBetween(tx: Tx, fromId: string, toId: string): Promise<Between | null> {
  if (fromId === toId) return between(identity(norms(await frameworkOf(tx, fromId)).map(({ code }) => code)), [])
  const combined = await combinedMapping(tx, fromId, toId)
  return combined && between(combined.content, combined.way)
}

/** Published mappings after each other as one, and the ids of those; null without a way. The caller authorises. */
export async function combinedMapping(
  tx: Tx,
  fromId: string,
  toId: string,
): Promise<{ content: MappingContent; way: string[] } | null> {
  const edges = await tx.db
    .select({ id: mappings.id, fromId: mappings.fromId, toId: mappings.toId })
    .from(mappings)
    .where(eq(mappings.state, 'published'))
  const way = wayBetween(edges, fromId, toId)
  if (!way) return null
  const found = await tx.db.select().from(mappings).where(inArray(mappings.id, way))
  const contents = way.flatMap((id): MappingContent[] => found.filter((one) => one.id === id))
  const [first, ...rest] = contents
  return first ? { content: rest.reduce(compose, first), way } : null
}

const identity = (codes: readonly string[]): MappingContent => ({
  transfers: codes.map((norm): Transfer => ({ norm, kind: 'carry', targets: [norm], reason: null })),
  levels: null,
})

const between = (content: MappingContent, mappingIds: string[]): Between => ({
  links: linksOf(content),
  levels: content.levels,
  dropped: content.transfers.flatMap(({ norm, kind, reason }) =>
    kind === 'drop' ? [{ norm, reason: reason ?? '' }] : [],
  ),
  mappingIds,
})

/**
 * Marks mappings as used by a round, after which they stay as they are. The caller authorises and audits.
 * @throws AppError conflict when one was taken back meanwhile
 */
export async function markMappingsUsed(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const used = await tx.db
    .update(mappings)
    .set({ usedAt: sql`coalesce(${mappings.usedAt}, ${tx.now.toISOString()}::timestamptz)` })
    .where(and(inArray(mappings.id, [...ids]), eq(mappings.state, 'published')))
    .returning({ id: mappings.id })
  if (used.length < ids.length) throw conflict('mapping')
}
