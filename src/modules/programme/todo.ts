import { type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { quarterOf } from './capacity/model.ts'
import { may as mayWithHours } from './capacity/policy.ts'
import { recordOf } from './decisions/load.ts'
import { may as mayDecide } from './decisions/policy.ts'
import { districtOf } from './decisions/queries.ts'
import { type Figure, fill } from './figures/model.ts'

/** What a proposal waits for: a comment of the board, a place on the agenda, or that the decision is written down. */
export type ProposalAsk = 'comment' | 'put-on-agenda' | 'decide'
export type Todo = {
  /** The own open tasks that are late or due within a month, the first day first. */
  tasks: { id: string; number: number; title: string; dueOn: string; isLate: boolean }[]
  proposals: { id: string; number: number; subject: string; meetsOn: string | null; ask: ProposalAsk }[]
  /** Hours asked of the own municipality in this quarter or later to which it gave no answer, per programme. */
  hours: { programmeId: string; programme: string; count: number; hours: number }[]
}

const monthMs = 30 * 24 * 60 * 60_000
/** Of each kind at most so many. */
const most = 5

/** What programmes ask of someone now. One statement; each part only for whose it is, the rest stays empty. */
export const programmeTodo = (ctx: Ctx): Promise<Todo> =>
  inTransaction(ctx, async (tx) => {
    const parts = { tasks: tasksDue(tx), proposals: proposalsWaiting(tx), hours: hoursAsked(tx) }
    const [found] = await rowsOf<Found>(
      tx.db,
      sql`select ${listOf(parts.tasks)} as tasks, ${listOf(parts.proposals)} as proposals, ${listOf(parts.hours)} as hours`,
    )
    const today = dayOf(tx.now)
    return {
      tasks: (found?.tasks ?? []).map((task) => ({ ...task, isLate: task.dueOn < today })),
      proposals: (found?.proposals ?? []).map(({ figures, ...one }) => ({
        ...one,
        subject: fill(one.subject, figures).text,
      })),
      hours: found?.hours ?? [],
    }
  })

type Found = {
  tasks: Omit<Todo['tasks'][number], 'isLate'>[]
  proposals: (Todo['proposals'][number] & { figures: Figure[] })[]
  hours: Todo['hours']
}

const listOf = (part: SQL | null): SQL =>
  part ? sql`(select coalesce(jsonb_agg(x), '[]') from (${part}) x)` : sql`'[]'::jsonb`

function tasksDue(tx: Tx): SQL {
  const last = dayOf(new Date(tx.now.getTime() + monthMs))
  return sql`select id, number, title, due_on::text as "dueOn" from programme.tasks
    where owner_id = ${personOf(tx).personId}::uuid and state = 'open' and due_on <= ${last}::date
    order by due_on, number limit ${most}`
}

/** The project leader moves a proposal on; the board is asked what it thinks, until it met or said something. */
function proposalsWaiting(tx: Tx): SQL | null {
  const record = recordOf({ organisationId: districtOf(tx), agendaVersion: 1 })
  const today = dayOf(tx.now)
  if (allows(tx, mayDecide.keepProposals, record))
    return withVersion(
      sql`case p.state when 'review' then 'put-on-agenda' else 'decide' end`,
      sql`p.state = 'review' or (p.state = 'agenda' and v.meets_on <= ${today}::date)`,
    )
  if (!allows(tx, mayDecide.commentForBoard, record)) return null
  const said = sql`select from programme.board_comments c where c.proposal_id = p.id and c.author_id = ${personOf(tx).personId}::uuid`
  return withVersion(
    sql`'comment'`,
    sql`p.state = 'agenda' and (v.meets_on is null or v.meets_on >= ${today}::date) and not exists (${said})`,
  )
}

const withVersion = (
  ask: SQL,
  wanted: SQL,
) => sql`select p.id, p.number, v.subject, v.meets_on::text as "meetsOn", v.figures, ${ask} as ask
  from programme.board_proposals p join programme.proposal_versions v on v.proposal_id = p.id and v.number = p.version
  where ${wanted} order by v.meets_on nulls last, p.number limit ${most}`

function hoursAsked(tx: Tx): SQL | null {
  const { organisationId } = personOf(tx)
  if (!allows(tx, mayWithHours.promiseHours, { organisationId })) return null
  const standing = sql`select distinct on (programme_id, kind, quarter, sub_project_id) programme_id, kind, quarter, sub_project_id, hours
    from programme.hours where municipality_id = ${organisationId}::uuid and kind in ('asked', 'promised')
      and quarter >= ${quarterOf(dayOf(tx.now))}
    order by programme_id, kind, quarter, sub_project_id, place desc`
  return sql`with standing as (${standing})
    select a.programme_id as "programmeId", p.title as programme, count(*)::int as count, sum(a.hours)::int as hours
    from standing a join programme.programmes p on p.id = a.programme_id
    where a.kind = 'asked' and a.hours > 0 and not exists (select from standing b where b.kind = 'promised' and b.hours is not null
      and b.programme_id = a.programme_id and b.quarter = a.quarter and b.sub_project_id = a.sub_project_id)
    group by 1, 2 order by 2 limit ${most}`
}
