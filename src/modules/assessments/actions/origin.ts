import { and, eq, type SQL, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { rowsOf, type Tx } from '#platform/db'
import { findings, recommendations } from '../findings/schema.ts'
import { scans } from '../schema.ts'
import type { Origin } from './model.ts'

const isThere = async (tx: Tx, query: SQL): Promise<boolean> => (await rowsOf(tx.db, query)).length > 0

const ownScan = (tx: Tx, id: string) =>
  isThere(
    tx,
    sql`select 1 from ${scans} where ${and(eq(scans.id, id), eq(scans.organisationId, personOf(tx).organisationId))}`,
  )

/** Whether something is there for who makes the action: what they may not see is not. */
const known: Record<Origin, (tx: Tx, id: string) => Promise<boolean>> = {
  own: async () => false,
  norm: ownScan,
  measure: ownScan,
  finding: (tx, id) => isThere(tx, sql`select 1 from ${findings} where ${eq(findings.id, id)}`),
  recommendation: (tx, id) => isThere(tx, sql`select 1 from ${recommendations} where ${eq(recommendations.id, id)}`),
  thread: (tx, id) => isThere(tx, sql`select 1 where assessments.sees_thread(${id}::uuid)`),
  decision: (tx, id) => isThere(tx, sql`select 1 where assessments.sees_decision(${id}::uuid)`),
}

/** Whether what an action says it came from is there. One of its own or from a norm may come from nothing more. */
export async function comesFrom(tx: Tx, { origin, originId }: { origin: Origin; originId: string | null }) {
  if (originId === null) return origin === 'own' || origin === 'norm'
  return known[origin](tx, originId)
}

/** Of what these actions say they came from, the ids that are there. */
export async function originsHere(
  tx: Tx,
  actions: readonly { origin: Origin; originId: string | null }[],
): Promise<ReadonlySet<string>> {
  const here = new Set<string>()
  const asked = new Map(
    actions.flatMap(({ origin, originId }) =>
      originId ? [[`${origin} ${originId}`, { origin, originId }] as const] : [],
    ),
  )
  for (const one of asked.values()) if (await comesFrom(tx, one)) here.add(one.originId)
  return here
}
