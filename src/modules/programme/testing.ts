import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type PersonActor } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import { type ProgrammeSeed, type SeededProgramme, seedProgramme } from './seeding.ts'
import type { PlanSeed } from './seeding-plan.ts'

const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }

/** A programme of 2024 with one line and two sub-projects of two parts each, unless told otherwise. */
export const aProgramme = (
  db: Db,
  districtId: string,
  leader: PersonActor,
  fields: Partial<ProgrammeSeed> = {},
): Promise<SeededProgramme> =>
  inTransaction(systemCtx(db, aMoment), (tx) =>
    seedProgramme(
      tx,
      { organisationId: districtId, madeBy: leader.personId },
      {
        ...year,
        themes: [`Weerbaarheid ${crypto.randomUUID()}`],
        title: 'Programma',
        goal: 'Gemeenten worden weerbaar.',
        lines: [{ title: 'Project', description: '', ...year }],
        subProjects: [
          { ...year, line: 0, key: 'integrity', title: 'Integriteit', effect: '', parts: twoParts },
          { ...year, line: 0, key: 'awareness', title: 'Bewustwording', effect: '', parts: twoParts },
        ],
        ...fields,
      },
    ),
  )

const twoParts = [
  { ...year, title: 'Eerste onderdeel' },
  { ...year, title: 'Tweede onderdeel' },
]

/** One of everything that is planned in a programme of `aProgramme`. */
export function aPlan({ subProjectIds, partIds }: SeededProgramme, personId: string): PlanSeed {
  const [first = '', second = ''] = subProjectIds
  const reported = { reportedOn: '2024-01-10', reportedBy: personId, reportedAt: aMoment, explanation: null }
  return {
    milestones: [{ title: 'Mijlpaal', subProjectId: first, dueOn: '2024-06-01' }],
    deliverables: [{ title: 'Product', partId: partIds[0] ?? null, dueOn: '2024-06-01' }],
    dependencies: [{ fromTitle: 'Mijlpaal', needsSubProject: second }],
    risks: [{ title: 'Risico', chance: 4, impact: 4, subProjectId: first, measures: [{ text: 'Maatregel' }] }],
    team: [{ role: 'member', name: 'Iemand', startsOn: '2024-01-01' }],
    reportDays: ['2024-01-15'],
    standings: [{ ...reported, subProjectId: first, aspect: 'time', colour: 'green' }],
    rounds: { baselineId: crypto.randomUUID() },
    targets: [{ subProjectId: first, norm: 'A', municipalities: 1 }],
  }
}

export type Someone = { name: string; ctx: Ctx }

/** Someone with each role at a municipality and at its district, and the same elsewhere. */
export async function everyRole(
  db: Db,
  near: { organisationId: string; districtId: string },
): Promise<{ everyone: Someone[]; strangers: Someone[] }> {
  const away = await aDistrict(db, 1)
  const far = { organisationId: away.municipalities[0]?.id ?? '', districtId: away.districtId }
  const at = async (place: typeof near): Promise<Someone[]> => {
    const all: Someone[] = []
    for (const role of municipalRoles) all.push({ name: role, ctx: ctxFor(db, await aMember(db, place, role)) })
    for (const role of districtRoles)
      all.push({ name: `district ${role}`, ctx: ctxFor(db, await aMember(db, place.districtId, role)) })
    return all
  }
  return { everyone: await at(near), strangers: await at(far) }
}

/** The code with which a call is refused, null when it is allowed; in a transaction that is undone. */
export const refusalOf = (ctx: Ctx, call: (ctx: Ctx) => Promise<unknown>): Promise<string | null> =>
  ctx.db
    .transaction(async (inner) => {
      await call({ ...ctx, db: inner })
      throw new Error('it was allowed')
    })
    .then(
      () => null,
      (error) => error.code ?? null,
    )
