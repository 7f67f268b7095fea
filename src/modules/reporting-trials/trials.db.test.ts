import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { drawOrder, drawWeeks } from './drawing.ts'
import { exportReleased, findReleased } from './elsewhere/queries.ts'
import { releaseExperiment, releaseIntervention } from './elsewhere/releasing.ts'
import { adviceOn } from './experiments/plan.ts'
import { codesToSpread, readExperiment, resultOf } from './experiments/queries.ts'
import {
  changeExperiment,
  finishExperiment,
  freezeExperiment,
  noteDeviation,
  planExperiment,
  removeExperiment,
} from './experiments/service.ts'
import { exportInterventions, findInterventions, readIntervention } from './interventions/queries.ts'
import { changeIntervention, moveIntervention, planIntervention, removeIntervention } from './interventions/service.ts'
import { trialsRetention } from './retention.ts'
import { decideRollOut, findRollOuts, freezeRollOut, planRollOut, readRollOut } from './roll-outs/service.ts'
import { anExperiment, anIntervention } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
let keeper: Ctx
let mayor: Ctx
let other: Ctx
let leader: Ctx
let ids: string[]
let organisationId: string
let point: string

const at = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })

beforeEach(async () => {
  const { districtId, municipalities } = await aDistrict(db, 2)
  ids = municipalities.map(({ id }) => id)
  const [own = '', next = ''] = ids
  organisationId = own
  keeper = ctxFor(db, await aMember(db, { organisationId: own, districtId }, ['coordinator', 'secretary']))
  mayor = ctxFor(db, await aMember(db, { organisationId: own, districtId }, 'mayor'))
  other = ctxFor(db, await aMember(db, { organisationId: next, districtId }, 'secretary'))
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  point = crypto.randomUUID()
  await db.execute(sql`insert into reporting.points (organisation_id, code, name, root_public, is_open, made_at)
    values (${own}::uuid, ${point}, 'Testpunt', ${'a'.repeat(64)}, true, now())`)
})

/** What a reporter does with a code on a day: the form that is opened, the report that is kept. */
const counted = (variant: string, was: 'opened' | 'sent', day: string, times = 1) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('trials.variant', ${variant}, true)`)
    for (let time = 0; time < times; time += 1)
      if (was === 'sent') await tx.execute(aCase(day))
      else {
        await tx.execute(sql`set local role weerwerk_reporter`)
        await tx.execute(sql`select trials.count_opened(${point}, ${variant}, ${day}::date)`)
      }
  })
const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const aCase = (
  day: string,
) => sql`insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on)
  values (${organisationId}::uuid, ${randomInt(1e9)}, ${hex(16)}, ${hex(32)}, ${hex(32)}, 'browser', ${day}::date)`
const totals = () =>
  rowsOf<{ week: string; opened: number; sent: number }>(
    db,
    sql`select week::text, opened, sent from trials.counts where organisation_id = ${organisationId}::uuid order by week`,
  )

async function frozen(of: Parameters<typeof anExperiment>[0] = {}) {
  const made = await planExperiment(keeper, anExperiment(of))
  await freezeExperiment(keeper, made.id, made.revision)
  const read = await readExperiment(keeper, made.id)
  return { id: made.id, read, code: read.groups[0]?.code ?? '' }
}

test('an intervention is planned, changed, started and finished, and its history tells who did what', async () => {
  const made = await planIntervention(keeper, anIntervention())
  const { revision } = await changeIntervention(keeper, made.id, {
    ...anIntervention({ costCents: 2000 }),
    revision: 1,
  })
  await expect(changeIntervention(keeper, made.id, { ...anIntervention(), revision: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(revision).toBe(2)
  await expect(moveIntervention(keeper, made.id, { do: 'finish', effect: 'helped' })).rejects.toMatchObject({
    reason: 'trials.finish_when_planned',
  })
  await moveIntervention(keeper, made.id, { do: 'start' })
  await moveIntervention(keeper, made.id, { do: 'finish', effect: 'helped' })
  await expect(removeIntervention(keeper, made.id)).rejects.toMatchObject({ reason: 'trials.remove_when_finished' })
  const { events, state, effect } = await readIntervention(mayor, made.id)
  expect({ state, effect }).toEqual({ state: 'finished', effect: 'helped' })
  expect(events.map(({ what, fields }) => [what, ...fields])).toEqual([
    ['make'],
    ['change', 'costCents'],
    ['start'],
    ['finish'],
  ])
})

test('interventions are searched, filtered, sorted and paged; the file has them all, and the sum is of all pages', async () => {
  await planIntervention(keeper, anIntervention({ place: 'Balie_1', startsOn: '2024-03-01', costCents: 1 }))
  const { id } = await planIntervention(keeper, anIntervention({ method: 'thanks', costCents: 2 }))
  expect((await findInterventions(mayor, { search: 'balie_' })).results.map(({ place }) => place)).toEqual(['Balie_1'])
  expect((await findInterventions(mayor, { method: 'thanks' })).results.map((one) => one.id)).toEqual([id])
  const first = await findInterventions(mayor, { sort: 'cost', descending: true, pageSize: 1 })
  expect({ ...first, results: first.results.length }).toEqual({ count: 2, costCents: 3, results: 1 })
  expect(first.results[0]?.id).toBe(id)
  expect(await exportInterventions(mayor, { pageSize: 1 })).toHaveLength(2)
  expect((await findInterventions(other)).count).toBe(0)
  await removeIntervention(keeper, id)
  expect((await findInterventions(mayor)).count).toBe(1)
})

test('a plan says how many weeks it needs, is drawn with its seed when it is frozen, and nothing of it changes after that', async () => {
  const made = await planExperiment(keeper, anExperiment())
  expect(adviceOn(made)).toMatchObject({ weeksNeeded: 50, power: expect.closeTo(0, 0) })
  await expect(noteDeviation(keeper, made.id, 'te vroeg')).rejects.toMatchObject({ reason: 'trials.note_on_draft' })
  const changed = await changeExperiment(keeper, made.id, { ...anExperiment({ weeks: 6 }), revision: 1 })
  await expect(freezeExperiment(keeper, made.id, 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(freezeExperiment(at(keeper, '2024-02-01'), made.id, 2)).rejects.toMatchObject({
    problems: [{ reason: 'trials.starts_in_past' }],
  })
  const { seed, arms, planHash } = await freezeExperiment(keeper, made.id, changed.revision)
  expect(arms).toEqual(drawWeeks(seed ?? '', 6))
  expect(planHash).toMatch(/^[0-9a-f]{64}$/)
  const again = { ...anExperiment(), revision: 3 }
  await expect(changeExperiment(keeper, made.id, again)).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  await expect(removeExperiment(keeper, made.id)).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  for (const change of [
    sql`update trials.experiments set weeks = 8 where id = ${made.id}::uuid`,
    sql`update trials.groups set employees = 1 where experiment_id = ${made.id}::uuid`,
    sql`delete from trials.experiments where id = ${made.id}::uuid`,
  ])
    await expect(db.execute(change)).rejects.toThrow()
  await noteDeviation(keeper, made.id, 'In week 2 lag het intranet stil.')
  const { events } = await readExperiment(keeper, made.id)
  expect(events.map(({ what, note }) => note ?? what)).toEqual([
    ...['make', 'change', 'freeze'],
    'In week 2 lag het intranet stil.',
  ])
})

test('a code counts opened and sent forms by week, while its trial runs, at its own reporting point, and nothing else', async () => {
  const { code } = await frozen()
  await counted(code, 'opened', '2024-01-21')
  await counted('zzzzzz', 'opened', '2024-01-24')
  await counted(code, 'opened', '2024-01-24', 3)
  await counted(code, 'sent', '2024-01-28')
  await counted(code, 'opened', '2024-01-29')
  await counted(code, 'opened', '2024-02-19')
  const own = point
  point = 'elsewhere'
  await counted(code, 'opened', '2024-01-24')
  point = own
  expect(await totals()).toEqual([
    { week: '2024-01-22', opened: 3, sent: 1 },
    { week: '2024-01-29', opened: 1, sent: 0 },
  ])
})

test('nobody sees totals while a trial runs; at the end its result says what the numbers can and can not tell', async () => {
  const { id, code, read } = await frozen()
  const weeks = ['2024-01-22', '2024-01-29', '2024-02-05', '2024-02-12']
  for (const [at, week] of weeks.entries()) await counted(code, 'sent', week, read.arms?.[at] === 'a' ? 12 : 3)
  const seen = inTransaction(keeper, ({ db: own }) => rowsOf(own, sql`select * from trials.counts`))
  expect(await seen).toEqual([])
  await expect(resultOf(keeper, id)).rejects.toMatchObject({ reason: 'trials.no_result_yet' })
  await expect(finishExperiment(at(keeper, '2024-02-18'), id, null)).rejects.toMatchObject({
    problems: [{ reason: 'trials.early_needs_note' }],
  })
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  const { outcome, experiment } = await resultOf(mayor, id)
  expect(experiment.endedEarly).toBe(false)
  expect(outcome).toMatchObject({
    ...{ verdict: 'more', weeks: 4, a: { events: 24, exposure: 1800 }, b: { events: 6, exposure: 1800 } },
    comparison: { ratio: 4 },
  })
})

test('a trial may end when its number is reached, without a note; earlier it needs one and only whole weeks count', async () => {
  const first = await frozen({ enough: 10 })
  await counted(first.code, 'sent', '2024-01-23', 10)
  expect((await readExperiment(at(keeper, '2024-01-28'), first.id)).mayEnd).toBe(false)
  expect((await readExperiment(at(keeper, '2024-01-29'), first.id)).mayEnd).toBe(true)
  expect((await finishExperiment(at(keeper, '2024-01-29'), first.id, null)).endedEarly).toBe(false)
  const second = await frozen()
  await counted(second.code, 'sent', '2024-01-23', 6)
  await counted(second.code, 'sent', '2024-01-30', 6)
  await finishExperiment(at(keeper, '2024-01-31'), second.id, 'Het intranet verdwijnt.')
  const { outcome, experiment } = await resultOf(keeper, second.id)
  expect(experiment.endedEarly).toBe(true)
  expect(outcome).toMatchObject({ verdict: 'too-few', weeks: 1 })
  expect(outcome.a.events + outcome.b.events).toBe(6)
})

test('teams get arms in pairs by size and codes of their own; opened to sent is divided by opened forms', async () => {
  const teams = [400, 390, 250, 240].map((employees, at) => ({ name: `Team ${at}`, employees }))
  const { id, read } = await frozen({ unit: 'team', employees: null, teams, measure: 'sent' })
  const [one, two, three, four] = read.groups
  expect([one?.arm, two?.arm].sort()).toEqual(['a', 'b'])
  expect([three?.arm, four?.arm].sort()).toEqual(['a', 'b'])
  expect(new Set(read.groups.map(({ code }) => code)).size).toBe(4)
  for (const { code, arm } of read.groups) {
    await counted(code ?? '', 'opened', '2024-01-24', 20)
    await counted(code ?? '', 'sent', '2024-01-24', arm === 'a' ? 5 : 4)
  }
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  expect((await resultOf(keeper, id)).outcome).toMatchObject({
    ...{ verdict: 'not-seen', a: { events: 10, exposure: 40 }, b: { events: 8, exposure: 40 } },
    comparison: { ratio: 1.25 },
  })
})

test('codes of a trial that is over are no longer there to spread', async () => {
  const { code } = await frozen()
  expect(await inTransaction(keeper, codesToSpread)).toMatchObject([{ code, team: null }])
  expect(await inTransaction(at(keeper, '2024-03-01'), codesToSpread)).toEqual([])
})

test('others see what was released alone: coarse, by size, and only that there were too few where there were', async () => {
  const { id, code, read } = await frozen()
  await counted(code, 'sent', '2024-01-22', read.arms?.[0] === 'a' ? 30 : 10)
  await counted(code, 'sent', '2024-01-29', read.arms?.[0] === 'a' ? 10 : 30)
  await expect(releaseExperiment(keeper, id, true)).rejects.toMatchObject({ reason: 'trials.release_unfinished' })
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  const few = await frozen()
  await counted(few.code, 'sent', '2024-01-22', 4)
  await finishExperiment(at(keeper, '2024-02-19'), few.id, null)
  const { id: helped } = await planIntervention(keeper, anIntervention())
  await moveIntervention(keeper, helped, { do: 'start' })
  await moveIntervention(keeper, helped, { do: 'finish', effect: 'helped' })
  expect((await findReleased(leader)).count).toBe(0)
  await releaseExperiment(keeper, id, true)
  await releaseExperiment(keeper, few.id, true)
  await releaseIntervention(keeper, helped, true)
  const { results } = await findReleased(leader)
  const of = (subject: string) => results.find(({ subjectId }) => subjectId === subject)
  expect(of(id)).toMatchObject({ effect: 'more', ratio: 3, reports: '20-49', size: 'unknown', weeks: 4 })
  expect(of(few.id)).toMatchObject({ effect: 'too-few', ratio: null, low: null, reports: null })
  expect(of(helped)).toMatchObject({ effect: 'helped', against: null, ratio: null })
  expect((await findReleased(other)).count).toBe(3)
  expect(await exportReleased(other, { pageSize: 1, subject: 'experiment' })).toHaveLength(2)
  await releaseIntervention(keeper, helped, false)
  expect((await findReleased(other, { subject: 'intervention' })).count).toBe(0)
})

test('a roll-out asks each municipality, draws the order of those that agree, and then stays', async () => {
  const plan = { title: 'Meldknop', method: 'button-at-work', startsOn: '2024-02-05', weeksPerStep: 4 }
  const made = await planRollOut(leader, { ...plan, municipalities: ids })
  await expect(freezeRollOut(leader, made.id, 1)).rejects.toMatchObject({ reason: 'trials.two_must_agree' })
  await decideRollOut(mayor, made.id, 'declined')
  await decideRollOut(keeper, made.id, 'agreed')
  await decideRollOut(other, made.id, 'agreed')
  const { seed } = await freezeRollOut(leader, made.id, 1)
  await expect(decideRollOut(mayor, made.id, 'declined')).rejects.toMatchObject({ reason: 'trials.plan_is_frozen' })
  const whole = await readRollOut(leader, made.id)
  expect(whole.sites.map(({ municipalityId }) => municipalityId)).toEqual(drawOrder(seed ?? '', ids))
  expect(whole.sites.map(({ startsOn }) => startsOn)).toEqual(['2024-02-05', '2024-03-04'])
  const own = await readRollOut(other, made.id)
  expect(own.sites.map(({ municipalityId }) => municipalityId)).toEqual([personOf(other).organisationId])
  expect((await findRollOuts(other)).count).toBe(1)
})

test('five years after its end a trial goes with its groups, totals and history, and an intervention too', async () => {
  const { id, code } = await frozen()
  await counted(code, 'opened', '2024-01-24')
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  await releaseExperiment(keeper, id, true)
  const made = await planIntervention(keeper, anIntervention())
  await moveIntervention(keeper, made.id, { do: 'stop', note: 'Geen tijd voor.' })
  await destroyExpired(db, trialsRetention, new Date('2029-02-18T10:00:00Z'))
  expect(await totals()).toHaveLength(1)
  await destroyExpired(db, trialsRetention, new Date('2029-02-21T10:00:00Z'))
  expect(await totals()).toEqual([])
  const left = await rowsOf(
    db,
    sql`select 1 from trials.events where subject_id in (${id}::uuid, ${made.id}::uuid) union all
      select 1 from trials.released where subject_id = ${id}::uuid`,
  )
  expect(left).toEqual([])
})
