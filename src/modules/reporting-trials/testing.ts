import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { aDistrict, aMember } from '#modules/organisations'
import { type Ctx, type Db, rowsOf } from '#platform/db'
import { ctxFor } from '#platform/testing'
import type { NewExperiment } from './experiments/input.ts'
import { readExperiment } from './experiments/queries.ts'
import { freezeExperiment, planExperiment } from './experiments/service.ts'
import type { NewIntervention } from './interventions/input.ts'
import type { NewRollOut } from './roll-outs/input.ts'

/** A trial by week among 900 employees, which starts after the day of tests; other trials differ in what is given. */
export const anExperiment = (of: Partial<NewExperiment> = {}): NewExperiment => ({
  title: 'Drie vragen of het lange formulier',
  question: 'Komen er met drie vragen meer meldingen?',
  methodA: 'three-questions',
  methodB: null,
  measure: 'reports',
  unit: 'week',
  startsOn: '2024-01-22',
  weeks: 4,
  yearly: 52,
  smallest: 200,
  enough: null,
  employees: 900,
  teams: [],
  ...of,
})

/** One of which the plan is frozen, as it reads, with the code of its first group. */
export async function aFrozenExperiment(keeper: Ctx, of: Partial<NewExperiment> = {}) {
  const { id, revision } = await planExperiment(keeper, anExperiment(of))
  await freezeExperiment(keeper, id, revision)
  const read = await readExperiment(keeper, id)
  return { id, read, code: read.groups[0]?.code ?? '' }
}

export const anIntervention = (of: Partial<NewIntervention> = {}): NewIntervention => ({
  method: 'open-hour',
  place: 'Buitendienst',
  startsOn: '2024-02-01',
  endsOn: null,
  costCents: 125_050,
  note: null,
  ...of,
})

export const aRollOut = (of: Partial<NewRollOut> = {}): NewRollOut => ({
  title: 'Meldknop',
  method: 'button-at-work',
  startsOn: '2024-02-05',
  weeksPerStep: 4,
  yearly: 40,
  smallest: 200,
  municipalities: [],
  ...of,
})

/** A moment on another day. */
export const at = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })

/** People of the five municipalities of a district, and of the district, with a reporting point at the first, for tests. */
export async function aTrialDistrict(db: Db) {
  const { districtId, municipalities } = await aDistrict(db, 5)
  const ids = municipalities.map(({ id }) => id)
  const [organisationId = ''] = ids
  const own = { organisationId, districtId }
  const point: string = crypto.randomUUID()
  await db.execute(sql`insert into reporting.points (organisation_id, code, name, root_public, is_open, made_at)
    values (${organisationId}::uuid, ${point}, 'Testpunt', ${'a'.repeat(64)}, true, now())`)
  const secretaries = ids.slice(1).map((id) => aMember(db, { organisationId: id, districtId }, 'secretary'))
  const others = (await Promise.all(secretaries)).map((actor) => ctxFor(db, actor))
  const [other] = others
  if (!other) throw new Error('the other municipality is not there')
  return {
    ...{ organisationId, districtId, ids, point, other, others },
    keeper: ctxFor(db, await aMember(db, own, ['coordinator', 'secretary'])),
    mayor: ctxFor(db, await aMember(db, own, 'mayor')),
    leader: ctxFor(db, await aMember(db, districtId, 'project-leader')),
  }
}
export type TrialDistrict = Awaited<ReturnType<typeof aTrialDistrict>>

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const aCase = (organisationId: string, day: string) =>
  sql`insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on)
    values (${organisationId}::uuid, ${randomInt(1e9)}, ${hex(16)}, ${hex(32)}, ${hex(32)}, 'browser', ${day}::date)`

/** What reporters do with a code on a day: forms that are opened, reports that are kept. */
export const counted = (
  db: Db,
  { organisationId, point }: Pick<TrialDistrict, 'organisationId' | 'point'>,
  [variant, was, day, times = 1]: readonly [variant: string, was: 'opened' | 'sent', day: string, times?: number],
): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('trials.variant', ${variant}, true)`)
    for (let time = 0; time < times; time += 1)
      if (was === 'sent') await tx.execute(aCase(organisationId, day))
      else {
        await tx.execute(sql`set local role weerwerk_reporter`)
        await tx.execute(sql`select trials.count_opened(${point}, ${variant}, ${day}::date)`)
      }
  })

/** Reports in the week of a day, as the trigger of the reporting point counts them. */
export const reported = (db: Db, organisationId: string, day: string, times: number) =>
  db.execute(
    sql`select reporting_use.add_count(${organisationId}::uuid, 'link', ${day}::date, ${times}::int, ${times}::int)`,
  )

/** What was counted at the reporting point of a district, by week. */
export const totalsOf = (db: Db, { organisationId }: TrialDistrict) =>
  rowsOf<{ week: string; opened: number; sent: number }>(
    db,
    sql`select week::text, opened, sent from trials.counts where organisation_id = ${organisationId}::uuid order by week`,
  )
