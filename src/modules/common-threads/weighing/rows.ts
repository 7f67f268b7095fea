import { and, eq } from 'drizzle-orm'
import type { RoundOverview } from '#modules/assessments'
import { allows, type Owned, type Rule } from '#platform/access'
import type { Tx } from '#platform/db'
import { may } from '../policy.ts'
import { threads } from '../schema.ts'
import { findWeighing } from './load.ts'
import type { Places } from './model.ts'
import { judgements, outcomes, rankings } from './schema.ts'

export type Rows = Awaited<ReturnType<typeof rowsFor>>

export async function rowsFor(tx: Tx, round: RoundOverview) {
  const weighing = await findWeighing(tx, round.id)
  const published = await tx.db
    .select()
    .from(threads)
    .where(and(eq(threads.roundId, round.id), eq(threads.state, 'published')))
    .orderBy(threads.title)
  const judged = weighing ? await tx.db.select().from(judgements).where(eq(judgements.roundId, round.id)) : []
  const decided = weighing ? await tx.db.select().from(outcomes).where(eq(outcomes.roundId, round.id)) : []
  const can = (permission: Rule<Owned>) => allows(tx, permission, round)
  const rights = {
    keep: can(may.keepWeighing),
    judge: can(may.judgeThreads),
    rank: tx.actor.kind === 'person' && can(may.rankCriteria),
    seeRankings: can(may.seeRankings),
  }
  const judgementOf = new Map(judged.map((row) => [row.threadId, row]))
  return {
    weighing,
    rights,
    published,
    judgementOf,
    outcomeOf: new Map(decided.map((row) => [row.threadId, row])),
    ownPlaces: rights.rank ? await ownRanking(tx, round.id) : null,
    weighable: published.map(({ id, norms }) => {
      const row = judgementOf.get(id)
      return {
        id,
        norms,
        judgements: row?.criteria ?? {},
        veto: (row?.vetoReason ?? null) !== null,
        unclear: (row?.unclearReason ?? null) !== null,
      }
    }),
  }
}

export async function ownRanking(tx: Tx, roundId: string): Promise<Places | null> {
  if (tx.actor.kind !== 'person') return null
  const own = and(eq(rankings.roundId, roundId), eq(rankings.personId, tx.actor.personId))
  const [found] = await tx.db.select({ places: rankings.places }).from(rankings).where(own)
  return found?.places ?? null
}
