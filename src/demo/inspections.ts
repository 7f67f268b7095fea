import {
  createRound,
  declareEmployer,
  handedOver,
  type InspectionSeed,
  planVisit,
  readRound,
  secondNormsOf,
  seedInspection,
} from '#modules/assessments'
import { type Framework, norms } from '#modules/frameworks'
import type { Twente } from '#modules/organisations'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { assessed, assessedAgain, misread } from './assessed.ts'
import { chance } from './scores.ts'

type As = (mail: string, at: Date) => Ctx
type Given = { as: As; twente: Twente; framework: Framework; frameworkId: string; at: Date; linkedId: string }
type Verdict = InspectionSeed['verdicts'][number]
type Handed = Awaited<ReturnType<typeof handedOver>>[number]

const dayMs = 24 * 60 * 60_000
const later = (from: Date, days: number) => new Date(from.getTime() + days * dayMs)
const personOf = ({ actor }: Ctx): string => (actor.kind === 'person' ? actor.personId : '')
const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-')

/** For whom the invented assessors work: one for Haaksbergen, one for Tubbergen (and so for Dinkelland), one from outside. */
export async function declareEmployers({ as, twente, at }: Pick<Given, 'as' | 'twente' | 'at'>): Promise<void> {
  const leader = as('projectleider', at)
  const place = (name: string) => [...twente.byCode.values()].find((one) => one.name === name)?.id ?? null
  const own = (mail: string) => personOf(as(mail, at))
  await declareEmployer(leader, { personId: own('toetser'), organisationId: place('Haaksbergen') })
  await declareEmployer(leader, { personId: own('toetser.twee'), organisationId: place('Tubbergen') })
  await declareEmployer(leader, { personId: own('toetser.drie'), name: 'Bureau Oost (fictief)' })
}

/** Who judges where: nobody the own employer. */
function assessorsFor(as: As, name: string, at: Date): { first: string; second: string } {
  const person = (mail: string) => personOf(as(mail, at))
  if (name === 'Haaksbergen') return { first: person('toetser.twee'), second: person('toetser.drie') }
  if (name === 'Tubbergen' || name === 'Dinkelland') return { first: person('toetser'), second: person('toetser.drie') }
  return { first: person('toetser'), second: person('toetser.twee') }
}

/** The assessment of a self-scan round that is over: all heard, signed and acknowledged. */
export async function judgeAll(given: Given): Promise<string> {
  const { as, twente, frameworkId, framework, at, linkedId } = given
  const { id: roundId } = await createRound(as('projectleider', at), {
    ...days('Toetsing vorig jaar (fictief)', at, 60),
    frameworkId,
    municipalities: [],
    kind: 'independent',
    linkedId,
    secondShare: 15,
  })
  await inTransaction(systemCtx(as('projectleider', at).db, later(at, 50), 'cli'), async (tx) => {
    const handed = await handedOver(tx, linkedId)
    const chosen = await secondNormsOf(tx, roundId)
    for (const { code, name, id: organisationId } of twente.byCode.values()) {
      const slug = slugOf(name)
      const own = handed.find((one) => one.organisationId === organisationId)
      await seedInspection(tx, {
        roundId,
        organisationId,
        assessors: assessorsFor(as, name, at),
        assignedBy: personOf(as('projectleider', at)),
        verdicts: own ? verdictsOf(code, framework, own, new Set(chosen.get(organisationId))) : [],
        state: 'acknowledged',
        hearingUntil: dayOf(later(at, 64)),
        coordinator: personOf(as(`coordinator.${slug}`, at)),
        mayor: personOf(as(`burgemeester.${slug}`, at)),
      })
    }
  })
  return roundId
}

const days = (title: string, at: Date, length: number) => ({
  title,
  referenceDay: dayOf(at),
  opensOn: dayOf(at),
  closesOn: dayOf(later(at, length)),
  reminderDays: [7, 1],
  groups: [],
})

const reasons = [
  'Vastgesteld stuk gezien en met twee medewerkers besproken. (fictief)',
  'Werkwijze is er; in de steekproef niet overal terug te zien. (fictief)',
  'Hangt af van één collega; niet vastgelegd. (fictief)',
  'Registratie en verslagen laten zien dat het werkt. (fictief)',
]

function verdictsOf(code: string, framework: Framework, handed: Handed, chosen: ReadonlySet<string>): Verdict[] {
  return norms(framework).flatMap((node) => {
    const row = handed.rows.find(({ norm }) => norm === node.code)
    const self = row?.counting ?? null
    const given = assessed(code, node.code, self, row?.notApplicable ?? false)
    const first = verdict(code, node.code, given)
    const differs = self !== null && given.levelThen !== null && Math.abs(self - given.levelThen) >= 2
    return [
      { ...first, place: 'first' as const, ...afterwards(code, node.code, given, differs) },
      ...(chosen.has(node.code)
        ? [{ ...first, ...assessedAgain(code, node.code, given), place: 'second' as const }]
        : []),
    ]
  })
}

function verdict(code: string, norm: string, given: ReturnType<typeof assessed>): Omit<Verdict, 'place'> {
  const size = 10 + Math.floor(chance(code, norm, 'size') * 11)
  const hasSample = given.levelThen !== null && given.levelThen >= 2 && chance(code, norm, 'sample') < 0.4
  return {
    norm,
    ...given,
    reason: reasons[given.levelThen === null ? 0 : Math.min(3, given.levelThen)] ?? '',
    documents: 'Beleidsstuk en besluitenlijst (fictief)',
    interviews: 'Coördinator ondermijning, hoofd HR',
    sampleSize: hasSample ? size : null,
    sampleHits: hasSample ? Math.round(size * (0.5 + chance(code, norm, 'hits') / 2)) : null,
  }
}

/** What came after the reveal: an explanation of a large difference, and now and then a reply in the hearing. */
function afterwards(code: string, norm: string, given: ReturnType<typeof assessed>, differs: boolean) {
  const why =
    norm === misread
      ? 'De gemeente las de norm als: er is een VOG. De norm vraagt ook een risicoanalyse. (fictief)'
      : 'Het stuk is er, maar het werd niet toegepast. (fictief)'
  const speaks = differs || chance(code, norm, 'reply') < 0.04
  return {
    revision: differs ? { ...given, reason: why } : null,
    reply: speaks
      ? {
          body: 'Wij herkennen dit deels en leggen het voortaan vast. (fictief)',
          answer: 'Dank. Het oordeel blijft zo; de vervolgactie is genoteerd. (fictief)',
        }
      : null,
  }
}

/**
 * This year's assessment has begun with municipalities that signed early: one in hearing, one half judged, and two of which the
 * assessor stopped in the last theme, two norms before its end, so that a successor is to be assigned.
 */
export async function judgeSome(given: Given): Promise<void> {
  const { as, twente, frameworkId, framework, at, linkedId } = given
  const leader = as('projectleider', at)
  const { scans } = await readRound(leader, linkedId)
  const signed = scans.filter(({ state }) => state === 'signed').map(({ organisationId }) => organisationId)
  const { id: roundId } = await createRound(leader, {
    ...days('Toetsing dit jaar (fictief)', at, 45),
    frameworkId,
    municipalities: signed,
    kind: 'independent',
    linkedId,
  })
  const { scans: started } = await readRound(leader, roundId)
  const now = later(at, 1)
  await inTransaction(systemCtx(leader.db, now, 'cli'), async (tx) => {
    const handed = await handedOver(tx, linkedId)
    const all = norms(framework)
    const last = new Set(all.filter(({ code }) => code.startsWith('VW-')).map(({ code }) => code))
    const unseen = new Set([...last].slice(0, 2))
    for (const { code, name, id: organisationId } of twente.byCode.values()) {
      const own = handed.find((one) => one.organisationId === organisationId)
      const story = stories[name]
      if (!own || !story || !signed.includes(organisationId)) continue
      const whole = verdictsOf(code, framework, own, new Set())
      const open = story === 'left' ? unseen : story === 'half' ? last : new Set<string>()
      const verdicts = whole.filter(({ norm }) => !open.has(norm))
      const shown = story === 'hearing' ? whole : whole.filter(({ norm }) => !last.has(norm))
      const themes = [...new Set(shown.map(({ norm }) => norm.slice(0, 2)))]
      const half = verdicts.slice(0, Math.floor(verdicts.length / 2))
      await seedInspection(tx, {
        roundId,
        organisationId,
        assessors: { first: personOf(as(story === 'left' ? 'toetser.drie' : 'toetser', at)) },
        assignedBy: personOf(leader),
        verdicts: (story === 'half' ? half : verdicts).map((one) => ({ ...one, reply: null })),
        state: story === 'hearing' ? 'hearing' : 'draft',
        revealed: story === 'half' ? themes.slice(0, 2) : themes,
        hearingUntil: dayOf(later(at, 14)),
        hasLeft: story === 'left',
      })
    }
  })
  const first = started.find(({ organisationId }) => organisationId === twente.byCode.get('GM0153')?.id)
  if (first) await planVisit(as('toetser', now), first.id, visitOn(dayOf(later(at, 6))))
}

const stories: Record<string, 'hearing' | 'half' | 'left'> = {
  Almelo: 'hearing',
  Enschede: 'half',
  Haaksbergen: 'left',
  Hellendoorn: 'left',
}

const visitOn = (day: string) => ({
  day,
  time: '10:00',
  minutes: 90,
  place: 'Gemeentehuis (fictief)',
  withRole: 'Coördinator ondermijning en hoofd HR',
  subject: 'Screening en bewustwording',
})
