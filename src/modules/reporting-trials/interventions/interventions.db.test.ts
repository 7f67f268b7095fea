import { beforeEach, expect, test } from 'vitest'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { log } from '#platform/log'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { freezeExperiment, planExperiment } from '../experiments/service.ts'
import { anExperiment, anIntervention, aTrialDistrict, at, reported, type TrialDistrict } from '../testing.ts'
import { destroyedOn } from './keeping.ts'
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

test('one that runs is said to be in use still, and reads until when it is kept; one that does not run is not', async () => {
  const { id } = await planIntervention(keeper, anIntervention())
  const review = (ctx: Ctx) => moveIntervention(ctx, id, { do: 'review' })
  await expect(review(keeper)).rejects.toMatchObject({ reason: 'trials.review_when_planned' })
  expect(destroyedOn(await readIntervention(mayor, id))).toBeNull()
  await moveIntervention(at(keeper, '2024-02-29'), id, { do: 'start' })
  expect(destroyedOn(await readIntervention(mayor, id))).toBe('2029-02-28')
  await expect(review(mayor)).rejects.toMatchObject({ code: 'forbidden' })
  await review(at(keeper, '2025-03-01'))
  const read = await readIntervention(mayor, id)
  expect([read.state, read.closedOn, destroyedOn(read)]).toEqual(['running', null, '2030-03-01'])
  expect(read.events.map(({ what }) => what)).toEqual(['make', 'start', 'review'])
  await moveIntervention(keeper, id, { do: 'stop', note: 'Geen tijd voor.' })
  await expect(review(keeper)).rejects.toMatchObject({ reason: 'trials.review_when_stopped' })
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

test('who sees the use of the reporting point reads how many reports came before and after the start, with the interval', async () => {
  const { id } = await planIntervention(keeper, anIntervention({ startsOn: '2024-02-07' }))
  await moveIntervention(keeper, id, { do: 'start' })
  const later = at(mayor, '2024-03-12')
  await reported(db, here.organisationId, '2023-10-02', 1)
  for (const [day, times] of [
    ['2024-01-08', 2],
    ['2024-02-04', 3],
    ['2024-02-08', 50],
    ['2024-02-12', 4],
  ] as const)
    await reported(db, here.organisationId, day, times)
  expect((await readIntervention(later, id)).beforeAfter).toMatchObject({ state: 'too-few', weeks: 4 })
  await reported(db, here.organisationId, '2024-03-10', 16)
  await reported(db, here.organisationId, '2024-03-11', 50)
  expect((await readIntervention(later, id)).beforeAfter).toMatchObject({
    ...{ state: 'compared', verdict: 'more', weeks: 4, from: '2024-01-08', start: '2024-02-12', upTo: '2024-03-11' },
    ...{ before: { reports: 5, rate: null }, after: { reports: 20 }, ratio: 4, low: expect.closeTo(1.46, 1) },
  })
  expect((await readIntervention(at(mayor, '2024-03-03'), id)).beforeAfter).toEqual({ state: 'too-short' })
  const coordinator = ctxFor(db, anActor('coordinator', personOf(keeper)))
  expect(await readIntervention(coordinator, id)).toMatchObject({ beforeAfter: null, mayCompare: false })
  const trial = await planExperiment(keeper, anExperiment())
  await freezeExperiment(keeper, trial.id, trial.revision)
  expect((await readIntervention(later, id)).beforeAfter).toEqual({ state: 'hidden' })
})
