import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { frameworkOf, nodeOf, thresholdOf } from '#modules/frameworks'
import { type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { giveReading, type JobData } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { actions } from '../actions/schema.ts'
import { levels, rounds, scans } from '../schema.ts'

/** Findings, or without any the weak norms, and how many of them have an action with owner and end day. */
type ActionsOwned = { owned: number; all: number }

/** `assessments.actions-owned` of one municipality: of its findings; of its weak norms where nothing was found. */
async function actionsOwned(tx: Tx, organisationId: string): Promise<ActionsOwned | null> {
  const found = await findingsOwned(tx, organisationId)
  return found.all > 0 ? found : normsOwned(tx, organisationId)
}

/**
 * Findings on a municipality, whoever entered them, and how many have an action of that municipality, made from the finding or one of
 * its recommendations, that was not stopped and has an owner and an end day.
 */
async function findingsOwned(tx: Tx, organisationId: string): Promise<ActionsOwned> {
  const [counted] = await rowsOf<ActionsOwned>(
    tx.db,
    sql`select count(*)::int as "all", count(*) filter (where exists (
        select from assessments.actions a where a.organisation_id = f.organisation_id and a.state <> 'cancelled'
          and a.owner_id is not null and a.due_on is not null and (
            (a.origin = 'finding' and a.origin_id = f.id) or (a.origin = 'recommendation' and a.origin_id in (
              select r.id from assessments.recommendations r where r.finding_id = f.id)))))::int as owned
      from assessments.findings f where f.organisation_id = ${organisationId}::uuid`,
  )
  return counted ?? { owned: 0, all: 0 }
}

/**
 * Norms whose counting level in the last self-scan that was handed in is below the level that the framework asks, and how many have
 * such an action.
 * @returns null without such a scan
 */
async function normsOwned(tx: Tx, organisationId: string): Promise<ActionsOwned | null> {
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
  return { owned: weak.filter(({ norm }) => covered.has(norm)).length, all: weak.length }
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
    denominator: found.all,
  })
}

/** The daily job: the same for every organisation that has a scan or a finding. @returns how many */
export const measureAll = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const all = await rowsOf<{ id: string }>(
      tx.db,
      sql`select organisation_id as id from assessments.scans union select organisation_id from assessments.findings`,
    )
    for (const { id } of all) await measureOne(tx, id)
    return all.length
  })
