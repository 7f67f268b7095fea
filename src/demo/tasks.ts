import type { Twente } from '#modules/organisations'
import { type SeededProgramme, seedTasks, type TaskSeed } from '#modules/programme'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

type Cast = ReadonlyMap<string, PersonActor>
const dayMs = 24 * 60 * 60_000

/** What is to be done: by whom, for which sub-project, days until its day, and since when it is done or stopped. */
const plan = [
  { who: 'projectleider', sub: 0, title: 'Stem het screeningsmodel af met de HR-adviseurs', due: -45, closed: -50 },
  { who: 'projectleider', sub: 1, title: 'Leg de data van de kennissessies vast', due: -20, closed: -22 },
  { who: 'projectleider', sub: 3, title: 'Plan de presentatie van de resultaten aan het DVO', due: -3, closed: null },
  { who: 'projectleider', sub: null, title: 'Schrijf de voortgangsrapportage van dit kwartaal', due: 9, closed: null },
  { who: 'analist', sub: 3, title: 'Leg de zelfscan en de toetsing naast elkaar', due: 14, closed: null },
  { who: 'analist', sub: 2, title: 'Tel het gebruik van het meldpunt op per kwartaal', due: -6, closed: null },
  { who: 'controller', sub: null, title: 'Controleer de bestedingen van het uitvoeringsbudget', due: 21, closed: null },
  { who: 'coordinator.wierden', sub: 0, title: 'Stuur de functielijst van de gemeente in', due: 5, closed: null },
  { who: 'coordinator.hengelo', sub: 1, title: 'Regel een zaal voor de kennissessie', due: -2, closed: null },
  { who: 'coordinator.twenterand', sub: 2, title: 'Vul het overzicht van systemen aan', due: 30, closed: null },
  {
    who: 'coordinator.losser',
    sub: 1,
    title: 'Nodig nieuwe medewerkers uit voor de leermodule',
    due: -30,
    closed: -35,
  },
] as const

/** Fictitious tasks of the programme: done, late and to come, at the district and at municipalities. */
export async function giveTasks(ctx: Ctx, twente: Twente, cast: Cast, made: SeededProgramme): Promise<void> {
  const day = (days: number) => dayOf(new Date(ctx.now.getTime() + days * dayMs))
  const leader = cast.get('projectleider@fictief.example')
  if (!leader) return
  const seeds = plan.flatMap(({ who, sub, title, due, closed }, at): TaskSeed[] => {
    const owner = cast.get(`${who}@fictief.example`)
    if (!owner) return []
    return [
      {
        programmeId: made.programmeId,
        organisationId: twente.districtId,
        subProjectId: sub === null ? null : (made.subProjectIds[sub] ?? null),
        number: at + 1,
        title: `${title} (fictief)`,
        description: at % 3 === 0 ? 'Afgesproken in de projectgroep. (fictief)' : null,
        ownerId: owner.personId,
        dueOn: day(due),
        origin: 'own',
        originId: null,
        state: closed === null ? 'open' : 'done',
        stateReason: null,
        madeBy: leader.personId,
        madeOn: day(Math.min(due, 0) - 40),
        closedOn: closed === null ? null : day(closed),
      },
    ]
  })
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => seedTasks(tx, seeds))
}
