import { beforeEach, expect, test } from 'vitest'
import { askTogether, type Ctx } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { finishExperiment, freezeExperiment, planExperiment } from './experiments/service.ts'
import { moveIntervention, planIntervention } from './interventions/service.ts'
import { decideRollOut, freezeRollOut, planRollOut } from './roll-outs/service.ts'
import { anExperiment, anIntervention, aRollOut, aTrialDistrict, at, type TrialDistrict } from './testing.ts'
import { trialsTodo } from './todo.ts'

const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: trialsTodo(ctx) })).found

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
beforeEach(async () => {
  here = await aTrialDistrict(db)
})

test('who keeps trials is told that the weeks are over, until the trial is finished; others are not', async () => {
  const { keeper, mayor, other } = here
  const { id, title, revision } = await planExperiment(keeper, anExperiment())
  await freezeExperiment(keeper, id, revision)
  expect(await todoOf(at(keeper, '2024-02-18'))).toEqual([])
  expect(await todoOf(at(keeper, '2024-02-19'))).toEqual([{ id, title, step: 'finish' }])
  expect(await todoOf(at(mayor, '2024-02-19'))).toEqual([])
  expect(await todoOf(at(other, '2024-02-19'))).toEqual([])
  await finishExperiment(at(keeper, '2024-02-19'), id, null)
  expect(await todoOf(at(keeper, '2024-02-19'))).toEqual([])
})

test('who keeps methods is asked after a year without a line whether one that runs is in use still, until they say so', async () => {
  const { keeper, mayor, other } = here
  const { id, place } = await planIntervention(keeper, anIntervention({ startsOn: '2024-01-16' }))
  expect(await todoOf(at(keeper, '2026-01-16'))).toEqual([])
  await moveIntervention(at(keeper, '2024-01-16'), id, { do: 'start' })
  expect(await todoOf(at(keeper, '2025-01-14'))).toEqual([])
  expect(await todoOf(at(keeper, '2025-01-15'))).toEqual([{ id, title: place, step: 'review' }])
  for (const ctx of [mayor, other]) expect(await todoOf(at(ctx, '2025-01-15'))).toEqual([])
  await moveIntervention(at(keeper, '2025-01-15'), id, { do: 'review' })
  expect(await todoOf(at(keeper, '2025-01-15'))).toEqual([])
})

test('of a roll-out of which the weeks are over each municipality is asked for its counts', async () => {
  const { mayor, others, leader, ids: municipalities } = here
  const { id, title, revision } = await planRollOut(leader, aRollOut({ municipalities }))
  for (const ctx of [mayor, ...others]) await decideRollOut(ctx, id, 'agreed')
  await freezeRollOut(leader, id, revision)
  expect(await todoOf(at(mayor, '2024-06-09'))).toEqual([])
  expect(await todoOf(at(mayor, '2024-06-10'))).toEqual([{ id, title, step: 'hand-in' }])
  expect(await todoOf(at(leader, '2024-06-10'))).toEqual([])
})
