import { beforeEach, expect, test } from 'vitest'
import type { Ctx } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { finishExperiment } from '../experiments/service.ts'
import { moveIntervention, planIntervention } from '../interventions/service.ts'
import {
  aFrozenExperiment,
  type anExperiment,
  anIntervention,
  aTrialDistrict,
  at,
  counted as countedAt,
  type TrialDistrict,
} from '../testing.ts'
import { exportReleased, findReleased } from './queries.ts'
import { releaseExperiment, releaseIntervention } from './releasing.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
let other: Ctx
let leader: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper, other, leader } = here)
})
const counted = (...what: Parameters<typeof countedAt>[2]) => countedAt(db, here, what)
const frozen = (of: Parameters<typeof anExperiment>[0] = {}) => aFrozenExperiment(keeper, of)

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
