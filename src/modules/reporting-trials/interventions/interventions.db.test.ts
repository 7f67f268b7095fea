import { beforeEach, expect, test } from 'vitest'
import type { Ctx } from '#platform/db'
import { log } from '#platform/log'
import { testDatabase } from '#platform/testing'
import { anIntervention, aTrialDistrict, type TrialDistrict } from '../testing.ts'
import { exportInterventions, findInterventions, readIntervention } from './queries.ts'
import { changeIntervention, moveIntervention, planIntervention, removeIntervention } from './service.ts'

log.level = 'silent'
const { db } = await testDatabase()
let here: TrialDistrict
let keeper: Ctx
let mayor: Ctx
let other: Ctx
beforeEach(async () => {
  here = await aTrialDistrict(db)
  ;({ keeper, mayor, other } = here)
})

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
