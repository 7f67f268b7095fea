import { and, eq, isNull, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { rowsOf, type Tx } from '#platform/db'
import { may } from '../policy.ts'
import { handlers } from '../schema.ts'

/** How the log of an organisation stands: `brokenAt` is the first line that does not follow from the one before. */
export type Ledger = { lines: number; brokenAt: number | null; head: string }

/** The caller authorises. */
export async function ledgerOf(tx: Tx, organisationId: string): Promise<Ledger & { organisation: string }> {
  const [chain] = await verifyAudit(tx, organisationId)
  const [row] = await rowsOf<{ head: string; organisation: string }>(
    tx.db,
    sql`select encode(hash, 'hex') as head,
        coalesce((select p.code from reporting.points p where p.organisation_id = ${organisationId}::uuid), '') as organisation
      from audit.chains where organisation_id = ${organisationId}::uuid`,
  )
  return {
    lines: chain?.lines ?? 0,
    brokenAt: chain?.brokenAt ?? null,
    head: row?.head ?? '',
    organisation: row?.organisation ?? '',
  }
}

/** The organisation whose log the actor may check: its keepers, and who has keys there. @throws AppError forbidden */
export async function mustCheck(tx: Tx): Promise<string> {
  const { organisationId } = personOf(tx)
  if (!allows(tx, may.keep, { organisationId }) && !(await keysHere(tx))) authorise(tx, may.keep, { organisationId })
  return organisationId
}

/** The keys of the actor at their own organisation, if any. */
export async function keysHere(tx: Tx) {
  const { organisationId, personId } = personOf(tx)
  const { id, wrapped, signPublic } = handlers
  const mine = and(eq(handlers.organisationId, organisationId), eq(handlers.personId, personId))
  const [found] = await tx.db
    .select({ id, wrapped, signPublic })
    .from(handlers)
    .where(and(mine, isNull(handlers.endedAt)))
  return found ?? null
}

/** Whether the log has this line with this hash now. */
export async function hasLine(tx: Tx, organisationId: string, line: number, head: string): Promise<boolean> {
  const found = await rowsOf(
    tx.db,
    sql`select 1 from audit.entries where organisation_id = ${organisationId}::uuid and seq = ${line}::bigint and hash = decode(${head}, 'hex')`,
  )
  return found.length > 0
}
