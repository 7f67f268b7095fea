import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Framework, type FrameworkNode, frameworkOf, norms } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { type Round, rounds } from '../schema.ts'
import type { InspectionState, Mark, Place } from './model.ts'
import { type Inspection, inspections } from './schema.ts'

// PostgreSQL wants the name without its schema after `for share of`; an alias renders so.
const unqualified = alias(inspections, 'inspections')

/** An inspection with its round, and the place of the acting person in it. */
export type Found = { inspection: Inspection; round: Round; place: Place | null }

/**
 * One statement. `hold` keeps it as it is until the end of the transaction: `share` for what is in it, `update` for a step.
 * @throws AppError not_found, also for who may not know of it
 */
export async function findInspection(tx: Tx, id: string, hold: 'share' | 'update' | null = null): Promise<Found> {
  const query = tx.db
    .select({
      inspection: inspections,
      round: rounds,
      place: sql<Place | null>`assessments.place_in(${inspections.id})`,
    })
    .from(inspections)
    .innerJoin(rounds, eq(rounds.id, inspections.roundId))
    .where(eq(inspections.id, id))
  // A lock needs the right to change: the trigger locks for who has it not.
  const [found] = hold ? await query.for(hold, { of: unqualified }) : await query
  if (found) return found
  if (hold) return findInspection(tx, id)
  throw notFound('inspection')
}

/** What the policy looks at. */
export const recordOf = ({ inspection, place }: Found) => ({
  organisationId: inspection.organisationId,
  districtId: inspection.districtId,
  state: inspection.state,
  place,
})

/** @throws AppError rule_broken such as `assessments.judge_when_final` outside these states. */
export function mustBe({ inspection: { state } }: Found, what: string, ...states: readonly InspectionState[]): void {
  if (!states.includes(state)) throw ruleBroken(`assessments.${what}_when_${state}`)
}

export type Asked = { framework: Framework; nodes: FrameworkNode[] }

type ForAsked = {
  inspection: Pick<Inspection, 'secondNorms'>
  round: Pick<Round, 'frameworkId' | 'groups'>
}

/** The norms that a place judges: all of the round, or those chosen for the second assessor. */
export async function askedOf(tx: Tx, { inspection, round }: ForAsked, place: Place | null): Promise<Asked> {
  const framework = await frameworkOf(tx, round.frameworkId)
  const nodes = norms(framework, round.groups)
  const chosen = new Set(inspection.secondNorms)
  return { framework, nodes: place === 'second' ? nodes.filter(({ code }) => chosen.has(code)) : nodes }
}

/** @throws AppError not_found for a norm that this place does not judge. */
export function nodeIn({ nodes }: Asked, norm: string): FrameworkNode {
  const node = nodes.find(({ code }) => code === norm)
  if (!node) throw notFound('norm')
  return node
}

/** The columns of a pair of marks. */
export const columnsOf = ({ levelThen, levelNow }: { levelThen: Mark; levelNow: Mark }) => ({
  levelThen: levelThen === 'na' ? null : levelThen,
  naThen: levelThen === 'na',
  levelNow: levelNow === 'na' ? null : levelNow,
  naNow: levelNow === 'na',
})

/** The keys that every row of an inspection carries. */
export const keysOf = ({ inspection: { id, organisationId, districtId } }: Found) => ({
  inspectionId: id,
  organisationId,
  districtId,
})
