import { countsOf, employeesAt, perHundred, quarterOf, weekOf } from '#modules/reporting-use'
import { allows } from '#platform/access'
import type { Tx } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import { weeksHiddenFrom } from '../hidden-weeks.ts'
import { fewest } from '../model.ts'
import { may } from '../policy.ts'
import { compareRates } from '../statistics/rate-ratio.ts'
import type { Intervention } from './schema.ts'

/** Fewer weeks on a side than this say nothing, and would tell of single weeks; more than these are not looked at. */
const fewestWeeks = 4
const mostWeeks = 26

/** Whole weeks on both sides of a start: `from` the first before it, `start` the first after it, `upTo` where they end. */
export type Weeks = { weeks: number; from: string; start: string; upTo: string }

/**
 * As many whole weeks before as after the start. A week in which the method starts halfway counts on neither side.
 * @param over the first day that no longer counts: today, or the day after the method ended
 * @param since the first Monday with counts, before which nothing is known
 */
export function weeksAround(startsOn: string, over: string, since: string | null): Weeks {
  const before = weekOf(startsOn)
  const start = before === startsOn ? before : addDays(before, 7)
  const apart = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000))
  const known = since === null ? 0 : apart(since, before)
  const weeks = Math.max(0, Math.min(mostWeeks, apart(start, over), known))
  return { weeks, from: addDays(before, -7 * weeks), start, upTo: addDays(start, 7 * weeks) }
}

type Side = { reports: number; rate: number | null }
export type BeforeAfter =
  | { state: 'too-short' | 'hidden' }
  | ({ state: 'too-few' } & Weeks)
  | ({ state: 'compared'; verdict: 'more' | 'less' | 'not-seen' } & Weeks & {
        before: Side
        after: Side
        ratio: number
        low: number
        high: number
      })

/**
 * Reports at the acting municipality before and after the start of a method, with their exact rate ratio: null for who may not see
 * the use of the reporting point, and before the start. No numbers where one side has fewer than five.
 */
export async function beforeAndAfter(tx: Tx, it: Intervention): Promise<BeforeAfter | null> {
  const today = dayOf(tx.now)
  if (it.state === 'planned' || it.startsOn > today || !allows(tx, may.compareUse, it)) return null
  const ended = [it.closedOn, it.endsOn].flatMap((day) => (day === null ? [] : addDays(day, 1)))
  const over = [today, ...ended].sort()[0] ?? today
  const { organisationId } = it
  const first = quarterOf(addDays(it.startsOn, -7 * (mostWeeks + 1)))
  const all = await countsOf(tx, organisationId, first, quarterOf(over))
  const around = weeksAround(it.startsOn, over, all[0]?.week ?? null)
  if (around.weeks < fewestWeeks) return { state: 'too-short' }
  const hidden = await weeksHiddenFrom(tx, organisationId)
  if (hidden !== null && hidden < around.upTo) return { state: 'hidden' }
  const reports = (from: string, upTo: string) =>
    all.reduce((sum, { week, sent }) => sum + (from <= week && week < upTo ? sent : 0), 0)
  const before = reports(around.from, addDays(around.from, 7 * around.weeks))
  const after = reports(around.start, around.upTo)
  if (before < fewest || after < fewest) return { state: 'too-few', ...around }
  const employees = await employeesAt(tx, organisationId, quarterOf(it.startsOn))
  return { state: 'compared', ...around, ...judged(before, after, around.weeks, employees) }
}

function judged(before: number, after: number, exposure: number, employees: number | null) {
  const { ratio, low, high } = compareRates({ events: after, exposure }, { events: before, exposure })
  const side = (reports: number): Side => ({
    reports,
    rate: employees ? (perHundred(reports, employees) * 52) / exposure : null,
  })
  const verdict = low > 1 ? ('more' as const) : high < 1 ? ('less' as const) : ('not-seen' as const)
  return { verdict, before: side(before), after: side(after), ratio: ratio ?? 0, low, high }
}
