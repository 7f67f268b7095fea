import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'

export type HandedOver = {
  scanId: string
  organisationId: string
  state: 'open' | 'submitted' | 'signed'
  rows: { norm: string; claimed: number | null; counting: number | null; notApplicable: boolean }[]
}

/** The verdicts of the first assessor as they are after every revision. */
export const presentVerdicts = sql`(select v.inspection_id, v.norm, v.place,
    case when r.number is null then v.level_then else r.level_then end as level_then, coalesce(r.na_then, v.na_then) as na_then,
    case when r.number is null then v.level_now else r.level_now end as level_now, coalesce(r.na_now, v.na_now) as na_now
  from assessments.verdicts v left join lateral (select * from assessments.revisions x where x.inspection_id = v.inspection_id
    and x.norm = v.norm and x.place = v.place order by x.number desc limit 1) r on true)`

/**
 * Every scan of a round with the levels that were handed over, none for scans that are still open; of an independent round
 * every inspection with the levels as they are now. One statement.
 * As the system it gives all; as a person what row level security lets through. The caller authorises.
 */
export const handedOver = (tx: Tx, roundId: string): Promise<HandedOver[]> => handedOverIn(tx, [roundId])

/** The same of several rounds at once; still one statement. */
export async function handedOverIn(tx: Tx, roundIds: readonly string[]): Promise<(HandedOver & { roundId: string })[]> {
  if (roundIds.length === 0) return []
  const wanted = sql.join(
    roundIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  return rowsOf<HandedOver & { roundId: string }>(
    tx.db,
    sql`select s.round_id as "roundId", s.id as "scanId", s.organisation_id as "organisationId", s.state,
        coalesce((select jsonb_agg(jsonb_build_object('norm', l.norm, 'claimed', l.claimed, 'counting', l.counting,
          'notApplicable', l.not_applicable)) from assessments.levels l where l.scan_id = s.id), '[]') as rows
      from assessments.scans s where s.round_id in (${wanted})
      union all
      select i.round_id, i.id, i.organisation_id, case i.state when 'draft' then 'open' when 'hearing' then 'submitted' else 'signed' end,
        coalesce((select jsonb_agg(jsonb_build_object('norm', v.norm, 'claimed', v.level_now, 'counting', v.level_now, 'notApplicable', v.na_now))
          from ${presentVerdicts} v where v.inspection_id = i.id and v.place = 'first' and i.state <> 'draft'), '[]')
      from assessments.inspections i where i.round_id in (${wanted})`,
  )
}

type Level = number | 'na' | null
/**
 * One norm of one municipality in an independent round. `self` is the counting level that was handed over in the linked self-scan
 * round; `then` (on its reference day) and `now` are those of the first assessor after any revision, `second…` of the second.
 */
export type ComparedCell = {
  organisationId: string
  norm: string
  self: Level
  then: Level
  now: Level
  secondThen: Level
  secondNow: Level
}

/**
 * Self-scan and independent assessment side by side, of inspections that are in hearing (provisional), final or acknowledged; by
 * municipality and norm. One statement. The caller authorises.
 */
export const comparedCells = (tx: Tx, independentRoundId: string): Promise<ComparedCell[]> =>
  rowsOf<ComparedCell>(
    tx.db,
    sql`with inspected as (
        select i.id, i.organisation_id, r.linked_id from assessments.inspections i join assessments.rounds r on r.id = i.round_id
        where i.round_id = ${independentRoundId}::uuid and i.state <> 'draft'
      ), judged as (
        select n.organisation_id, v.norm, v.place, case when v.na_then then '"na"'::jsonb else to_jsonb(v.level_then) end as at_then,
          case when v.na_now then '"na"'::jsonb else to_jsonb(v.level_now) end as at_now
        from inspected n join ${presentVerdicts} v on v.inspection_id = n.id
      ), own as (
        select l.organisation_id, l.norm, case when l.not_applicable then '"na"'::jsonb else to_jsonb(l.counting) end as self
        from assessments.levels l join inspected n on n.linked_id = l.round_id and n.organisation_id = l.organisation_id
      ), cells as (
        select organisation_id, norm from judged union select organisation_id, norm from own
      )
      select c.organisation_id as "organisationId", c.norm, o.self, f.at_then as "then", f.at_now as "now",
        s.at_then as "secondThen", s.at_now as "secondNow"
      from cells c left join own o using (organisation_id, norm)
        left join judged f on f.organisation_id = c.organisation_id and f.norm = c.norm and f.place = 'first'
        left join judged s on s.organisation_id = c.organisation_id and s.norm = c.norm and s.place = 'second'
      order by c.organisation_id, c.norm`,
  )
