import {
  type ActionSeed,
  findingsOfDistrict,
  type ListedFinding,
  type ReadingSeed,
  seedActions,
  seedReadings,
} from '#modules/assessments'
import { type Framework, norms, thresholdOf } from '#modules/frameworks'
import type { Twente } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { chance, demoAnswer } from './scores.ts'

type Cast = ReadonlyMap<string, PersonActor>
type Place = { id: string; code: string; slug: string }
const dayMs = 24 * 60 * 60_000

const verbs = [
  'Stel de werkwijze vast en maak die bekend',
  'Wijs een vaste medewerker en een vervanger aan',
  'Maak de registratie compleet',
  'Bespreek de uitkomsten in het portefeuilleoverleg',
  'Oefen de werkwijze met een praktijkgeval',
  'Spreek met de buurgemeenten één werkwijze af',
]

/** How each of a municipality's six actions stands: days until the end day, and what became of it. */
const courses = [
  { due: -60, state: 'done', closed: -70 },
  { due: -20, state: 'done', closed: -15 },
  { due: 45, state: 'busy', closed: null },
  { due: 120, state: 'planned', closed: null },
  { due: 30, state: 'busy', closed: null },
  { due: -30, state: 'cancelled', closed: -40 },
] as const

/**
 * Fictitious action plans of all municipalities and of the district, some late, some closed with proof and some made from a finding,
 * and a year of readings.
 */
export async function planActions(ctx: Ctx, twente: Twente, cast: Cast, framework: Framework): Promise<void> {
  const day = (days: number) => dayOf(new Date(ctx.now.getTime() + days * dayMs))
  const places = [...twente.byCode].map(([code, { id, name }]) => ({
    id,
    code,
    slug: name.toLowerCase().replace(/[^a-z]+/g, '-'),
  }))
  const leader = cast.get('projectleider@fictief.example')
  const ofDistrict = leader ? districtPlan(twente, leader.personId, framework, day) : []
  const read = places.flatMap((place) => readingsOf(place, twente, day))
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const found = Map.groupBy(await findingsOfDistrict(tx, twente.districtId), ({ organisationId }) => organisationId)
    const plans = places.flatMap((place) =>
      withFindings(planOf(place, twente, cast, framework, day), found.get(place.id) ?? []),
    )
    await seedActions(tx, [...plans, ...ofDistrict])
    await seedReadings(tx, read)
  })
}

type Day = (days: number) => string

function planOf({ id, code, slug }: Place, twente: Twente, cast: Cast, framework: Framework, day: Day): ActionSeed[] {
  const coordinator = cast.get(`coordinator.${slug}@fictief.example`)?.personId
  const adviser = cast.get(`hr.${slug}@fictief.example`)?.personId
  if (!coordinator || !adviser) return []
  const weak = norms(framework).filter((node) => {
    const { level } = demoAnswer(code, node, 0)
    return level !== null && level < thresholdOf(framework, node)
  })
  return courses.map(({ due, state, closed }, at): ActionSeed => {
    const norm = weak[Math.floor(((at + chance(code, 'norm')) * weak.length) / courses.length)]?.code
    const isSlow = state === 'busy' && chance(code, String(at), 'late') < 0.35
    const isBare = state === 'planned' && chance(code, 'bare') < 0.4
    return {
      organisationId: id,
      districtId: twente.districtId,
      by: coordinator,
      number: at + 1,
      title: `${verbs[at % verbs.length]} (fictief)`,
      description: norm ? `Naar aanleiding van norm ${norm} in de zelfscan. (fictief)` : null,
      framework: norm ? framework.code : null,
      norms: norm ? [norm] : [],
      ownerId: isBare ? null : at % 2 === 0 ? coordinator : adviser,
      startsOn: day(due - 90),
      dueOn: isBare ? null : day(isSlow ? -Math.ceil(chance(code, String(at), 'by') * 40) : due),
      costCents: at % 3 === 0 ? 100_000 * Math.ceil(chance(code, String(at), 'cost') * 40) : null,
      state,
      stateReason: state === 'cancelled' ? 'Opgegaan in een andere actie. (fictief)' : null,
      madeOn: day(-200 + at),
      closedOn: closed === null ? null : day(closed),
      proof: state === 'done' ? `Besluit en verslag bij actie A-${at + 1} (fictief)` : null,
    }
  })
}

/** From the first that runs on, what was not stopped came from a finding on the municipality, as long as there are any. */
function withFindings(plan: readonly ActionSeed[], found: readonly ListedFinding[]): ActionSeed[] {
  const first = plan.findIndex(({ state }) => state === 'busy')
  return plan.map((seed, at) => {
    const finding = at >= first && seed.state !== 'cancelled' ? found[at - first] : undefined
    if (!finding) return seed
    const description = 'Naar aanleiding van een bevinding. (fictief)'
    return { ...seed, description, norms: finding.norms, findingId: finding.id }
  })
}

function districtPlan({ districtId }: Twente, by: string, { code }: Framework, day: Day): ActionSeed[] {
  const shared = { organisationId: districtId, districtId, by, ownerId: by, stateReason: null, costCents: null }
  const open = { closedOn: null, proof: null, madeOn: day(-150) }
  return [
    {
      ...shared,
      ...open,
      number: 1,
      title: 'Organiseer een gezamenlijke training voor kwetsbare functies (fictief)',
      description: 'Voor alle veertien gemeenten, in vier bijeenkomsten. (fictief)',
      framework: code,
      norms: ['BW-02'],
      startsOn: day(-30),
      dueOn: day(60),
      costCents: 1_850_000,
      state: 'busy',
    },
    {
      ...shared,
      ...open,
      number: 2,
      title: 'Leg het DVO een voorstel voor één meldpunt voor (fictief)',
      description: null,
      framework: code,
      norms: ['ME-01'],
      startsOn: day(-100),
      dueOn: day(-8),
      state: 'planned',
    },
    {
      ...shared,
      number: 3,
      title: 'Deel de modelbeleidsregel voor screening (fictief)',
      description: null,
      framework: code,
      norms: ['SC-01'],
      startsOn: day(-140),
      dueOn: day(-50),
      state: 'done',
      madeOn: day(-150),
      closedOn: day(-55),
      proof: 'Modelbeleidsregel zoals gedeeld (fictief)',
    },
  ]
}

/** Of whom or what the invented numbers count, and how far they come in a year. */
const measured = [
  { indicator: 'assessments.actions-owned', source: 'assessments', of: [3, 9], from: 0.1, to: 0.5 },
  { indicator: 'organisations.rights-reviewed', source: 'organisations', of: [6, 30], from: 0.4, to: 1 },
  { indicator: 'learning.completed', source: 'learning', of: [12, 90], from: 0.3, to: 0.9 },
  { indicator: 'screening.before-start', source: 'screening', of: [8, 70], from: 0.5, to: 0.95 },
] as const

/** A reading each month for a year; the last one is of yesterday. */
function readingsOf({ id, code }: Place, { districtId }: Twente, day: Day): ReadingSeed[] {
  return measured.flatMap(({ indicator, source, of: [few, many], from, to }) => {
    const denominator = few + Math.floor(chance(code, indicator, 'of') * (many - few))
    const reach = from + (to - from) * (0.5 + chance(code, indicator) / 2)
    return Array.from({ length: 12 }, (_, month): ReadingSeed => {
      const share = from * 0.8 + ((reach - from * 0.8) * month) / 11
      const numerator = Math.min(denominator, Math.round(share * denominator))
      const at = day(-1 - (11 - month) * 30)
      return { organisationId: id, districtId, indicator, source, day: at, numerator, denominator }
    })
  })
}
