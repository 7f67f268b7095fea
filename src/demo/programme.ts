import { listThreads } from '#modules/common-threads'
import type { Twente } from '#modules/organisations'
import { type ProgrammeSeed, type SeededProgramme, seedProgramme } from '#modules/programme'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

const dayMs = 24 * 60 * 60_000
/** A thread that nothing in the programme answers yet, so that the product has one to show. */
const notAnswered = 'Grensligging en buitengebied'
const notServed = ['Almelo', 'Hengelo', 'Enschede']

/**
 * The programme *Weerbare Overheid en Maatschappij* as its plan describes it: three lines, four sub-projects, seven parts.
 * Its year is laid around the two rounds of the demo, the self-scan before it and the assessment after it; it is called after
 * the year in which it starts.
 * @param leader acts as the project leader, on the day on which the programme was made
 */
export async function startProgramme(
  leader: Ctx,
  twente: Twente,
  roundId: string,
  now: Date,
): Promise<SeededProgramme> {
  const threads = await listThreads(leader, roundId)
  const answeredBy = (key: string) =>
    threads.filter(({ subProject, title }) => subProject === key && title !== notAnswered)
  const seed = programmeOf(twente, (days) => dayOf(new Date(now.getTime() + days * dayMs)))
  const { personId, organisationId } = personOf(leader)
  return inTransaction(systemCtx(leader.db, leader.now, leader.channel), (tx) =>
    seedProgramme(
      tx,
      { organisationId, madeBy: personId },
      {
        ...seed,
        subProjects: seed.subProjects.map((one) => {
          const found = one.key ? answeredBy(one.key) : []
          return {
            ...one,
            leaderId: personId,
            framework: 'basis-op-orde-twente',
            threads: found.map(({ id }) => id),
            norms: [...new Set(found.flatMap(({ norms }) => norms))].sort(),
          }
        }),
      },
    ),
  )
}

/** @param day a day so many days from now */
function programmeOf(twente: Twente, day: (days: number) => string): ProgrammeSeed {
  const year = { startsOn: day(-330), endsOn: day(35) }
  const served = [...twente.byCode.values()].filter(({ name }) => !notServed.includes(name)).map(({ id }) => id)
  return {
    ...year,
    themes: ['Weerbare overheid en maatschappij', 'Zorgfraude', 'Drugscriminaliteit'],
    title: `Weerbare Overheid en Maatschappij ${year.startsOn.slice(0, 4)} (fictief)`,
    goal: 'Alle veertien gemeenten hebben hun basis op orde en zijn gelijkwaardige partners tegen ondermijnende criminaliteit.',
    lines: [
      {
        title: 'OTO, Ondersteuningsteam Ondermijning',
        description: 'Ondersteunt gemeenten bij acties en controles. Betaald uit weerbaarheidsgeld van het RIEC.',
        startsOn: day(-420),
        endsOn: null,
      },
      {
        title: 'Uitvoeringsspecialist Basis op orde',
        description: 'Helpt gemeenten op maat om de basis op orde te krijgen. Betaald door de provincie.',
        ...year,
        municipalities: served,
      },
      { title: 'Project', description: 'De deelprojecten die het district samen uitvoert.', ...year },
    ],
    subProjects: [
      {
        line: 2,
        key: 'integrity',
        title: 'Integriteit',
        effect: 'Elke gemeente weet welke functie welke check vraagt en doet die check ook opnieuw.',
        ...year,
        indicators: ['screening.classified', 'screening.repeated'],
        parts: [
          { title: 'Twents screeningsmodel van medewerkers', startsOn: day(-320), endsOn: day(-60) },
          { title: 'Integriteits-roadshow', startsOn: day(-200), endsOn: day(10) },
        ],
      },
      {
        line: 2,
        key: 'awareness',
        title: 'Bewustwording',
        effect: 'Medewerkers herkennen ondermijning in hun eigen werk en weten wat ze dan doen.',
        ...year,
        indicators: ['learning.completed'],
        parts: [
          { title: 'Ondermijningscongres Overijsselbreed', startsOn: day(-260), endsOn: day(-150) },
          { title: 'Leermodule voor (nieuwe) medewerkers', startsOn: day(-280), endsOn: day(-30) },
          { title: 'Interactieve kennissessies', startsOn: day(-180), endsOn: day(20) },
        ],
      },
      {
        line: 2,
        key: 'information-position',
        title: 'Informatiepositie',
        effect: 'Signalen komen op één plek binnen en iedereen weet wat waar te vinden is en wat gedeeld mag worden.',
        ...year,
        indicators: ['reporting.in-time'],
        parts: [
          {
            title: 'Methoden die het gebruik van het interne meldpunt verbeteren',
            startsOn: day(-250),
            endsOn: day(-20),
          },
          { title: 'Overzicht van informatie- en registratiesystemen', startsOn: day(-220), endsOn: day(-45) },
        ],
      },
      {
        line: 2,
        key: 'basics-in-order',
        title: 'Basis op orde',
        effect: 'Alle gemeenten voldoen aan de norm, en een onafhankelijke toetser bevestigt dat.',
        ...year,
        parts: [],
      },
    ],
  }
}
