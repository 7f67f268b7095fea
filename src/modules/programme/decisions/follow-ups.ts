import { sql } from 'drizzle-orm'
import { actionsOfDecisions, type Standing } from '#modules/assessments'
import { rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { team } from '../tasks/model.ts'
import { decisions } from './schema.ts'

/**
 * What came of a decision: a task of the project team, or an action that `count` municipalities have with this standing. `taskId` is
 * for who may open tasks; `organisations` names the municipalities for the project team only.
 */
export type FollowUp = {
  decisionId: string
  kind: 'task' | 'action'
  title: string
  dueOn: string | null
  standing: Standing
  count: number
  taskId: string | null
  organisations: string[]
}

type TaskLine = { decisionId: string; taskId: string; title: string; state: string; dueOn: string }

const taskColumns = sql`decision as "decisionId", task as "taskId", title, state, due_on::text as "dueOn"`

/** The tasks of a decision, as a column beside its row. */
export const tasksOfDecision = sql<TaskLine[]>`coalesce((select jsonb_agg(to_jsonb(of_decision)) from
  (select ${taskColumns} from programme.decided_tasks(array[${decisions.id}])) of_decision), '[]')`

/** What came of decisions, computed from the tasks and actions as they stand. Two statements; the caller authorises. */
export async function followUpsOf(tx: Tx, ids: readonly string[]): Promise<FollowUp[]> {
  if (ids.length === 0) return []
  const wanted = sql`${`{${ids.join(',')}}`}::uuid[]`
  return followUpsWith(
    tx,
    ids,
    await rowsOf<TaskLine>(tx.db, sql`select ${taskColumns} from programme.decided_tasks(${wanted})`),
  )
}

/** The same with the tasks that were found beside the decisions: one statement. */
export async function followUpsWith(tx: Tx, ids: readonly string[], tasks: readonly TaskLine[]): Promise<FollowUp[]> {
  const today = dayOf(tx.now)
  const actions = await actionsOfDecisions(tx, ids, today)
  const opens = inTeam(tx)
  return [
    ...tasks.map(
      ({ state, ...task }): FollowUp => ({
        ...task,
        kind: 'task',
        taskId: opens ? task.taskId : null,
        standing: state === 'done' || state === 'cancelled' ? state : task.dueOn < today ? 'late' : 'on-time',
        count: 1,
        organisations: [],
      }),
    ),
    ...actions.map((action): FollowUp => ({ ...action, kind: 'action', taskId: null })),
  ]
}

/** Whether the actor opens every task; others read in a decision how one stands. */
const inTeam = ({ actor }: Tx): boolean =>
  actor.kind === 'system' ||
  (actor.organisationId === actor.districtId && team.some((role) => actor.roles.includes(role)))

export type Progress = { total: number; done: number; late: number }

/** How far what followed from a decision is; what was cancelled does not count. */
export function progressOf(followUps: readonly Pick<FollowUp, 'standing' | 'count'>[]): Progress {
  const sum = (standings: readonly Standing[]) =>
    followUps.reduce((total, { standing, count }) => (standings.includes(standing) ? total + count : total), 0)
  return { total: sum(['late', 'on-time', 'no-day', 'done']), done: sum(['done']), late: sum(['late']) }
}
