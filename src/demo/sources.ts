import type { Twente } from '#modules/organisations'
import { type SeededConnection, seedConnections, shareConnections } from '#modules/systems'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { addDays, dayOf } from '#platform/language'

/** Sources to which every municipality is connected. */
const everywhere = [
  ...['brp', 'bag', 'brk', 'bgt', 'woz', 'handelsregister', 'suwinet', 'vth', 'gemeentebelastingen', 'sociaal-domein'],
  ...['bijzondere-wetten', 'insolventieregister', 'rechtspraak', 'open-bronnen'],
]
/** Sources that a municipality never looks in itself: a partner does. */
const notForMunicipalities = ['icov', 'politiesystemen', 'ubo-register']
const desks: Record<string, string> = {
  'base-register': 'Informatiebeheer (fictief)',
  'national-register': 'Team Veiligheid (fictief)',
  'municipal-system': 'Functioneel beheer (fictief)',
  'partner-source': 'Team Veiligheid (fictief)',
}

/** A number below `below` that is always the same for the same words. */
function pick(words: string, below: number): number {
  let sum = 7
  for (const letter of words) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum % below
}

/** How long ago a record was confirmed; most in time, some late, some never. */
function attestedDaysAgo(key: string): number | null {
  const luck = pick(`bevestigd ${key}`, 20)
  if (luck === 0) return null
  if (luck <= 2) return 200 + pick(key, 60)
  if (luck === 3) return 172
  return 10 + pick(key, 140)
}

const numbersOf = (roles: readonly string[], key: string) =>
  Object.fromEntries(roles.slice(0, 4).map((role) => [role, 1 + pick(`${key} ${role}`, 9)]))

type Asked = { code: string; kind: string; roles: readonly string[]; slug: string; today: string }
type Made = Omit<SeededConnection, 'organisationId' | 'by' | 'attestedBy' | 'managerId'>

/** What a municipality wrote down about one source; null is nothing. All of it is invented. */
function recordOf({ code, kind, roles, slug, today }: Asked): Made | null {
  const key = `${slug} ${code}`
  const luck = pick(`stand ${key}`, 20)
  if (notForMunicipalities.includes(code)) {
    const madeOn = addDays(today, -300)
    return { state: 'not-applicable', madeOn, attestedOn: addDays(today, -10 - pick(key, 140)) }
  }
  const isConnected = everywhere.includes(code) || luck < 10
  const ago = attestedDaysAgo(key)
  const dates = { madeOn: addDays(today, -300), attestedOn: ago === null ? null : addDays(today, -ago) }
  if (!isConnected && luck >= 18) return null
  if (!isConnected) return { ...dates, state: luck === 17 ? 'not-applicable' : 'not-connected' }
  const isSketchy = pick(`volledig ${key}`, 5) === 0
  return {
    ...dates,
    state: 'connected',
    since: `${2012 + pick(`sinds ${key}`, 12)}-0${1 + pick(key, 9)}-01`,
    desk: desks[kind] ?? 'Informatiecoördinator (fictief)',
    contact: 'Informatiecoördinator (fictief)',
    agreement: isSketchy ? null : `OVK-${1000 + pick(`overeenkomst ${key}`, 9000)} (fictief)`,
    agreementEndsOn: isSketchy ? null : addDays(today, 30 + pick(`einde ${key}`, 900)),
    authorisations: numbersOf(roles, key),
    checkedOn: isSketchy ? null : addDays(today, -20 - pick(`controle ${key}`, 300)),
    gaps: pick(`gat ${key}`, 4) === 0 ? 'Raadplegingen worden nog niet per kwartaal gecontroleerd (fictief).' : null,
    mayBeAsked: pick(`vragen ${key}`, 3) === 0,
  }
}

/** Of these the district does not see how they stand; the others share it. */
const apart = ['losser', 'rijssen-holten', 'dinkelland', 'hof-van-twente', 'twenterand']

/** How the 14 municipalities stand to the sources of the district; some are late to confirm it. */
export async function connectSources(
  ctx: Ctx,
  twente: Twente,
  actors: ReadonlyMap<string, PersonActor>,
  slugOf: (name: string) => string,
): Promise<void> {
  const today = dayOf(ctx.now)
  const places = [...twente.byCode.values()].map(({ id, name }) => ({ id, slug: slugOf(name) }))
  await inTransaction(ctx, (tx) =>
    seedConnections(tx, twente.districtId, ({ code, kind, roles }) =>
      places.flatMap(({ id: organisationId, slug }): SeededConnection[] => {
        const by = actors.get(`bronbeheerder.${slug}@fictief.example`)?.personId
        const made = recordOf({ code, kind, roles, slug, today })
        if (!by || made === null) return []
        const attestedBy = made.attestedOn ? by : null
        return [{ ...made, organisationId, by, attestedBy, managerId: pick(`${slug}${code}`, 4) === 0 ? null : by }]
      }),
    ),
  )
  for (const { slug } of places) {
    const actor = actors.get(`coordinator.${slug}@fictief.example`)
    if (actor && !apart.includes(slug)) await shareConnections({ ...ctx, actor })
  }
}
