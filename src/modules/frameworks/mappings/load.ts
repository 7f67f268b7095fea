import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import type { Framework } from '../model.ts'
import { read, type VersionHead } from '../service.ts'
import { type Mapping, mappings } from './schema.ts'

/** Two versions of a framework, `before` the older one, with the mapping between them as far as it is made. */
export type Versions = {
  before: VersionHead & { framework: Framework }
  after: VersionHead & { framework: Framework }
}

/** @throws AppError not_found, also for a version that the actor may not see */
export async function loadVersions(tx: Tx, toId: string, fromId: string): Promise<Versions> {
  return { after: await read(tx, toId), before: await read(tx, fromId) }
}

export async function findMapping(tx: Tx, toId: string, fromId: string): Promise<Mapping | null> {
  const [found] = await tx.db
    .select()
    .from(mappings)
    .where(and(eq(mappings.toId, toId), eq(mappings.fromId, fromId)))
  return found ?? null
}

/** @throws AppError not_found */
export async function theMapping(tx: Tx, toId: string, fromId: string): Promise<Mapping> {
  const found = await findMapping(tx, toId, fromId)
  if (!found) throw notFound('mapping')
  return found
}
