import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayIn } from '#platform/retention'
import { accessClasses, regimes } from '../codes.ts'
import { dueOn, type Rhythm, rhythmOf, type Standing, standingOf } from './model.ts'

const Row = z.object({
  organisationId: z.string(),
  districtId: z.string(),
  sourceId: z.string(),
  code: z.string(),
  name: z.string(),
  regimes: z.array(z.enum(regimes)),
  access: z.enum(accessClasses),
  active: z.number(),
  /** The day on which the first that runs was written down. */
  since: z.string().nullable(),
  /** Who has one that runs. */
  holders: z.array(z.string()),
  openId: z.string().nullable(),
  openedOn: z.string().nullable(),
  openDueOn: z.string().nullable(),
  /** Whose authorisation still waits for a decision in the round that was begun. */
  waiting: z.array(z.string()),
  signedId: z.string().nullable(),
  signedOn: z.string().nullable(),
})

/** How the review of one source of a municipality stands. */
export type SourceReview = Omit<z.infer<typeof Row>, 'regimes' | 'access' | 'openDueOn'> & {
  rhythm: Rhythm
  /** Null when no authorisation runs and no round was begun. */
  dueOn: string | null
  standing: Standing
}

/** One row for each source of which something runs or was reviewed; null is all municipalities, for the daily job. */
export const standingQuery = (organisationId: string | null): SQL => {
  const own = organisationId === null ? sql`true` : sql`organisation_id = ${organisationId}::uuid`
  return sql`
    with active as (select organisation_id, district_id, source_id, count(*)::int as n, min(${dayIn(sql`granted_at`)}) as since,
        json_agg(distinct person_id) as holders
      from systems.authorisations where ended_on is null and ${own} group by 1, 2, 3),
    signed as (select distinct on (organisation_id, source_id) organisation_id, district_id, source_id, id, signed_on
      from systems.authorisation_reviews where signed_on is not null and ${own} order by organisation_id, source_id, signed_on desc, opened_on desc),
    opened as (select r.organisation_id, r.district_id, r.source_id, r.id, r.opened_on, r.due_on,
        coalesce(json_agg(distinct l.person_id) filter (where a.id is not null), '[]') as waiting
      from (select * from systems.authorisation_reviews where signed_on is null and ${own}) r
        left join systems.authorisation_review_lines l on l.review_id = r.id and l.decision is null
        left join systems.authorisations a on a.id = l.authorisation_id and a.ended_on is null group by 1, 2, 3, 4, 5, 6)
    select organisation_id as "organisationId", district_id as "districtId", source_id as "sourceId", s.code, s.content->>'name' as name,
      s.content->'regimes' as regimes, s.content->>'access' as access, coalesce(active.n, 0) as active, active.since::text as since,
      coalesce(active.holders, '[]') as holders, opened.id as "openId", opened.opened_on::text as "openedOn",
      opened.due_on::text as "openDueOn", coalesce(opened.waiting, '[]') as waiting, signed.id as "signedId",
      signed.signed_on::text as "signedOn"
    from active full join signed using (organisation_id, district_id, source_id)
      full join opened using (organisation_id, district_id, source_id) join (select id, code, content from systems.sources) s on s.id = source_id`
}

/** @param today YYYY-MM-DD */
export const standingsOf = (rows: readonly unknown[], today: string): SourceReview[] =>
  z
    .array(Row)
    .parse(rows)
    .map(({ regimes: laws, access, openDueOn, ...row }) => {
      const rhythm = rhythmOf({ regimes: laws, access })
      // Days compare as text. What was written down after the last round has a whole rhythm of its own when nothing older runs.
      const from = [row.signedOn ?? '', row.since ?? ''].sort().at(-1) ?? ''
      const due = openDueOn ?? (row.active === 0 ? null : dueOn(rhythm, from))
      return { ...row, rhythm, dueOn: due, standing: standingOf(due, row.openId !== null, today) }
    })

/** Whether there is something in it for this person to do: nobody decides on their own. */
export const hasWorkFor = ({ openId, waiting, holders }: SourceReview, personId: string): boolean =>
  openId === null
    ? holders.some((id) => id !== personId)
    : waiting.length === 0 || waiting.some((id) => id !== personId)

export const isDue = ({ standing }: SourceReview): boolean => standing !== 'fresh' && standing !== 'nothing'
