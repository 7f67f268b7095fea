import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { levels } from '../schema.ts'
import type { Found } from './load.ts'
import { type Mark, markOf } from './model.ts'

/**
 * What the municipality gave itself, by norm: the counting level that it handed over in the linked self-scan round. Row level
 * security leaves an assessor only the norms that they revealed.
 */
export async function selfOf(tx: Tx, { inspection, round }: Found): Promise<Map<string, Mark>> {
  if (!round.linkedId) return new Map()
  const own = and(eq(levels.roundId, round.linkedId), eq(levels.organisationId, inspection.organisationId))
  const rows = await tx.db.select().from(levels).where(own)
  return new Map(rows.map(({ norm, counting, notApplicable }) => [norm, markOf(counting, notApplicable)]))
}
