import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { askTogether, type Ctx, inTransaction, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { freezeExperiment, planExperiment } from '../../experiments/service.ts'
import { reported as addReports, anExperiment, aRollOut, at } from '../../testing.ts'
import { trialsTodo } from '../../todo.ts'
import { findRollOuts, readRollOut } from '../queries.ts'
import { decideRollOut, freezeRollOut, planRollOut } from '../service.ts'
import { contribute, previewContribution, takeBackContribution } from './contributing.ts'
import { drawRollOut, readRollOutResult } from './drawing.ts'
import { halvesOf } from './measuring.ts'

const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: trialsTodo(ctx) })).found

log.level = 'silent'
const { db } = await testDatabase()
const over = '2024-12-02'
let districtId: string
let leader: Ctx
let secretaries: Ctx[]
let id: string
/** The municipalities in the order that was drawn. */
let order: string[]

beforeEach(async () => {
  const made = await aDistrict(db, 5)
  districtId = made.districtId
  const municipalities = made.municipalities.map((one) => one.id)
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const members = municipalities.map((organisationId) => aMember(db, { organisationId, districtId }, 'secretary'))
  secretaries = (await Promise.all(members)).map((actor) => ctxFor(db, actor))
  const planned = await planRollOut(leader, aRollOut({ municipalities }))
  id = planned.id
  for (const secretary of secretaries) await decideRollOut(secretary, id, 'agreed')
  await freezeRollOut(leader, id, planned.revision)
  order = (await readRollOut(leader, id)).sites.map(({ municipalityId }) => municipalityId)
  for (const organisationId of municipalities)
    await db.execute(sql`insert into reporting_use.headcounts (organisation_id, quarter, employees, entered_by, entered_at)
      values (${organisationId}::uuid, '2024-Q1', 500, gen_random_uuid(), now())`)
})

/** Reports in the first week of each half, for each municipality in its order. */
async function reported(all: readonly (readonly number[])[]): Promise<void> {
  const { sites, ...plan } = await readRollOut(leader, id)
  const halves = halvesOf(plan)
  for (const [place, counts] of all.entries())
    for (const [half, count] of counts.entries())
      await addReports(db, order[place] ?? '', halves[half]?.from ?? '', count)
}
const of = (place: number): Ctx => {
  const found = secretaries.find(({ actor }) => actor.kind === 'person' && actor.organisationId === order[place])
  if (!found) throw new Error('the secretary is not there')
  return at(found, over)
}
const contributions = () => rowsOf(db, sql`select 1 from trials.contributions where roll_out_id = ${id}::uuid`)

test('a municipality sees what leaves it, hands it in, takes it back, and the result is drawn from all together, once', async () => {
  await reported([
    [4, 20, 18, 19, 20, 21, 19, 20, 21, 20],
    [9, 8, 9, 21, 20, 18, 20, 19, 20, 21],
    [10, 9, 8, 10, 9, 22, 20, 21, 19, 20],
    [9, 10, 9, 8, 10, 9, 10, 21, 20, 19],
    [10, 8, 9, 10, 8, 9, 10, 9, 9, 20],
  ])
  await expect(previewContribution(at(of(0), '2024-04-14'), id)).rejects.toMatchObject({
    reason: 'trials.not_measured_yet',
  })
  const { halves } = await previewContribution(of(0), id)
  expect(halves.slice(0, 2)).toEqual([
    { step: 1, isAfter: false, from: '2024-01-22', upTo: '2024-02-05', isOwn: true, reports: 4, employees: 500 },
    { step: 1, isAfter: true, from: '2024-02-05', upTo: '2024-02-19', isOwn: true, reports: 20, employees: 500 },
  ])
  await contribute(of(0), id)
  await expect(contribute(of(0), id)).rejects.toMatchObject({ code: 'conflict' })
  for (const place of [1, 2, 3]) await contribute(of(place), id)
  await expect(drawRollOut(at(leader, over), id)).rejects.toMatchObject({ reason: 'trials.five_must_contribute' })
  expect(await contributions()).toHaveLength(4)
  expect(await todoOf(at(leader, over))).toEqual([])
  await takeBackContribution(of(1), id)
  await expect(takeBackContribution(of(1), id)).rejects.toMatchObject({ reason: 'trials.nothing_contributed' })
  await contribute(of(1), id)
  await contribute(of(4), id)
  const seen = await readRollOut(at(leader, over), id)
  expect(seen).toMatchObject({
    isDrawn: false,
    mayDraw: true,
    sites: [1, 2, 3, 4, 5].map(() => ({ contributed: true })),
  })
  expect(await todoOf(at(leader, over))).toEqual([{ id, title: 'Meldknop', step: 'draw' }])
  const drawn = await drawRollOut(at(leader, over), id)
  expect(await todoOf(at(leader, over))).toEqual([])
  expect(drawn).toMatchObject({ municipalities: 5, verdict: 'more', reports: '100+', besideVerdict: 'more' })
  expect(drawn.ratio).toBeGreaterThan(1.8)
  expect(await contributions()).toEqual([])
  await expect(drawRollOut(at(leader, over), id)).rejects.toMatchObject({ reason: 'trials.result_is_drawn' })
  await expect(contribute(of(0), id)).rejects.toMatchObject({ reason: 'trials.result_is_drawn' })
  await expect(takeBackContribution(of(0), id)).rejects.toMatchObject({ reason: 'trials.result_is_drawn' })
  expect((await readRollOutResult(of(2), id)).result).toMatchObject({ ratio: drawn.ratio, drawnOn: over })
})

test('with too few reports the result says so and nothing else, and that stands as well', async () => {
  await reported([
    [0, 2, 0, 0, 0, 1],
    [0, 0, 0, 1, 0, 0],
    [90, 90, 90, 90, 90, 90, 90, 90, 90, 90],
    [90, 90, 90, 90, 90, 90, 90, 90, 90, 90],
    [],
  ])
  for (const place of order.keys()) await contribute(of(place), id)
  expect(await drawRollOut(at(leader, over), id)).toMatchObject({
    ...{ verdict: 'too-few', ratio: null, low: null, high: null, reports: null, besideVerdict: 'too-few' },
    besideRatio: null,
  })
})

test('nobody but the municipality itself reads what it handed in, also not by SQL; the result stays', async () => {
  for (const place of order.keys()) await contribute(of(place), id)
  const own = order[0] ?? ''
  const table = 'trials.contributions'
  const rows = sql`municipality_id = ${own}::uuid`
  const roles = municipalRoles.filter((role) => role !== 'secretary' && role !== 'mayor')
  const away = [
    anActor(roles, { organisationId: own, districtId }),
    anActor(municipalRoles, { organisationId: order[1] ?? '', districtId }),
    anActor(['project-leader', 'analyst', 'administrator'], { organisationId: districtId, districtId }),
  ]
  await expectIsolated(db, { table, rows, actors: away })
  const taken = (ctx: Ctx) =>
    inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select * from trials.take_contributions(${id}::uuid)`))
  await expect(taken(of(0))).rejects.toThrow()
  await expect(taken(ctxFor(db, anActor('analyst', { organisationId: districtId, districtId })))).rejects.toThrow()
  const early = sql`insert into trials.roll_out_results (roll_out_id, organisation_id, municipalities, verdict, beside_verdict, drawn_on, drawn_by)
    values (${id}::uuid, ${districtId}::uuid, 5, 'too-few', 'too-few', '2024-12-02', gen_random_uuid())`
  await expect(db.execute(early)).rejects.toThrow()
  await drawRollOut(at(leader, over), id)
  for (const change of [
    sql`update trials.roll_out_results set municipalities = 6 where roll_out_id = ${id}::uuid`,
    sql`delete from trials.roll_out_results where roll_out_id = ${id}::uuid`,
  ])
    await expect(db.execute(change)).rejects.toThrow()
  const result = { table: 'trials.roll_out_results', rows: sql`roll_out_id = ${id}::uuid` }
  const elsewhere = await aDistrict(db, 1)
  const far = { organisationId: elsewhere.municipalities[0]?.id ?? '', districtId: elsewhere.districtId }
  await expectIsolated(db, { ...result, actors: [anActor(municipalRoles, far)] })
  await expectIsolated(db, {
    ...result,
    actors: [anActor(municipalRoles, { organisationId: own, districtId })],
    mayRead: true,
  })
})

test('the board and every mayor of the district read the result once it is drawn, and of the plan and its municipalities nothing', async () => {
  const board = ctxFor(db, anActor('board-member', { organisationId: districtId, districtId }))
  const mayor = ctxFor(db, anActor('mayor', { organisationId: crypto.randomUUID(), districtId }))
  const secretary = ctxFor(db, anActor('secretary', { organisationId: crypto.randomUUID(), districtId }))
  const elsewhere = crypto.randomUUID()
  const away = ctxFor(db, anActor('board-member', { organisationId: elsewhere, districtId: elsewhere }))
  const seen = async (ctx: Ctx) => (await findRollOuts(ctx)).results.map(({ title, ...it }) => [title, it.mayOpen])
  for (const ctx of [board, mayor]) {
    expect(await seen(ctx)).toEqual([])
    await expect(readRollOutResult(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const place of order.keys()) await contribute(of(place), id)
  await drawRollOut(at(leader, over), id)
  for (const ctx of [board, mayor]) {
    expect(await seen(ctx)).toEqual([['Meldknop', false]])
    expect(await readRollOutResult(ctx, id)).toMatchObject({ mayOpen: false, result: { municipalities: 5 } })
    await expect(readRollOut(ctx, id)).rejects.toMatchObject({ code: ctx === board ? 'forbidden' : 'not_found' })
    await expect(decideRollOut(ctx, id, 'declined')).rejects.toThrow()
    await expect(freezeRollOut(ctx, id, 2)).rejects.toMatchObject({ code: 'forbidden' })
    for (const table of ['trials.sites', 'trials.contributions', 'trials.counts'])
      expect(await inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select 1 from ${sql.raw(table)}`))).toEqual([])
  }
  for (const ctx of [secretary, away]) {
    expect(await seen(ctx)).toEqual([])
    await expect(readRollOutResult(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await seen(of(0))).toEqual([['Meldknop', true]])
})

test('while a trial by week hides the weeks, nothing of them is handed in', async () => {
  const { id: trial, revision } = await planExperiment(of(0), anExperiment({ startsOn: '2025-01-06' }))
  await freezeExperiment(of(0), trial, revision)
  expect((await previewContribution(of(0), id)).halves).toHaveLength(10)
  const early = await planExperiment(at(of(0), '2024-01-15'), anExperiment())
  await freezeExperiment(at(of(0), '2024-01-15'), early.id, early.revision)
  await expect(previewContribution(of(0), id)).rejects.toMatchObject({ reason: 'trials.week_trial_runs' })
})
