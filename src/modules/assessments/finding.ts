import { sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { may } from './policy.ts'

/** A text about a norm in a scan of the own municipality. */
export type FoundInScans = { kind: 'answer' | 'comment'; scanId: string; round: string; norm: string; text: string }

const most = 50

/**
 * Reasons, measures and comments of the scans of the own municipality in which every word stands, the code of the norm
 * counted in; of the latest round first, at most 50.
 */
export const findInScans = (ctx: Ctx, words: readonly string[]): Promise<FoundInScans[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readScan, { organisationId })
    const asked = sql.param(words.map((word) => word.toLowerCase()))
    return rowsOf<FoundInScans>(
      tx.db,
      sql`select t.kind, t.scan_id as "scanId", r.title as round, t.norm, t.text
        from (
          select 'answer' as kind, scan_id, norm, concat_ws(' ', reason, measure) as text
          from assessments.answers where organisation_id = ${organisationId}::uuid
          union all
          select 'comment', scan_id, norm, body
          from assessments.comments where organisation_id = ${organisationId}::uuid
        ) t
        join assessments.scans s on s.id = t.scan_id
        join assessments.rounds r on r.id = s.round_id
        where t.text <> '' and not exists (
          select from unnest(${asked}::text[]) w where position(w in lower(t.norm || ' ' || t.text)) = 0
        )
        order by r.opens_on desc, t.norm, t.kind limit ${most}`,
    )
  })
