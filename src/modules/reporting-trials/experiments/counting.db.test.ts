import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import {
  aFrozenExperiment,
  type anExperiment,
  aTrialDistrict,
  at,
  counted as countedAt,
  type TrialDistrict,
  totalsOf,
} from '../testing.ts'
import { readExperiment, resultOf } from './queries.ts'
import { finishExperiment } from './service.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
let mayor: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper, mayor } = here)
})
const counted = (...what: Parameters<typeof countedAt>[2]) => countedAt(db, here, what)
const totals = () => totalsOf(db, here)
const frozen = (of: Parameters<typeof anExperiment>[0] = {}) => aFrozenExperiment(keeper, of)

test('a code counts opened and sent forms by week, while its trial runs, at its own reporting point, and nothing else', async () => {
  const { code } = await frozen()
  await counted(code, 'opened', '2024-01-21')
  await counted('zzzzzz', 'opened', '2024-01-24')
  await counted(code, 'opened', '2024-01-24', 3)
  await counted(code, 'sent', '2024-01-28')
  await counted(code, 'opened', '2024-01-29')
  await counted(code, 'opened', '2024-02-19')
  await countedAt(db, { ...here, point: 'elsewhere' }, [code, 'opened', '2024-01-24'])
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
