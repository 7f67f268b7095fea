import { sql } from 'drizzle-orm'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import type { AppError } from '#platform/errors'

/**
 * One line of the log, with BIO2's six fields (8.15.01): action, object, result, origin, actor and moment.
 * Names of fields only, never their content, so that destroying a record leaves the chain whole.
 */
export type Line = {
  /** Whose chain; the acting organisation when left out. Required for the system. */
  organisationId?: string
  object: string
  id?: string
  fields?: readonly string[]
  result?: 'done' | 'refused'
}

/** Writes a line to the organisation's hash chain, in the transaction of the change: no line, no change. */
export async function audit(tx: Tx, action: string, line: Line): Promise<void> {
  const { actor } = tx
  const organisation = line.organisationId ?? (actor.kind === 'person' ? actor.organisationId : null)
  if (!organisation) throw new Error(`audit ${action}: whose chain?`)
  const person = actor.kind === 'person' ? actor.personId : null
  await tx.db.execute(sql`select audit.append(${organisation}::uuid, ${tx.now.toISOString()}::timestamptz, ${action}::text, ${line.object}::text,
    ${line.id ?? null}::text, ${line.result ?? 'done'}::text, ${tx.channel}::text, ${person}::uuid, ${sql.param(toArray(line.fields ?? []))}::text[])`)
}

/** A refusal by a rule is a line too, in a transaction of its own: the one of the change is undone. Other errors are none. */
export async function auditRefusal(ctx: Ctx, error: AppError, object: 'page' | 'endpoint'): Promise<void> {
  const action = error.code === 'forbidden' ? error.reason : error.hidden
  if (action !== null) await inTransaction(ctx, (tx) => audit(tx, action, { object, result: 'refused' }))
}

/** PostgreSQL's array text; field names are identifiers, quotes and backslashes are escaped all the same. */
const toArray = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`

export type Chain = { organisationId: string; lines: number; brokenAt: number | null }

/**
 * Recalculates every chain, or one organisation's. A chain is broken at the first line whose hash does not follow from
 * the line before, or at its head when lines are missing at the end.
 */
export async function verifyAudit(ctx: Ctx, organisationId?: string): Promise<Chain[]> {
  const only = organisationId ? sql`where c.organisation_id = ${organisationId}::uuid` : sql``
  const rows = await rowsOf<{ organisation_id: string; lines: string | number; broken_at: string | number | null }>(
    ctx.db,
    sql`
    with linked as (
      select e.*, lag(e.hash, 1, '\\x00'::bytea) over chain as before, row_number() over chain as place
      from audit.entries e window chain as (partition by e.organisation_id order by e.seq)
    ), wrong as (
      select organisation_id, min(place) as place from linked
      where seq <> place or hash <> sha256(before || convert_to(audit.content(organisation_id, seq, at, action, object_type,
        object_id, result, origin, actor_id, fields), 'UTF8'))
      group by organisation_id
    ), heads as (
      select c.organisation_id, c.seq, c.hash, (select count(*) from audit.entries e where e.organisation_id = c.organisation_id) as lines,
        (select e.hash from audit.entries e where e.organisation_id = c.organisation_id order by e.seq desc limit 1) as last
      from audit.chains c ${only}
    )
    select h.organisation_id, h.lines, coalesce(w.place, case when h.lines <> h.seq or h.last is distinct from h.hash then h.lines + 1 end) as broken_at
    from heads h left join wrong w using (organisation_id) order by 1`,
  )
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    lines: Number(row.lines),
    brokenAt: row.broken_at === null ? null : Number(row.broken_at),
  }))
}
