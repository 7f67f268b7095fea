import { desc, type SQL, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { may as mayAct } from './actions/policy.ts'
import { may as mayInspect } from './inspections/policy.ts'
import { type FoundLine, type InspectionLine, inspectionLines, withSizes } from './inspections/view.ts'
import { may } from './policy.ts'
import { type RoundOverview, scanStatesIn } from './rounds.ts'
import { rounds } from './schema.ts'

/** A round with the scans that the actor may see; `isRunning` says whether it takes answers today. */
export type RoundNow = Pick<RoundOverview, 'id' | 'kind' | 'title' | 'closesOn' | 'scans'> & { isRunning: boolean }

export type AssessmentTodo = {
  /** Newest first; null for who sees no rounds. */
  rounds: RoundNow[] | null
  inspections: InspectionLine[]
  /** The own open actions that are late or due within a month, the first day first. */
  actions: { id: string; number: number; title: string; dueOn: string; isLate: boolean }[]
}

const monthMs = 30 * 24 * 60 * 60_000
/** Own actions are shown at most so many. */
const mostActions = 5

/** How rounds, assessments and own actions stand today. One statement; each part only for whose it is. */
export const assessmentTodo = (ctx: Ctx): Promise<AssessmentTodo> =>
  inTransaction(ctx, async (tx) => {
    const parts = { rounds: roundsNow(tx), inspections: inspections(tx), actions: actionsDue(tx) }
    const [found] = await rowsOf<Found>(
      tx.db,
      sql`select ${listOf(parts.rounds)} as rounds, ${listOf(parts.inspections)} as inspections, ${listOf(parts.actions)} as actions`,
    )
    return {
      rounds: found?.rounds ?? null,
      inspections: await withSizes(tx, found?.inspections ?? []),
      actions: found?.actions ?? [],
    }
  })

type Found = {
  rounds: RoundNow[] | null
  inspections: FoundLine[] | null
  actions: AssessmentTodo['actions'] | null
}

const listOf = (part: SQL | null): SQL =>
  part ? sql`(select coalesce(jsonb_agg(x), '[]') from (${part}) x)` : sql`null::jsonb`

function roundsNow(tx: Tx): SQL | null {
  if (!allows(tx, may.seeRound, { organisationId: '' })) return null
  const today = dayOf(tx.now)
  const { id, kind, title, opensOn, closesOn, closedAt } = rounds
  return tx.db
    .select({
      id,
      kind,
      title,
      closesOn: sql`${closesOn}::text`.as('closesOn'),
      isRunning: sql`(${opensOn} <= ${today}::date and ${closesOn} >= ${today}::date and ${closedAt} is null)`.as(
        'isRunning',
      ),
      scans: scanStatesIn(tx).as('scans'),
    })
    .from(rounds)
    .orderBy(desc(opensOn))
    .getSQL()
}

const inspections = (tx: Tx): SQL | null =>
  allows(tx, mayInspect.list, { organisationId: personOf(tx).organisationId }) ? inspectionLines(null) : null

function actionsDue(tx: Tx): SQL | null {
  const { organisationId, personId } = personOf(tx)
  if (!allows(tx, mayAct.ownAction, { organisationId, ownerId: personId })) return null
  const last = dayOf(new Date(tx.now.getTime() + monthMs))
  return sql`select id, number, title, due_on::text as "dueOn", due_on < ${dayOf(tx.now)}::date as "isLate" from assessments.actions
    where organisation_id = ${organisationId}::uuid and owner_id = ${personId}::uuid and state in ('planned', 'busy')
      and due_on <= ${last}::date
    order by due_on, number limit ${mostActions}`
}
