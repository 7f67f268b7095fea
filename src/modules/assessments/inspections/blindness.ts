import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'

/**
 * Whether the acting person still has to judge something of this round blind, whatever role they act in now: then no picture of
 * the self-scan, or of its assessment, shows them which municipality has which level.
 */
export async function judgesBlind(tx: Tx, roundId: string): Promise<boolean> {
  if (tx.actor.kind === 'system') return false
  const [found] = await rowsOf<{ blind: boolean }>(
    tx.db,
    sql`select assessments.is_blind_in(${roundId}::uuid) as blind`,
  )
  return found?.blind ?? false
}
