import { and, eq } from 'drizzle-orm'
import { type RoundOverview, readRound } from '#modules/assessments'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { type Viewer, viewerOf, type Whole, wholeOf } from '../picture.ts'
import { may } from '../policy.ts'
import { threads } from '../schema.ts'
import type { LeftOut } from './leave-one-out.ts'
import { allRankings, findWeighing } from './load.ts'
import type { Outcome, Places } from './model.ts'
import { type Opinions, opinionsOf } from './opinions.ts'
import type { Pair } from './pairs.ts'
import { type Layers, layersOf } from './ranking.ts'
import { normsReadDifferently } from './read-differently.ts'
import { ownRanking, type Rows, rowsFor } from './rows.ts'
import { type JudgementRow, type OutcomeRow, rankings, type Weighing, weighings } from './schema.ts'
import { drawCount } from './smaa.ts'
import { type Scenario, type Weighed, weigh } from './weigh.ts'

export type WeighedThread = Omit<Weighed, 'pairs'> & {
  title: string
  municipalityCount: number
  judgement: JudgementRow | null
  outcome: OutcomeRow | null
  /** How many municipalities can learn from a neighbour; who from whom by name for who may see names. */
  pairCount: number
  pairs: { learner: string; donors: string[] }[]
  /** Norms of the thread that everybody reads differently from the assessors. */
  readDifferently: string[]
  /** What the viewer's own municipality is in it. */
  own: 'learner' | 'donor' | null
}

/** The weighing of a round as one viewer sees it. */
export type WeighingView = {
  round: RoundOverview
  named: boolean
  /** `none`: not started, or not closed yet for who only sees what is. */
  state: 'none' | Weighing['state']
  seed: number | null
  draws: number
  places: Places | null
  /** The same as layers of criteria; empty without a ranking. */
  order: Layers
  placesReason: string | null
  revision: number
  rights: { keep: boolean; judge: boolean; rank: boolean; seeRankings: boolean }
  /** The viewer's own ranking of the criteria. */
  ownPlaces: Places | null
  /** Null for who may not see them. */
  opinions: Opinions | null
  /** Empty as long as the viewer may not see the result. */
  threads: WeighedThread[]
  candidates: number
  scenarios: Scenario[]
  /** Per criterion which threads change place without it; empty with fewer than two threads to compare. */
  leftOut: LeftOut[]
}

/**
 * The weighing of a round: for the project leader and the analyst at any time, for the others when it is closed.
 * @throws AppError not_found or forbidden as the picture of the round itself
 */
export async function readWeighing(ctx: Ctx, roundId: string): Promise<WeighingView> {
  const viewer = await viewerOf(ctx, roundId)
  const { round, named } = viewer
  const rows = await inTransaction(ctx, (tx) => rowsFor(tx, round))
  const { weighing, rights } = rows
  const base = {
    round,
    named,
    rights,
    draws: drawCount,
    state: weighing?.state ?? ('none' as const),
    seed: weighing?.seed ?? null,
    places: weighing?.places ?? null,
    order: weighing?.places ? layersOf(weighing.places) : [],
    placesReason: weighing?.placesReason ?? null,
    revision: weighing?.revision ?? 0,
    ownPlaces: rows.ownPlaces,
  }
  const isShown = weighing && (weighing.state === 'closed' || rights.judge)
  if (!isShown)
    return {
      ...base,
      places: null,
      order: [],
      placesReason: null,
      opinions: null,
      threads: [],
      candidates: 0,
      scenarios: [],
      leftOut: [],
    }
  const opinions = opinionsOf(await allRankings(ctx, roundId))
  const whole = await wholeOf(ctx, round)
  const mayOpinions = rights.seeRankings
  const differently = await normsReadDifferently(ctx, round, whole.input.scale)
  const weighable = rows.weighable.map((one) => ({ ...one, unclear: one.unclear || isMostly(one.norms, differently) }))
  const { threads: weighed, scenarios, leftOut, candidates } = weigh(whole.input, weighable, { ...weighing, opinions })
  return {
    ...base,
    opinions: mayOpinions ? opinions : null,
    threads: weighed.flatMap((one) => shownThread(one, rows, viewer, { whole, differently }) ?? []),
    candidates,
    leftOut,
    scenarios: scenarios.filter(({ kind }) => mayOpinions || (kind !== 'group-1' && kind !== 'group-2')),
  }
}

/** At least half of the norms. */
const isMostly = (norms: readonly string[], wanted: ReadonlySet<string>) =>
  2 * norms.filter((norm) => wanted.has(norm)).length >= norms.length

function shownThread(
  { pairs, ...weighed }: Weighed,
  { published, judgementOf, outcomeOf }: Rows,
  { named, ownCode }: Viewer,
  { whole, differently }: { whole: Whole; differently: ReadonlySet<string> },
): WeighedThread | null {
  const thread = published.find(({ id }) => id === weighed.id)
  if (!thread) return null
  const names = new Map(whole.municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  return {
    ...weighed,
    title: thread.title,
    municipalityCount: thread.municipalityCount,
    judgement: judgementOf.get(weighed.id) ?? null,
    outcome: outcomeOf.get(weighed.id) ?? null,
    pairCount: pairs.length,
    pairs: named ? pairs.map(({ learner, donors }) => ({ learner: nameOf(learner), donors: donors.map(nameOf) })) : [],
    readDifferently: thread.norms.filter((norm) => differently.has(norm)),
    own: ownPart(pairs, ownCode),
  }
}

function ownPart(pairs: readonly Pair[], ownCode: string | null): WeighedThread['own'] {
  if (ownCode === null) return null
  if (pairs.some(({ learner }) => learner === ownCode)) return 'learner'
  return pairs.some(({ donors }) => donors.includes(ownCode)) ? 'donor' : null
}

/** A board member's own ranking of the criteria, and whether it can still change. */
export const readOwnRanking = (
  ctx: Ctx,
  roundId: string,
): Promise<{ round: RoundOverview; state: WeighingView['state']; places: Places | null }> =>
  inTransaction(ctx, async (tx) => {
    const round = await readRound(tx, roundId)
    authorise(tx, may.rankCriteria, round)
    const weighing = await findWeighing(tx, roundId)
    return { round, state: weighing?.state ?? 'none', places: await ownRanking(tx, roundId) }
  })

/** The rounds of which a board member can still give their first ranking of the criteria; none for others. */
export const rankingsToGive = (ctx: Ctx): Promise<string[]> =>
  inTransaction(ctx, async (tx) => {
    if (tx.actor.kind !== 'person' || !allows(tx, may.rankCriteria, tx.actor)) return []
    const own = await tx.db
      .select({ roundId: rankings.roundId })
      .from(rankings)
      .where(eq(rankings.personId, tx.actor.personId))
    const open = await tx.db
      .select({ roundId: weighings.roundId })
      .from(weighings)
      .where(and(eq(weighings.organisationId, tx.actor.organisationId), eq(weighings.state, 'ranking')))
    const given = new Set(own.map(({ roundId }) => roundId))
    return open.flatMap(({ roundId }) => (given.has(roundId) ? [] : [roundId]))
  })

/** Whether the actor sees the result of the weighing of a round. */
export const seesWeighing = (ctx: Ctx, round: { id: string; organisationId: string }): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const weighing = await findWeighing(tx, round.id)
    return weighing !== null && (weighing.state === 'closed' || allows(tx, may.judgeThreads, round))
  })

/** One thread in the weighing of its round. @throws AppError not_found for a draft, and for who may not see the result yet */
export async function readWeighedThread(
  ctx: Ctx,
  threadId: string,
): Promise<{ weighing: WeighingView; thread: WeighedThread }> {
  const roundId = await inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select({ roundId: threads.roundId }).from(threads).where(eq(threads.id, threadId))
    if (!found) throw notFound('thread')
    return found.roundId
  })
  const weighing = await readWeighing(ctx, roundId)
  const thread = weighing.threads.find(({ id }) => id === threadId)
  if (!thread) throw notFound('thread')
  return { weighing, thread }
}

/** What the calculation advises for a thread now. */
export const adviceFor = async (ctx: Ctx, threadId: string): Promise<Outcome | null> =>
  (await readWeighedThread(ctx, threadId)).thread.advice?.outcome ?? null
