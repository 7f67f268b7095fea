import { eq } from 'drizzle-orm'
import { type RoundOverview, readRound } from '#modules/assessments'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import type { may } from '../policy.ts'
import { type Thread, threads } from '../schema.ts'
import type { Places } from './model.ts'
import { rankings, type Weighing, weighings } from './schema.ts'

/** The weighing of a round, or null when none was started or the actor may not see it yet. */
export async function findWeighing(tx: Tx, roundId: string): Promise<Weighing | null> {
  const [found] = await tx.db.select().from(weighings).where(eq(weighings.roundId, roundId))
  return found ?? null
}

/** A round with its weighing. @throws AppError rule_broken when it was not started. */
export async function weighingFor(
  tx: Tx,
  roundId: string,
  permission: (typeof may)[keyof typeof may],
): Promise<{ round: RoundOverview; weighing: Weighing }> {
  const round = await readRound(tx, roundId)
  authorise(tx, permission, round)
  const weighing = await findWeighing(tx, roundId)
  if (!weighing) throw ruleBroken('common-threads.weighing_not_started')
  return { round, weighing }
}

/** @throws AppError rule_broken when the weighing is closed. */
export function mustBeOpen({ state }: Weighing): void {
  if (state === 'closed') throw ruleBroken('common-threads.weighing_closed')
}

/** A published thread of the own district with the weighing of its round; drafts are not weighed. */
export async function weighedThread(
  tx: Tx,
  threadId: string,
  permission: (typeof may)[keyof typeof may],
): Promise<{ thread: Thread; weighing: Weighing }> {
  const [thread] = await tx.db.select().from(threads).where(eq(threads.id, threadId))
  if (!thread) throw notFound('thread')
  const { weighing } = await weighingFor(tx, thread.roundId, permission)
  if (thread.state !== 'published') throw ruleBroken('common-threads.draft_not_weighed')
  return { thread, weighing }
}

/**
 * How the board members ranked, without who: the rankings are each member's own, so the system reads them. Call it only
 * for who may see rankings or what follows from them.
 */
export const allRankings = (ctx: Ctx, roundId: string): Promise<Places[]> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const found = await tx.db.select({ places: rankings.places }).from(rankings).where(eq(rankings.roundId, roundId))
    return found.map(({ places }) => places)
  })
