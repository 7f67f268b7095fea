import { and, eq } from 'drizzle-orm'
import { planByDecision } from '#modules/assessments'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { NewTask } from '../tasks/input.ts'
import { addTask } from '../tasks/keeping.ts'
import type { TaskRow } from '../tasks/schema.ts'
import type { AskInput, DecideInput } from './input.ts'
import { type Found, findProposal, mustBe, mustBeMunicipalities, mustKeep, versionOf, write } from './load.ts'
import { move, needsNote } from './model.ts'
import { type Decision, decisions, type ProposalRow } from './schema.ts'

/**
 * Writes down what the board did with each point, once. @throws AppError invalid with every point that is not decided, every one that
 * lacks its words, and a day that is yet to come
 */
export const decideProposal = (ctx: Ctx, id: string, { decidedOn, points }: DecideInput): Promise<ProposalRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    const state = move(before.state, 'decide')
    const { points: asked } = await versionOf(tx, id, before.version)
    const problems = [...problemsIn(points, asked.length), ...tooEarly(decidedOn, dayOf(tx.now))]
    if (problems.length > 0) throw invalid(problems)
    const after = await write(tx, before, { state, decidedOn, closedAt: tx.now })
    const rows = points.flatMap(({ outcome, note }, at) =>
      outcome ? [{ proposalId: id, organisationId: before.organisationId, point: at + 1, outcome, note }] : [],
    )
    await tx.db.insert(decisions).values(rows)
    await audit(tx, 'programme.decide_proposal', { object: 'board_proposal', id, fields: ['state', 'decidedOn'] })
    return after
  })

function problemsIn(points: DecideInput['points'], count: number): Problem[] {
  const each = Array.from({ length: count }, (_, at) => at).flatMap((at): Problem[] => {
    const params = { point: at + 1 }
    const { outcome = null, note = null } = points[at] ?? {}
    if (outcome === null) return [{ path: `points.${at}.outcome`, reason: 'programme.point_not_decided', params }]
    return needsNote(outcome) && note === null
      ? [{ path: `points.${at}.note`, reason: 'programme.point_needs_words', params }]
      : []
  })
  return points.length > count ? [...each, { path: 'points', reason: 'programme.point_unknown' }] : each
}

const tooEarly = (day: string, today: string): Problem[] =>
  day > today ? [{ path: 'decidedOn', reason: 'programme.decided_in_future' }] : []

/** A decision of a proposal that the actor keeps. */
async function findDecision(tx: Tx, proposalId: string, id: string): Promise<{ found: Found; decision: Decision }> {
  const found = await findProposal(tx, proposalId)
  mustKeep(tx, found)
  mustBe(found.state, 'decided', 'follow_up')
  const one = and(eq(decisions.id, id), eq(decisions.proposalId, proposalId))
  const [decision] = await tx.db.select().from(decisions).where(one)
  if (!decision) throw notFound('decision')
  return { found, decision }
}

/** A task of the project team that follows from a decision. @throws AppError as `addTask` */
export const addDecisionTask = (ctx: Ctx, proposalId: string, decisionId: string, input: NewTask): Promise<TaskRow> =>
  inTransaction(ctx, async (tx) => {
    const { found } = await findDecision(tx, proposalId, decisionId)
    return addTask(tx, { ...input, programmeId: found.programmeId, origin: 'decision', originId: decisionId })
  })

/**
 * What a decision asks of municipalities becomes an action in the plan of each.
 * @throws AppError invalid for a municipality that could not read the decision: the proposal is not public and does not name it
 * @returns how many actions were made
 */
export const askMunicipalities = (ctx: Ctx, proposalId: string, decisionId: string, input: AskInput): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const { found } = await findDecision(tx, proposalId, decisionId)
    await mustBeMunicipalities(tx, found.organisationId, input.municipalities)
    if (!found.isPublic && input.municipalities.some((one) => !found.municipalities.includes(one)))
      throw invalid([{ path: 'municipalities', reason: 'programme.ask_not_named' }])
    const count = await planByDecision(tx, { ...input, decisionId })
    await audit(tx, 'programme.ask_municipalities', { object: 'decision', id: decisionId, fields: ['actions'] })
    return count
  })
