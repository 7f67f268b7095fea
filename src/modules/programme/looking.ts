import { type SQL, sql } from 'drizzle-orm'
import { allows } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx, unionOfHits } from '#platform/db'
import { may as mayDecide } from './decisions/policy.ts'
import { districtOf } from './decisions/queries.ts'
import { classifications } from './documents/model.ts'
import { readRule } from './documents/policy.ts'
import { type Figure, fill } from './figures/model.ts'
import { may } from './policy.ts'
import { recordOf } from './queries.ts'

export const programmeHitKinds = [
  'programme',
  'sub-project',
  'milestone',
  'deliverable',
  'risk',
  'task',
  'meeting',
  'document',
  'proposal',
  'decision',
] as const
/** Something in which all words stand: a decision has the id of its proposal; `day` is YYYY-MM-DD. */
export type ProgrammeHit = {
  kind: (typeof programmeHitKinds)[number]
  id: string
  programmeId: string
  title: string
  number: number | null
  day: string | null
}
type Row = ProgrammeHit & { text: string; figures: Figure[] }

/** Of each kind at most so many. */
const most = 100

/**
 * Everything of the programmes of the acting district in which all words stand, as far as the actor may see it: row level security
 * tells of which tasks, meetings, proposals and decisions. One statement.
 */
export const lookInProgrammes = (ctx: Ctx, words: readonly string[]): Promise<ProgrammeHit[]> =>
  inTransaction(ctx, async (tx) => {
    const parts = [...ofProgrammes(tx), tasks(), meetings(), ...documents(tx), ...ofBoard(tx)]
    const rows = await rowsOf<Row>(tx.db, unionOfHits(parts, words, most, hasFigures))
    return rows.flatMap(({ text, figures, ...hit }) => {
      const filled = fill(text, figures).text.toLowerCase()
      if (!words.every((word) => filled.includes(word.toLowerCase()))) return []
      return [{ ...hit, title: fill(hit.title, figures).text }]
    })
  })

/** A figure may hold a word: what has figures in it is looked through once they are filled in. */
const hasFigures = sql`figures <> '[]'::jsonb`

const readsProgrammes = (tx: Tx) => allows(tx, may.read, recordOf({ organisationId: districtOf(tx) }))

function ofProgrammes(tx: Tx): SQL[] {
  if (!readsProgrammes(tx)) return []
  const parts = sql`(select string_agg(o.title, ' ') from programme.parts o where o.sub_project_id = s.id)`
  return [
    sql`select 'programme' as kind, p.id, p.id as "programmeId", p.title, null::int as number, null::text as day,
      concat_ws(' ', p.title, p.goal) as text, '[]'::jsonb as figures from programme.programmes p order by p.starts_on desc`,
    sql`select 'sub-project', s.id, s.programme_id, s.title, s.number, null, concat_ws(' ', s.title, s.effect, ${parts}) as text,
      '[]'::jsonb as figures from programme.sub_projects s order by s.programme_id, s.number`,
    sql`select 'milestone' as kind, m.id, m.programme_id as "programmeId", m.title, null::int as number, m.due_on::text as day, m.title as text,
      '[]'::jsonb as figures from programme.milestones m order by m.due_on desc`,
    sql`select 'deliverable' as kind, d.id, d.programme_id as "programmeId", d.title, null::int as number, d.due_on::text as day,
      concat_ws(' ', d.title, d.description) as text, '[]'::jsonb as figures from programme.deliverables d order by d.due_on desc nulls last`,
    sql`select 'risk' as kind, r.id, r.programme_id as "programmeId", r.title, r.number, null::text as day,
      concat_ws(' ', r.title, r.description,
        (select string_agg(m.text, ' ') from programme.risk_measures m where m.risk_id = r.id)) as text,
      '[]'::jsonb as figures from programme.risks r order by r.number`,
  ]
}

const tasks = () =>
  sql`select 'task' as kind, t.id, t.programme_id as "programmeId", t.title, t.number, t.due_on::text as day,
    concat_ws(' ', 'T-' || t.number, t.title, t.description) as text, '[]'::jsonb as figures from programme.tasks t order by t.due_on desc`

const meetings = () =>
  sql`select 'meeting' as kind, m.id, m.programme_id as "programmeId", m.title, null::int as number, m.held_on::text as day, concat_ws(' ', m.title,
    (select string_agg(concat_ws(' ', i.title, i.explanation, i.minutes), ' ') from programme.agenda_items i where i.meeting_id = m.id),
    (select string_agg(d.text, ' ') from programme.meeting_decisions d where d.meeting_id = m.id)) as text, '[]'::jsonb as figures
    from programme.meetings m order by m.held_on desc`

function documents(tx: Tx): SQL[] {
  const record = recordOf({ organisationId: districtOf(tx) })
  const seen = classifications.filter((one) => allows(tx, readRule(one), record))
  if (seen.length === 0) return []
  return [
    sql`select 'document' as kind, d.id, d.programme_id as "programmeId", d.title, null::int as number, d.dated_on::text as day,
      d.title as text, '[]'::jsonb as figures from programme.documents d
      where d.classification in ${seen} order by d.dated_on desc`,
  ]
}

/** The project team reads the last version of a proposal, others what the board last got. */
function ofBoard(tx: Tx): SQL[] {
  const record = recordOf({ organisationId: districtOf(tx) })
  if (!allows(tx, mayDecide.seeDecisions, record)) return []
  const shown = allows(tx, mayDecide.readProposals, record) ? sql`p.version` : sql`p.agenda_version`
  const point = sql`v.points[d.point]`
  return [
    sql`select 'proposal' as kind, p.id, p.programme_id as "programmeId", v.subject as title, p.number, v.meets_on::text as day,
      concat_ws(' ', v.subject, array_to_string(v.points, ' '), v.explanation, v.asked) as text, v.figures
      from programme.board_proposals p join programme.proposal_versions v on v.proposal_id = p.id and v.number = ${shown}
      order by p.number desc`,
    sql`select 'decision' as kind, p.id, p.programme_id as "programmeId", ${point} as title, p.number, p.decided_on::text as day,
      concat_ws(' ', ${point}, d.note) as text, v.figures
      from programme.decisions d join programme.board_proposals p on p.id = d.proposal_id
        join programme.proposal_versions v on v.proposal_id = p.id and v.number = p.agenda_version
      order by p.number desc, d.point`,
  ]
}
