import type { Twente } from '#modules/organisations'
import {
  type Entrance,
  publishUse,
  quarterOf,
  quartersBefore,
  seedUse,
  type UseSeed,
  weekOf,
} from '#modules/reporting-use'
import type { PersonActor } from '#platform/access'
import type { Ctx } from '#platform/db'
import { addDays, dayOf } from '#platform/language'

type Cast = ReadonlyMap<string, PersonActor>

/** Reports a quarter, before the poster and after it, and how many of ten hear in time; invented, the same at every start. */
const paces = [
  ...[
    [2, 3, 6],
    [6, 9, 8],
    [1, 1, 5],
    [3, 6, 7],
    [18, 24, 9],
    [4, 7, 8],
    [11, 16, 7],
  ],
  ...[
    [5, 8, 6],
    [9, 13, 9],
    [2, 4, 4],
    [3, 3, 8],
    [1, 2, 7],
    [7, 6, 6],
    [4, 9, 9],
  ],
] as const
const entrances: readonly Entrance[] = ['link', 'intranet', 'poster', 'intranet', 'poster', 'link', 'desk']
const outcomes = ['taken-up', 'no-follow-up', 'riec', 'taken-up', 'police', 'taken-up', 'local-meeting']
const categories = ['INF', 'none', 'INF', 'none']

/** Reports of six quarters at each municipality (fictief), with what was published of them; of the last one some are still to come. */
export async function countUse(
  ctx: Ctx,
  { byCode }: Twente,
  cast: Cast,
  slugOf: (name: string) => string,
): Promise<void> {
  const places = [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name))
  const quarters = quartersBefore(dayOf(ctx.now), 6).reverse()
  for (const [at, { id, name }] of places.entries()) {
    await seedUse(ctx, seedOf(id, quarters, at))
    const actor = cast.get(`secretaris.${slugOf(name)}@fictief.example`)
    // Enschede publishes its last quarter in a story.
    const isBehind = at % 5 === 4 || name === 'Enschede'
    for (const quarter of isBehind ? quarters.slice(0, -1) : quarters)
      if (actor) await publishUse({ ...ctx, actor }, quarter)
  }
}

type Report = { quarter: string; day: string; nth: number; entrance: Entrance }

/** The reports of a quarter; the poster hangs from the fourth on. */
function reportsIn(quarter: string, nth: number, at: number): Report[] {
  const [before, after] = paces[at % paces.length] ?? [3, 5]
  const count = Math.max(0, (nth < 3 ? before : after) + (((at + nth) * 7) % 5) - 2)
  const first = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`
  return Array.from({ length: count }, (_, report) => ({
    ...{ quarter, nth: report, day: addDays(first, (report * 17 + at * 5) % 88) },
    entrance: entrances[(report + nth + at) % (nth < 3 ? 2 : entrances.length)] ?? 'link',
  }))
}

function seedOf(organisationId: string, quarters: readonly string[], at: number): UseSeed {
  const reports = quarters.flatMap((quarter, nth) => reportsIn(quarter, nth, at))
  const timely = paces[at % paces.length]?.[2] ?? 7
  const counts = summed(reports, ({ day, entrance }) => ({ quarter: quarterOf(day), week: weekOf(day), entrance }))
  const closed = reports.filter(({ nth }) => nth % 5 !== 4)
  return {
    organisationId,
    counts: counts.map(([key, count]) => ({ ...key, opened: count * 3, sent: count })),
    closures: summed(closed, ({ day, nth }) => ({
      month: `${day.slice(0, 7)}-01`,
      reporter: nth % 3 === 0 ? ('anonymous' as const) : ('named' as const),
      category: categories[nth % categories.length] ?? 'none',
      outcome: outcomes[(nth + at) % outcomes.length] ?? 'taken-up',
    })).map(([key, count]) => ({ ...key, count })),
    feedback: summed(reports, ({ quarter }) => ({ quarter })).flatMap(([{ quarter }, due]) => [
      { quarter, rule: 'own' as const, due, inTime: Math.floor((due * timely) / 10) },
      { quarter, rule: 'wbk' as const, due, inTime: due - (due % 2) },
    ]),
  }
}

/** How many reports share what is said of them. */
function summed<T>(reports: readonly Report[], keyOf: (it: Report) => T): [T, number][] {
  const groups = Map.groupBy(reports.map(keyOf), (key) => JSON.stringify(key))
  return [...groups.values()].flatMap((same) => (same[0] === undefined ? [] : [[same[0], same.length] as [T, number]]))
}
