import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { ctxFor, testDatabase } from '#platform/testing'
import { aComparison, allNorms, type SampleInspection } from '../modules/common-threads/comparison/sample-comparison.ts'
import { resultsOf } from '../modules/programme/results/results.ts'
import { addTarget, chooseRounds } from '../modules/programme/results/service.ts'
import { aProgramme } from '../modules/programme/testing.ts'

const { db } = await testDatabase()
const moments = (state: SampleInspection['state'], self: number, levelThen: number, levelNow: number) => ({
  state,
  given: { ...allNorms(2, 2, 2), P1: { self, levelThen, levelNow } },
})

/** A programme that aims at P1, measured between the rounds of a comparison. */
async function measured(wanted: readonly SampleInspection[], places: number[] = []) {
  const sample = await aComparison(db, wanted)
  const leader = ctxFor(db, await aMember(db, sample.districtId, 'project-leader'))
  const municipalities = places.map((at) => sample.places[at]?.id ?? '')
  const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
  const { programmeId, subProjectIds } = await aProgramme(db, sample.districtId, personOf(leader), {
    subProjects: [{ ...year, line: 0, key: null, title: 'Deel', effect: '', municipalities, parts: [] }],
  })
  const rounds = { baselineId: sample.roundId, measuredId: sample.judgedId, laterId: null, revision: 0 }
  await chooseRounds(leader, programmeId, rounds)
  const aim = { subProjectId: subProjectIds[0] ?? '', norm: 'P1', indicator: null, percent: null, municipalities: 4 }
  await addTarget(leader, programmeId, aim)
  return { sample, leader, programmeId }
}
const resultIn = async ({ leader, programmeId }: Awaited<ReturnType<typeof measured>>) =>
  (await resultsOf(leader, programmeId)).subProjects[0]?.targets[0]

test('progress and another view are told apart, and the target is held against what the assessor found', async () => {
  const all = [
    moments('acknowledged', 4, 1, 1), // saw itself far too well, and nothing changed
    moments('acknowledged', 2, 2, 4),
    moments('final', 4, 4, 4),
    moments('final', 4, 4, 1),
    moments('hearing', 1, 4, 4),
    moments('hearing', 0, 0, 4),
  ]
  const result = await resultIn(await measured(all))
  expect(result?.norm).toEqual({
    self: { n: 6, reached: 3 },
    baseline: { n: 6, reached: 3 },
    measured: { n: 6, reached: 4 },
    up: 2,
    down: 1,
    optimistic: 1,
    strict: 1,
  })
  expect(result?.met).toBe(true)
})

test('counts of fewer than five municipalities, or of a round to which some are still added, are shown to nobody', async () => {
  const six = Array.from({ length: 6 }, () => moments('final', 2, 2, 4))
  const few = await resultIn(await measured(six, [0, 1, 2, 3]))
  expect(few).toMatchObject({ norm: null, baseline: null, measured: null, met: null })
  const open = await measured([...six, moments('draft', 2, 2, 4)])
  expect(await resultIn(open)).toMatchObject({ norm: null, measured: null, met: null })
  expect((await resultsOf(open.leader, open.programmeId)).counts).toEqual({ judged: 6, open: 1 })
})

test('names of municipalities are in none of it', async () => {
  const { sample, leader, programmeId } = await measured(Array.from({ length: 6 }, () => moments('final', 2, 2, 4)))
  const text = JSON.stringify(await resultsOf(leader, programmeId))
  for (const { id } of sample.places) expect(text).not.toContain(id)
})

test('the measurement is the assessment of the baseline, and both are of the district', async () => {
  const { sample, leader, programmeId } = await measured(Array.from({ length: 5 }, () => moments('final', 2, 2, 4)))
  const choose = (baselineId: string, measuredId: string | null, laterId: string | null) =>
    chooseRounds(leader, programmeId, { baselineId, measuredId, laterId, revision: 1 }).then(
      () => [],
      (error) => error.problems.map(({ reason }: { reason: string }) => reason),
    )
  expect(await choose(sample.judgedId, sample.judgedId, null)).toEqual([
    'programme.baseline_is_self_scan',
    'programme.measured_of_baseline',
  ])
  expect(await choose(crypto.randomUUID(), null, null)).toEqual(['programme.choose_round'])
  expect(await choose(sample.roundId, sample.judgedId, sample.judgedId)).toEqual(['programme.later_is_another'])
  expect(await choose(sample.roundId, null, null)).toEqual([])
})
