import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Framework, type Indicator, nodeOf } from '#modules/frameworks'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { frameworksInUse } from '../actions/load.ts'
import { isStale } from '../freshness.ts'
import { byMonth, type Measured, proposedLevel } from './model.ts'
import { may } from './policy.ts'
import { type ReadingRow, readings } from './schema.ts'

export type Reading = Measured & Pick<ReadingRow, 'id' | 'indicator' | 'day' | 'source'>
/** An indicator with what was measured at one municipality; `latest` is null before the first reading. */
export type Measurement = {
  indicator: Indicator
  latest: Reading | null
  /** Older than the framework lets it be: it proposes nothing any more. */
  isStale: boolean
  /** What the latest reading suggests; a person decides. */
  proposed: number | null
  /** The last reading of each month, newest first. */
  history: Reading[]
}

const picked = {
  id: readings.id,
  indicator: readings.indicator,
  day: readings.day,
  source: readings.source,
  numerator: readings.numerator,
  denominator: readings.denominator,
  value: readings.value,
}

/**
 * The indicators that a norm names, or all of a framework, with what was measured at a municipality. Two readings more or less
 * cost no statement. The caller authorises; an assessor asks as the system.
 */
export async function measurementsOf(
  tx: Tx,
  organisationId: string,
  framework: Framework,
  norm?: string,
): Promise<Measurement[]> {
  const named = norm === undefined ? null : (nodeOf(framework, norm)?.indicators ?? [])
  const indicators = (framework.indicators ?? []).filter(({ code }) => named?.includes(code) ?? true)
  if (indicators.length === 0) return []
  const codes = indicators.map(({ code }) => code)
  const rows = await tx.db
    .select(picked)
    .from(readings)
    .where(and(eq(readings.organisationId, organisationId), inArray(readings.indicator, codes)))
    .orderBy(desc(readings.day))
  const own = Map.groupBy(rows, ({ indicator }) => indicator)
  const today = dayOf(tx.now)
  return indicators.map((indicator) => measurement(indicator, own.get(indicator.code) ?? [], framework, today))
}

/** @param rows newest first */
export function measurement(
  indicator: Indicator,
  rows: readonly Reading[],
  { rules }: Pick<Framework, 'rules'>,
  today: string,
): Measurement {
  const latest = rows[0] ?? null
  const months = indicator.freshMonths ?? rules?.freshMonths
  const stale = latest !== null && isStale(latest.day, today, months)
  const proposed = latest === null || stale ? null : proposedLevel(indicator, latest)
  return { indicator, latest, isStale: stale, proposed, history: byMonth(rows) }
}

/** Every reading of the acting organisation, by indicator and from old to new. */
export const listReadings = (ctx: Ctx, { indicator }: { indicator?: string | undefined } = {}): Promise<Reading[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeReadings, { organisationId })
    const own = eq(readings.organisationId, organisationId)
    return tx.db
      .select(picked)
      .from(readings)
      .where(indicator === undefined ? own : and(own, eq(readings.indicator, indicator)))
      .orderBy(asc(readings.indicator), asc(readings.day))
  })

/** The same to take out of the system; the log says that it was done. */
export const exportReadings = (ctx: Ctx): Promise<Reading[]> =>
  inTransaction(ctx, async (tx) => {
    const all = await listReadings(tx)
    await audit(tx, 'assessments.export_readings', { object: 'organisation', id: personOf(tx).organisationId })
    return all
  })

/** What was measured at the acting municipality, by framework that rounds of its district use. */
export const ownMeasurements = (ctx: Ctx): Promise<{ framework: Framework; measured: Measurement[] }[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeReadings, { organisationId })
    const found: { framework: Framework; measured: Measurement[] }[] = []
    for (const framework of await frameworksInUse(tx))
      found.push({ framework, measured: await measurementsOf(tx, organisationId, framework) })
    return found
  })
