import type { Twente } from '#modules/organisations'
import { type PlanSeed, type SeededProgramme, seedPlan } from '#modules/programme'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { standingsOf } from './planning-standings.ts'

const dayMs = 24 * 60 * 60_000

type Given = {
  twente: Twente
  made: SeededProgramme
  rounds: { baselineId: string; measuredId: string }
  now: Date
}

/**
 * Milestones, deliverables, dependencies, risks, team, standings and targets of the programme of the demo, around the same rounds:
 * the self-scan before it and the assessment in it.
 * @param leader acts as the project leader
 */
export async function planProgramme(leader: Ctx, { twente, made, rounds, now }: Given): Promise<void> {
  const { personId, organisationId } = personOf(leader)
  const day = (days: number) => dayOf(new Date(now.getTime() + days * dayMs))
  const seed: PlanSeed = {
    ...plannedIn(made, day),
    risks: risksOf(made, personId, day),
    team: teamOf(made, twente, personId, day),
    reportDays: [day(-270), day(-180), day(-90), day(-5), day(35)],
    standings: standingsOf(made, personId, day),
    rounds,
    targets: targetsOf(made),
  }
  await inTransaction(systemCtx(leader.db, leader.now, leader.channel), (tx) =>
    seedPlan(tx, { programmeId: made.programmeId, organisationId }, seed),
  )
}

type Day = (days: number) => string
const link = (name: string) => `https://www.twente.example/fictief/${name}`

function plannedIn({ subProjectIds, partIds }: SeededProgramme, day: Day) {
  const [, , , basics = ''] = subProjectIds
  const [model = '', roadshow = '', congress = '', course = '', sessions = '', reporting = '', systems = ''] = partIds
  const milestone = (partId: string, title: string, due: number, reached: number | null) => ({
    partId,
    title: `${title} (fictief)`,
    dueOn: day(due),
    reachedOn: reached === null ? null : day(reached),
  })
  const product = (partId: string, title: string, due: number, delivered: number | null) => ({
    partId,
    title: `${title} (fictief)`,
    dueOn: day(due),
    state: delivered === null ? ('busy' as const) : ('delivered' as const),
    deliveredOn: delivered === null ? null : day(delivered),
    evidence: delivered === null ? null : link(title.toLowerCase().replaceAll(' ', '-')),
  })
  return {
    milestones: [
      milestone(model, 'Screeningsmodel vastgesteld', -90, -85),
      milestone(roadshow, 'Laatste halte van de roadshow', 5, null),
      milestone(congress, 'Congres gehouden', -150, -150),
      milestone(course, 'Leermodule staat klaar', -60, -40),
      milestone(sessions, 'Alle gemeenten hadden een kennissessie', -10, null),
      milestone(reporting, 'Methoden voor het meldpunt beproefd', -30, -22),
      milestone(systems, 'Overzicht van systemen compleet', -45, -45),
      { subProjectId: basics, title: 'Zelfscan afgerond (fictief)', dueOn: day(-340), reachedOn: day(-340) },
      {
        subProjectId: basics,
        title: 'Onafhankelijke toetsing afgerond (fictief)',
        dueOn: day(-140),
        reachedOn: day(-136),
      },
      { title: 'Resultaten aan het DVO (fictief)', dueOn: day(30) },
    ],
    deliverables: [
      product(model, 'Screeningsmodel', -80, -85),
      product(roadshow, 'Draaiboek van de roadshow', 10, null),
      product(congress, 'Verslag van het congres', -140, -138),
      product(course, 'Leermodule', -40, -40),
      product(sessions, 'Materiaal voor kennissessies', 0, null),
      product(reporting, 'Handreiking voor het meldpunt', -20, -18),
      product(systems, 'Overzicht van systemen', -45, -45),
    ],
    dependencies: [
      { fromPart: roadshow, needsPart: model, note: 'De roadshow legt het model uit.' },
      { fromPart: sessions, needsTitle: 'Leermodule staat klaar (fictief)', note: 'De sessies bouwen erop voort.' },
      {
        fromTitle: 'Resultaten aan het DVO (fictief)',
        needsTitle: 'Onafhankelijke toetsing afgerond (fictief)',
        note: 'De toetsing meet wat er is veranderd.',
      },
      {
        fromTitle: 'Alle gemeenten hadden een kennissessie (fictief)',
        needsPart: roadshow,
        note: 'De roadshow loopt vooraf.',
      },
      { fromTitle: 'Onafhankelijke toetsing afgerond (fictief)', needsTitle: 'Zelfscan afgerond (fictief)' },
    ],
  }
}

function risksOf(
  { subProjectIds: [integrity, , information, basics] }: SeededProgramme,
  ownerId: string,
  day: Day,
): PlanSeed['risks'] {
  return [
    {
      subProjectId: basics ?? null,
      title: 'Gemeenten hebben te weinig tijd voor de verbeteringen (fictief)',
      chance: 4,
      impact: 4,
      measures: [
        { text: 'De uitvoeringsspecialist helpt op locatie.' },
        { text: 'Het DVO bespreekt de inzet per gemeente.', ownerId, dueOn: day(20) },
      ],
      ownerId,
    },
    {
      subProjectId: integrity ?? null,
      title: 'Ondernemingsraden stemmen later in met het screeningsmodel (fictief)',
      chance: 3,
      impact: 3,
      measures: [{ text: 'Raden vroeg betrekken met een gezamenlijke uitleg.', ownerId, dueOn: day(-120) }],
      ownerId,
    },
    {
      subProjectId: information ?? null,
      title: 'Onzekerheid over delen van gegevens remt het meldpunt (fictief)',
      chance: 3,
      impact: 5,
      measures: [{ text: 'De functionarissen gegevensbescherming adviseren samen.' }],
      ownerId: null,
    },
    {
      title: 'De projectleider valt langere tijd uit (fictief)',
      chance: 2,
      impact: 4,
      measures: [{ text: 'De coördinator van het district is vervanger.' }],
      ownerId,
      state: 'closed',
    },
  ]
}

function teamOf({ subProjectIds }: SeededProgramme, { byCode }: Twente, leader: string, day: Day): PlanSeed['team'] {
  const startsOn = day(-330)
  const named = (
    role: 'principal' | 'official-principal' | 'programme-manager' | 'riec-account-manager',
    name: string,
  ) => ({
    role,
    name: `${name} (fictief)`,
    startsOn,
  })
  return [
    named('principal', 'Portefeuillehouder DVO'),
    named('official-principal', 'Gemeentesecretaris namens het district'),
    named('programme-manager', 'Programmamanager Twente'),
    named('riec-account-manager', 'Accountmanager RIEC'),
    { role: 'project-leader' as const, personId: leader, subProjectId: subProjectIds[0] ?? null, startsOn },
    { role: 'execution-specialist' as const, name: 'Uitvoeringsspecialist (fictief)', startsOn },
    ...[...byCode.values()].slice(0, 12).map(({ id, name }) => ({
      role: 'municipal-contact' as const,
      municipalityId: id,
      name: `Contactpersoon ${name} (fictief)`,
      startsOn,
    })),
  ]
}

function targetsOf({ subProjectIds }: SeededProgramme): PlanSeed['targets'] {
  const [integrity = '', awareness = '', information = '', basics = ''] = subProjectIds
  const norm = (subProjectId: string, code: string, municipalities: number) => ({
    subProjectId,
    norm: code,
    municipalities,
  })
  return [
    norm(integrity, 'SC-05', 10),
    norm(integrity, 'SC-07', 9),
    norm(integrity, 'IN-03', 11),
    norm(awareness, 'BW-02', 12),
    norm(awareness, 'BW-03', 10),
    { subProjectId: awareness, indicator: 'learning.completed', percent: 60, municipalities: 11 },
    norm(information, 'ME-01', 12),
    norm(information, 'ME-03', 10),
    norm(information, 'IP-01', 10),
    norm(basics, 'OC-01', 12),
    norm(basics, 'JI-01', 10),
  ]
}
