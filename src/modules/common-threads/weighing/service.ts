import { and, eq } from 'drizzle-orm'
import { readRound } from '#modules/assessments'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { may } from '../policy.ts'
import type { JudgementInput, OutcomeInput, PlacesInput, RankingInput } from './input.ts'
import { findWeighing, mustBeOpen, weighedThread, weighingFor } from './load.ts'
import { move, type Outcome, type WeighingStep } from './model.ts'
import { judgements, outcomes, rankings, type Weighing, weighings } from './schema.ts'
import { adviceFor } from './view.ts'

/** Starts weighing the threads of a round: board members can rank the criteria from now on. Its seed never changes. */
export const startWeighing = (ctx: Ctx, roundId: string): Promise<Weighing> =>
  inTransaction(ctx, async (tx) => {
    const round = await readRound(tx, roundId)
    authorise(tx, may.keepWeighing, round)
    if (await findWeighing(tx, roundId)) throw ruleBroken('common-threads.weighing_started')
    const { organisationId } = round
    const [made] = await tx.db
      .insert(weighings)
      .values({ roundId, organisationId, seed: seedOf(roundId), madeBy: personOf(tx).personId, madeAt: tx.now })
      .onConflictDoNothing()
      .returning()
    if (!made) throw ruleBroken('common-threads.weighing_started')
    await audit(tx, 'common-threads.start_weighing', { object: 'weighing', id: roundId, fields: ['seed'] })
    return made
  })

/** A seed that nobody chose: the first digits of the round's id. */
const seedOf = (roundId: string) => Number.parseInt(roundId.slice(0, 7), 16)

/** A board member ranks the criteria, for the first time or again; only they see their own. */
export const rankCriteria = (ctx: Ctx, roundId: string, places: PlacesInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { weighing } = await weighingFor(tx, roundId, may.rankCriteria)
    mustBeOpen(weighing)
    const { organisationId } = weighing
    const changes = { places, rankedAt: tx.now }
    await tx.db
      .insert(rankings)
      .values({ roundId, organisationId, personId: personOf(tx).personId, ...changes })
      .onConflictDoUpdate({ target: [rankings.roundId, rankings.personId], set: changes })
    await audit(tx, 'common-threads.rank_criteria', { object: 'weighing', id: roundId, fields: ['places'] })
  })

/** Keeps the ranking that the board agreed on; `revision` is the one that was on the screen. */
export const setRanking = (ctx: Ctx, roundId: string, input: RankingInput): Promise<Weighing> =>
  inTransaction(ctx, async (tx) => {
    const { weighing } = await weighingFor(tx, roundId, may.keepWeighing)
    mustBeOpen(weighing)
    const { reason: placesReason, revision, ...places } = input
    const [after] = await tx.db
      .update(weighings)
      .set({ places, placesReason, revision: revision + 1 })
      .where(and(eq(weighings.roundId, roundId), eq(weighings.revision, revision), eq(weighings.state, 'ranking')))
      .returning()
    if (!after) throw conflict('weighing')
    await audit(tx, 'common-threads.set_ranking', { object: 'weighing', id: roundId, fields: ['places', 'reason'] })
    return after
  })

/** Closes the weighing, so that nothing in it changes and the district sees it; or opens it again. */
export const moveWeighing = (ctx: Ctx, roundId: string, step: WeighingStep): Promise<Weighing> =>
  inTransaction(ctx, async (tx) => {
    const { weighing } = await weighingFor(tx, roundId, may.keepWeighing)
    const state = move(weighing.state, step)
    const [after] = await tx.db
      .update(weighings)
      .set({ state, closedAt: state === 'closed' ? tx.now : null })
      .where(and(eq(weighings.roundId, roundId), eq(weighings.state, weighing.state)))
      .returning()
    if (!after) throw conflict('weighing')
    await audit(tx, `common-threads.${step}_weighing`, { object: 'weighing', id: roundId, fields: ['state'] })
    return after
  })

/** Keeps what a person judges of a thread, in place of what was there; `revision` is the one that was read, 0 for none. */
export const judgeThread = (ctx: Ctx, threadId: string, input: JudgementInput): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { thread, weighing } = await weighedThread(tx, threadId, may.judgeThreads)
    mustBeOpen(weighing)
    const { revision, criteria, vetoReason = null, unclearReason = null } = input
    if (vetoReason && (await decided(tx, threadId)) === 'joint') throw ruleBroken('common-threads.veto_after_joint')
    const changes = { criteria, vetoReason, unclearReason, judgedBy: personOf(tx).personId, judgedAt: tx.now }
    const { roundId, organisationId } = thread
    const written =
      revision === 0
        ? await tx.db
            .insert(judgements)
            .values({ threadId, roundId, organisationId, ...changes })
            .onConflictDoNothing()
            .returning({ id: judgements.threadId })
        : await tx.db
            .update(judgements)
            .set({ ...changes, revision: revision + 1 })
            .where(and(eq(judgements.threadId, threadId), eq(judgements.revision, revision)))
            .returning({ id: judgements.threadId })
    if (written.length === 0) throw conflict('judgement')
    const fields = [...Object.keys(criteria), ...(vetoReason ? ['veto'] : []), ...(unclearReason ? ['unclear'] : [])]
    await audit(tx, 'common-threads.judge_thread', { object: 'thread', id: threadId, fields })
  })

async function decided(tx: { db: Ctx['db'] }, threadId: string): Promise<Outcome | null> {
  const [found] = await tx.db
    .select({ outcome: outcomes.outcome })
    .from(outcomes)
    .where(eq(outcomes.threadId, threadId))
  return found?.outcome ?? null
}

/**
 * The project leader decides what becomes of a thread; what the calculation advises at that moment is kept beside it.
 * @throws AppError rule_broken for joint action on what only a mayor may do
 */
export async function decideOutcome(
  ctx: Ctx,
  threadId: string,
  { outcome, reason, revision }: OutcomeInput,
): Promise<void> {
  await inTransaction(ctx, (tx) => weighedThread(tx, threadId, may.keepWeighing))
  const advised = await adviceFor(ctx, threadId)
  await inTransaction(ctx, async (tx) => {
    const { thread } = await weighedThread(tx, threadId, may.keepWeighing)
    const [judged] = await tx.db.select().from(judgements).where(eq(judgements.threadId, threadId))
    if (judged?.vetoReason && outcome === 'joint') throw ruleBroken('common-threads.veto_not_joint')
    const changes = { outcome, reason, advised, decidedBy: personOf(tx).personId, decidedAt: tx.now }
    const { roundId, organisationId } = thread
    const written =
      revision === 0
        ? await tx.db
            .insert(outcomes)
            .values({ threadId, roundId, organisationId, ...changes })
            .onConflictDoNothing()
            .returning({ id: outcomes.threadId })
        : await tx.db
            .update(outcomes)
            .set({ ...changes, revision: revision + 1 })
            .where(and(eq(outcomes.threadId, threadId), eq(outcomes.revision, revision)))
            .returning({ id: outcomes.threadId })
    if (written.length === 0) throw conflict('outcome')
    await audit(tx, 'common-threads.decide_outcome', { object: 'thread', id: threadId, fields: ['outcome', 'reason'] })
  })
}

/** Takes a decision back; the advice of the calculation stays. */
export const undoOutcome = (ctx: Ctx, threadId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await weighedThread(tx, threadId, may.keepWeighing)
    const gone = await tx.db
      .delete(outcomes)
      .where(eq(outcomes.threadId, threadId))
      .returning({ id: outcomes.threadId })
    if (gone.length === 0) throw ruleBroken('common-threads.nothing_decided')
    await audit(tx, 'common-threads.undo_outcome', { object: 'thread', id: threadId })
  })
