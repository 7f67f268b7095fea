import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { scans } from './schema.ts'

export type HandedOver = {
  scanId: string
  organisationId: string
  state: 'open' | 'submitted' | 'signed'
  rows: { norm: string; claimed: number | null; counting: number | null; notApplicable: boolean }[]
}

/**
 * Every scan of a round with the levels that were handed over, none for scans that are still open. One statement.
 * As the system it gives all; as a person what row level security lets through. The caller authorises.
 */
export async function handedOver(tx: Tx, roundId: string): Promise<HandedOver[]> {
  const rows = sql<
    HandedOver['rows']
  >`coalesce((select jsonb_agg(jsonb_build_object('norm', l.norm, 'claimed', l.claimed,
    'counting', l.counting, 'notApplicable', l.not_applicable)) from assessments.levels l where l.scan_id = ${scans.id}), '[]')`
  return tx.db
    .select({ scanId: scans.id, organisationId: scans.organisationId, state: scans.state, rows })
    .from(scans)
    .where(eq(scans.roundId, roundId))
}
