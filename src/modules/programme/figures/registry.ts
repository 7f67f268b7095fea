import { eq } from 'drizzle-orm'
import { listRounds, type RoundOverview, roundState } from '#modules/assessments'
import { pictureFrom, publishedSince, threadsIn, wholeOf } from '#modules/common-threads'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf, type Language } from '#platform/language'
import { capacityFigures } from '../capacity/figures.ts'
import { moneyFigures } from '../money/figures.ts'
import { bookingsSettled } from '../money/reversed.ts'
import { may } from '../policy.ts'
import { findProgramme, recordOf, subProjectsOf } from '../queries.ts'
import { lines, type Programme, programmes } from '../schema.ts'
import { closingDay } from './closing.ts'
import type { Known } from './known.ts'
import { type Figure, type Settled, type Told, toldIn } from './model.ts'
import { planFigures } from './plan.ts'
import { resultFigures } from './results.ts'
import { roundFigures } from './round.ts'
import { standingFigures } from './standing.ts'

/** The figures of a part of the programme; as the system, so it asks for the rows of this programme and no other. */
type Source = (tx: Tx, programme: Programme, known: Known) => Promise<Told>

/** Each part of the programme adds its own, with what their names begin with and what it needs to know. */
type Part = { names: readonly string[]; needs: readonly ('rounds' | 'sub-projects')[]; load: Source }
const sources: readonly Part[] = [
  { names: ['round', 'norms', 'waterbed', 'threads', 'thread'], needs: ['rounds'], load: ofThreads },
  { names: ['programme'], needs: ['sub-projects'], load: ofPlan },
  { names: ['standing'], needs: ['sub-projects'], load: standingFigures },
  { names: ['result', 'results'], needs: ['rounds'], load: resultFigures },
  { names: ['capacity'], needs: [], load: capacityFigures },
  { names: ['money'], needs: [], load: moneyFigures },
]

/**
 * All living figures of a programme, said in a language: counts and sums for the whole district, no names. Call it outside a transaction: it reads as the
 * system once the actor may read the programme.
 * @param only the names that a text holds: parts of which it names nothing are not read
 * @throws AppError not_found; forbidden
 */
export async function livingFigures(
  ctx: Ctx,
  programmeId: string,
  language: Language = 'nl',
  only: readonly string[] | null = null,
): Promise<Figure[]> {
  const { programme, lineCount } = await inTransaction(ctx, async (tx) => {
    const lineCount = tx.db.$count(lines, eq(lines.programmeId, programmeId))
    const own = eq(programmes.id, programmeId)
    const [found] = await tx.db.select({ programme: programmes, lineCount }).from(programmes).where(own)
    if (!found) throw notFound('programme')
    authorise(tx, may.read, recordOf(found.programme))
    return found
  })
  const wanted = only && new Set(only.map((key) => key.split('.')[0]))
  const asked = sources.filter(({ names }) => wanted === null || names.some((name) => wanted.has(name)))
  if (asked.length === 0) return []
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const known = {
      rounds: asked.some(({ needs }) => needs.includes('rounds')) ? await listRounds(tx) : [],
      subProjects: asked.some(({ needs }) => needs.includes('sub-projects'))
        ? await subProjectsOf(tx, programme.id)
        : [],
      lineCount,
    }
    const told: Told[] = []
    for (const { load } of asked) told.push(await load(tx, programme, known))
    return toldIn(language, (one) => told.flatMap((tell) => tell(one)))
  })
}

/**
 * How what frozen figures rest on stands now: closed rounds and published threads of the district, and bookings.
 * @throws AppError not_found; forbidden
 */
export async function settledFor(ctx: Ctx, programmeId: string, frozen: readonly Figure[]): Promise<Settled> {
  const { organisationId } = await inTransaction(ctx, async (tx) => {
    const found = await findProgramme(tx, programmeId)
    authorise(tx, may.read, recordOf(found))
    return found
  })
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const closed = (await listRounds(tx)).filter(
      (round) => round.organisationId === organisationId && roundState(round, dayOf(tx.now)) === 'closed',
    )
    const threads = await publishedSince(tx, organisationId)
    const bookings = await bookingsSettled(tx, programmeId, frozen)
    return new Map([...closed.map((round) => [round.id, closingDay(round)] as const), ...threads, ...bookings])
  })
}

async function ofPlan(tx: Tx, programme: Programme, { subProjects, lineCount }: Known): Promise<Told> {
  return (language) => planFigures({ programme, subProjects, lines: lineCount }, tx.now, language)
}

/** Of the latest self-scan round that has opened; none before the first. */
async function ofThreads(tx: Tx, { organisationId }: Programme, { rounds }: Known): Promise<Told> {
  const asOf = dayOf(tx.now)
  const round = latestOf(rounds, organisationId, asOf)
  if (!round) return () => []
  const picture = pictureFrom(await wholeOf(tx, round))
  const settledOn = roundState(round, asOf) === 'closed' ? closingDay(round) : null
  const threads = await threadsIn(tx, round)
  return (language) => roundFigures(picture, threads, { settledOn, asOf, language })
}

const latestOf = (rounds: readonly RoundOverview[], districtId: string, today: string): RoundOverview | undefined =>
  rounds
    .filter(
      ({ organisationId, kind, opensOn }) => organisationId === districtId && kind === 'self-scan' && opensOn <= today,
    )
    .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn) || b.createdAt.getTime() - a.createdAt.getTime())[0]
