import { gte } from 'drizzle-orm'
import { servedBy } from '#modules/organisations'
import { type ClockRule, clockRules, type Feedback, quarterOf, recordTimeliness } from '#modules/reporting-use'
import { type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { giveReading } from '#platform/jobs'
import { addMonths, dayOf } from '#platform/language'
import { clocksOf, feedbackDays } from '../clocks/clocks.ts'
import { isWorkingDay, rulesOn } from '../clocks/content.ts'
import { type Case, cases } from '../schema.ts'

/** Name of the job that counts who heard in time. */
export const measureUseJob = 'reporting.measure_use'

/** Older quarters stay as they were counted last. */
const months = 24

/**
 * Counts for each organisation and quarter how many reporters got feedback in time, by the own clock and by that of the Wbk, and
 * hands over the reading `reporting.in-time` (docs/indicators.md).
 * @returns how many readings
 */
export const measureUse = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const today = dayOf(now)
    const all = await tx.db
      .select()
      .from(cases)
      .where(gte(cases.receivedOn, firstDay(addMonths(today, -months))))
    await recordTimeliness(tx, [...feedbackIn(all, today)])
    return giveReadings(tx, all, today)
  })

/** The first day of the quarter of a day: half a quarter would be counted too low. */
const firstDay = (day: string) => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`
}

/** Reports whose feedback was given or is late already; others are not counted yet. A quarter with none of them says so: its regime can have changed since. */
function feedbackIn(all: readonly Case[], today: string): Iterable<Feedback> {
  const found = new Map<string, Feedback>()
  const at = ({ organisationId, receivedOn }: Case, rule: ClockRule) => {
    const quarter = quarterOf(receivedOn)
    const key = `${organisationId} ${quarter} ${rule}`
    const counted = found.get(key) ?? { organisationId, quarter, rule, due: 0, inTime: 0 }
    found.set(key, counted)
    return counted
  }
  for (const it of all) {
    for (const rule of clockRules) at(it, rule)
    for (const { rule, dueOn } of feedbackDays(it, rulesOn(it.receivedOn))) {
      const isDue = it.feedbackOn !== null || dueOn < today
      const isInTime = it.feedbackOn !== null && it.feedbackOn <= dueOn
      const before = at(it, rule)
      before.due += isDue ? 1 : 0
      before.inTime += isInTime ? 1 : 0
    }
  }
  return found.values()
}

/**
 * Of the reports of a year whose two last days passed: those confirmed and answered in time. One that was answered early waits for its last day too:
 * else the quick ones would count before the slow ones do. When feedback stood ready counts, read or not, so that anonymous reporters count as others do.
 */
async function giveReadings(tx: Tx, all: readonly Case[], today: string): Promise<number> {
  const recent = all.filter(({ receivedOn }) => receivedOn > addMonths(today, -12))
  const groups = Map.groupBy(recent, ({ organisationId }) => organisationId)
  const served = await servedBy(tx)
  let given = 0
  for (const [organisationId, own] of groups) {
    const clocks = own.map((it) =>
      clocksOf({ ...it, regime: 'own' }, rulesOn(it.receivedOn), isWorkingDay).filter(
        ({ code }) => code === 'acknowledge' || code === 'feedback',
      ),
    )
    const known = clocks.filter((both) => both.every(({ dueOn }) => dueOn < today))
    const inTime = known.filter((both) => both.every(({ metOn, dueOn }) => metOn !== null && metOn <= dueOn))
    if (known.length === 0) continue
    const counted = { numerator: inTime.length, denominator: known.length }
    const about = { indicator: 'reporting.in-time', day: today, source: 'reporting-point', ...counted }
    for (const owner of served.get(organisationId) ?? [organisationId])
      await giveReading(tx, { organisationId: owner, ...about })
    given += 1
  }
  return given
}
