import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { frameworkOf, nodeOf, thresholdOf } from '#modules/frameworks'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { giveReading, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { actions } from '../actions/schema.ts'
import { levels, rounds, scans } from '../schema.ts'

/** Norms of the last self-scan that was handed in, below the level that is asked, and how many have an action with owner and end day. */
export type ActionsOwned = { owned: number; below: number }

/**
 * Share of the weak norms with an action that has an owner and an end day: `assessments.actions-owned`. Weak are the norms whose
 * counting level in the last self-scan that was handed in is below the level that the framework asks.
 * @returns null without such a scan
 */
async function actionsOwned(tx: Tx, organisationId: string): Promise<ActionsOwned | null> {
  const [last] = await tx.db
    .select({ scanId: scans.id, frameworkId: rounds.frameworkId })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .where(
      and(
        eq(scans.organisationId, organisationId),
        inArray(scans.state, ['submitted', 'signed']),
        eq(rounds.kind, 'self-scan'),
      ),
    )
    .orderBy(desc(rounds.opensOn), desc(scans.id))
    .limit(1)
  if (!last) return null
  const framework = await frameworkOf(tx, last.frameworkId)
  const rows = await tx.db.select().from(levels).where(eq(levels.scanId, last.scanId))
  const weak = rows.filter(({ norm, counting, notApplicable }) => {
    const node = nodeOf(framework, norm)
    return node && !notApplicable && counting !== null && counting < thresholdOf(framework, node)
  })
  const planned = await tx.db
    .select({ norms: actions.norms })
    .from(actions)
    .where(
      and(
        eq(actions.organisationId, organisationId),
        eq(actions.framework, framework.code),
        ne(actions.state, 'cancelled'),
        isNotNull(actions.ownerId),
        isNotNull(actions.dueOn),
      ),
    )
  const covered = new Set(planned.flatMap(({ norms }) => norms))
  return { owned: weak.filter(({ norm }) => covered.has(norm)).length, below: weak.length }
}

/** The job: measures what this module knows of one organisation. */
export const measure = (db: Db, { organisationId = '' }: JobData, now: Date): Promise<void> =>
  inTransaction(systemCtx(db, now), (tx) => measureOne(tx, organisationId))

async function measureOne(tx: Tx, organisationId: string): Promise<void> {
  const found = await actionsOwned(tx, organisationId)
  if (!found) return
  await giveReading(tx, {
    organisationId,
    indicator: 'assessments.actions-owned',
    day: dayOf(tx.now),
    source: 'assessments',
    numerator: found.owned,
    denominator: found.below,
  })
}

/** The daily job: the same for every organisation that has a scan. @returns how many */
export const measureAll = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const all = await tx.db.selectDistinct({ id: scans.organisationId }).from(scans)
    for (const { id } of all) await measureOne(tx, id)
    return all.length
  })
