import { and, eq, inArray, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { rowsOf, type Tx } from '#platform/db'
import { askMeasuring } from '../indicators/asking.ts'
import { type Standing, standingOf } from './model.ts'
import { may } from './policy.ts'
import { type ActionRow, actions } from './schema.ts'

/** What the board asks; `dueOn` YYYY-MM-DD, `municipalities` are of the acting district. */
export type AskedByDecision = {
  decisionId: string
  title: string
  description: string | null
  dueOn: string | null
  municipalities: readonly string[]
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/**
 * Makes an action in the plan of each municipality, for it to give an owner and carry out. Only the project leader of their district
 * may: the database sees to that. The caller authorises.
 * @returns how many were made
 */
export async function planByDecision(tx: Tx, asked: AskedByDecision): Promise<number> {
  const { decisionId, title, description, dueOn, municipalities } = asked
  const made = await rowsOf<{ organisationId: string; id: string }>(
    tx.db,
    sql`select for_organisation as "organisationId", made as id from assessments.plan_by_decision(${uuids(municipalities)},
      ${decisionId}::uuid, ${title}, ${description}, ${dueOn}::date, ${tx.now.toISOString()}::timestamptz)`,
  )
  for (const { organisationId, id } of made) {
    await audit(tx, 'assessments.create_action', { organisationId, object: 'action', id, fields: ['decision'] })
    await askMeasuring(tx, organisationId)
  }
  return made.length
}

/** Actions with the same words from one decision, by how they stand; `organisations` is filled in for the project team only. */
export type DecidedActions = {
  decisionId: string
  title: string
  dueOn: string | null
  standing: Standing
  count: number
  organisations: string[]
}

/** How the actions stand that municipalities of the district got from decisions. One statement; the caller authorises. */
export async function actionsOfDecisions(tx: Tx, ids: readonly string[], today: string): Promise<DecidedActions[]> {
  if (ids.length === 0) return []
  const found = await rowsOf<Omit<DecidedActions, 'standing'> & { state: Parameters<typeof standingOf>[0]['state'] }>(
    tx.db,
    sql`select decision as "decisionId", title, due_on::text as "dueOn", state, actions as count,
        to_jsonb(organisations) as organisations from assessments.decided_actions(${uuids(ids)})`,
  )
  return found.map(({ state, ...one }) => ({ ...one, standing: standingOf({ state, dueOn: one.dueOn }, today) }))
}

/** The actions that the acting organisation itself got from decisions; none for who reads no actions there. One statement. */
export async function ownActionsOfDecisions(tx: Tx, ids: readonly string[]): Promise<ActionRow[]> {
  const { organisationId } = personOf(tx)
  if (ids.length === 0 || !allows(tx, may.seeActions, { organisationId })) return []
  const own = and(eq(actions.organisationId, organisationId), eq(actions.origin, 'decision'))
  return tx.db
    .select()
    .from(actions)
    .where(and(own, inArray(actions.originId, [...ids])))
    .orderBy(actions.number)
}
