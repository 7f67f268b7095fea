import type { Twente } from '#modules/organisations'
import {
  type Entrance,
  publishUse,
  quarterOf,
  quartersBefore,
  seedSurvey,
  seedUse,
  showPicture,
  type UseSeed,
  weekOf,
  writePicture,
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
    if (!actor) continue
    for (const quarter of isBehind ? quarters.slice(0, -1) : quarters) await publishUse({ ...ctx, actor }, quarter)
    if (name === 'Enschede' || name === 'Hengelo') await askEmployees(ctx, id, actor.personId, at)
    if (name === 'Hengelo') await tellEmployees({ ...ctx, actor })
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

/** Two rounds that are over, and in one place one that runs. */
async function askEmployees(ctx: Ctx, organisationId: string, madeBy: string, at: number): Promise<void> {
  const today = dayOf(ctx.now)
  const rounds = [
    { name: 'Eerste meting (fictief)', from: -300, yes: [31, 40, 22], of: 84 },
    { name: 'Na de poster (fictief)', from: -90, yes: [66, 51, 37], of: 97 },
    { name: 'Dit najaar (fictief)', from: -7, yes: [3, 2, 2], of: 3 },
  ] as const
  for (const [nth, { name, from, yes, of }] of rounds.slice(0, at % 2 === 1 ? 3 : 2).entries()) {
    const [opensOn, closesOn] = [addDays(today, from), addDays(today, from + 28)]
    const code = `demo${'abcdefgh'.at(at % 8)}${'abc'.at(nth)}fictie`
    await seedSurvey(ctx, { organisationId, code, name, opensOn, closesOn, madeBy, yes, of })
  }
}

async function tellEmployees(ctx: Ctx): Promise<void> {
  const year = String(Number(dayOf(ctx.now).slice(0, 4)) - 1)
  await publishUse(ctx, year)
  await writePicture(ctx, year, {
    opening: 'Collega’s, dank u wel. U meldde wat u opviel, en dat hielp. (fictief)',
    followed:
      'Wij hebben elke melding met twee mensen beoordeeld. Een deel pakten wij zelf op, een deel ging naar de politie of het RIEC. Was er geen vervolg? Dan hoorde de melder waarom. (fictief)',
    ahead: 'De poster met de QR-code blijft hangen. Twijfelt u? Meld het, of overleg eerst. (fictief)',
  })
  await showPicture(ctx, year, true)
}
