import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import { giveReading, type JobData, readingJob } from '#platform/jobs'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { finishAction } from '../actions/closing.ts'
import { cancelAction, createAction, reopenAction } from '../actions/keeping.ts'
import { actionFields, aProof } from '../actions/testing.ts'
import { answer } from '../answering.ts'
import { enterFinding, readFinding, removeFinding, removeRecommendation } from '../findings/service.ts'
import { findingFields } from '../findings/testing.ts'
import { submit } from '../handing-in.ts'
import { aFramework, aNorm } from '../sample-framework.ts'
import { aScan, dayFromNow, level, on, personIn } from '../testing.ts'
import { viewScan } from '../view.ts'
import { measureJob } from './asking.ts'
import { districtReadings } from './district.ts'
import { measure, measureAll } from './measuring.ts'
import { proveByReading } from './proving.ts'
import { exportReadings, listReadings, measurementsOf, ownMeasurements } from './queries.ts'
import { takeReading } from './taking.ts'

const { db } = await testDatabase()

const indicator = {
  code: 'learning.completed',
  name: { nl: 'Leermodule afgerond' },
  statement: { nl: '{value} rondde de leermodule af.' },
  unit: 'share' as const,
  levels: { 1: 0.25, 2: 0.6, 3: 0.9 },
  freshMonths: 3,
}
const framework = aFramework([aNorm('A', { indicators: [indicator.code] }), aNorm('B'), aNorm('C')], {
  indicators: [indicator],
})
const aPlace = () => aScan(db, { framework })

const data = (organisationId: string, fields: Partial<JobData> = {}): JobData => ({
  organisationId,
  indicator: indicator.code,
  day: '2024-01-15',
  source: 'learning',
  numerator: '9',
  denominator: '10',
  measuredAt: '2024-01-15T05:00:00.000Z',
  ...fields,
})

/** What waits in the outbox under a name, taken out of it. */
const taken = (name: string) =>
  rowsOf<{ data: JobData }>(db, sql`delete from platform.outbox where name = ${name} returning data`)

test('a reading that a module hands over comes out of the queue as it went in, and is kept', async () => {
  const { coordinator, organisationId } = await aPlace()
  await taken(readingJob)
  const given = { organisationId, indicator: indicator.code, day: '2024-01-15', source: 'learning' }
  await inTransaction(systemCtx(db, aMoment), async (tx) => {
    await giveReading(tx, { ...given, numerator: 96, denominator: 110 })
    await giveReading(tx, { ...given, indicator: 'reporting.days', value: 12.5 })
    await giveReading(tx, { ...given, indicator: 'nothing.to-measure', numerator: 0, denominator: 0 })
  })
  for (const { data: job } of await taken(readingJob)) await takeReading(db, job, aMoment)
  expect(await listReadings(coordinator)).toMatchObject([
    { indicator: 'learning.completed', numerator: 96, denominator: 110, value: null, source: 'learning' },
    { indicator: 'reporting.days', numerator: null, denominator: null, value: 12.5 },
  ])
})

test('in whatever order and however often readings come in, the one that was measured last stays', async () => {
  const { coordinator, organisationId } = await aPlace()
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 86_399 }), { minLength: 1, maxLength: 5 })
  const delivered = moments.chain((seconds) =>
    fc.record({
      seconds: fc.constant(seconds),
      order: fc.array(fc.constantFrom(...seconds), { minLength: 1, maxLength: 9 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(delivered, async ({ seconds, order }) => {
      await db.execute(sql`delete from assessments.readings where organisation_id = ${organisationId}::uuid`)
      const at = (second: number) => new Date(Date.parse('2024-01-15T00:00:00Z') + second * 1000).toISOString()
      for (const second of [...order, ...seconds])
        await takeReading(
          db,
          data(organisationId, { measuredAt: at(second), numerator: String(second), denominator: '86400' }),
          aMoment,
        )
      const kept = await listReadings(coordinator)
      expect(kept.map(({ numerator }) => numerator)).toEqual([Math.max(...seconds)])
    }),
    { numRuns: 25 },
  )
})

test.each([
  { numerator: '11', denominator: '10' },
  { numerator: '-1' },
  { denominator: '0' },
  { day: '2024-02-31' },
  { source: 'Iemand' },
  { organisationId: 'x' },
  { numerator: '1.5' },
])('%j is no reading and a fault of the module that gave it', async (fields) => {
  const { coordinator, organisationId } = await aPlace()
  await expect(takeReading(db, data(organisationId, fields), aMoment)).rejects.toThrow()
  expect(await listReadings(coordinator)).toEqual([])
})

test('a reading of what is no municipality, or is there no longer, is dropped', async () => {
  const { districtId } = await aPlace()
  await takeReading(db, data(districtId), aMoment)
  await takeReading(db, data(crypto.randomUUID()), aMoment)
  const [kept] = await rowsOf(db, sql`select 1 from assessments.readings where organisation_id = ${districtId}::uuid`)
  expect(kept).toBeUndefined()
})

test('a norm shows the latest reading with a proposal, and none when it is too old; the answer stays as it was', async () => {
  const { coordinator, organisationId, scanId } = await aPlace()
  await takeReading(db, data(organisationId, { day: '2023-12-01', numerator: '2' }), aMoment)
  await takeReading(db, data(organisationId), aMoment)
  const at = (moment: typeof coordinator) =>
    inTransaction(moment, (tx) => measurementsOf(tx, organisationId, framework, 'A'))
  expect(await at(coordinator)).toMatchObject([
    { latest: { numerator: 9 }, isStale: false, proposed: 3, history: [{ day: '2024-01-15' }, { day: '2023-12-01' }] },
  ])
  expect(await at(on(coordinator, '2024-04-15'))).toMatchObject([{ isStale: false, proposed: 3 }])
  expect(await at(on(coordinator, '2024-04-16'))).toMatchObject([{ isStale: true, proposed: null }])
  expect(await inTransaction(coordinator, (tx) => measurementsOf(tx, organisationId, framework, 'B'))).toEqual([])
  expect((await viewScan(coordinator, scanId)).answers.size).toBe(0)
  expect(await ownMeasurements(coordinator)).toMatchObject([{ measured: [{ proposed: 3 }] }])
})

test('a reading becomes evidence of form registration, for a norm that names it and a municipality whose it is', async () => {
  const { coordinator, organisationId, scanId, other } = await aPlace()
  await takeReading(db, data(organisationId), aMoment)
  await takeReading(db, data(other.organisationId), aMoment)
  const [own] = await listReadings(coordinator)
  const piece = await proveByReading(coordinator, scanId, 'A', own?.id ?? '')
  expect(piece).toMatchObject({
    title: 'Meetwaarde van 15 januari 2024: 90% rondde de leermodule af.',
    form: 'registration',
    datedOn: '2024-01-15',
  })
  expect((await viewScan(coordinator, scanId)).proofs).toMatchObject([{ norm: 'A', id: piece.id }])
  await expect(proveByReading(coordinator, scanId, 'B', own?.id ?? '')).rejects.toMatchObject({
    reason: 'assessments.reading_other_norm',
  })
  const [theirs] = await rowsOf<{ id: string }>(
    db,
    sql`select id from assessments.readings where organisation_id = ${other.organisationId}::uuid`,
  )
  await expect(proveByReading(coordinator, scanId, 'A', theirs?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
})

/** The reading of `assessments.actions-owned` after measuring, as `n of m`; null without one. */
async function owned(organisationId: string, now = aMoment): Promise<string | null> {
  await taken(readingJob)
  await measure(db, { organisationId }, now)
  const [given] = await taken(readingJob)
  if (!given) return null
  expect(given.data).toMatchObject({ indicator: 'assessments.actions-owned', source: 'assessments', day: '2024-01-15' })
  return `${given.data.numerator} of ${given.data.denominator}`
}

test('the share of weak norms with an action counts those below the asked level, and actions with owner and end day', async () => {
  const { coordinator, organisationId, scanId } = await aPlace()
  const owner = personIn(coordinator).personId
  await answer(coordinator, scanId, 'A', level(1, { reason: 'r' }))
  await answer(coordinator, scanId, 'B', level(0, { reason: 'r' }))
  await answer(coordinator, scanId, 'C', level('na', { reason: 'geldt niet' }))
  expect(await owned(organisationId)).toBeNull()
  await submit(coordinator, scanId, false)
  expect(await owned(organisationId)).toBe('0 of 2')
  await createAction(coordinator, actionFields({ norms: ['A'], ownerId: owner }))
  await createAction(coordinator, actionFields({ norms: ['C'], ownerId: owner, dueOn: dayFromNow(9) }))
  expect(await owned(organisationId)).toBe('0 of 2')
  const { id } = await createAction(
    coordinator,
    actionFields({ norms: ['A', 'B'], ownerId: owner, dueOn: dayFromNow(9) }),
  )
  expect(await owned(organisationId)).toBe('2 of 2')
  await cancelAction(coordinator, id, 'niet meer nodig')
  expect(await owned(organisationId)).toBe('0 of 2')
  expect(await measureAll(db, aMoment)).toBeGreaterThan(1)
})

test('where there are findings, the share counts those with an action that has an owner and an end day', async () => {
  const place = await aPlace()
  const { coordinator, analyst, organisationId, scanId, other } = place
  const full = { ownerId: personIn(coordinator).personId, dueOn: dayFromNow(9) }
  await answer(coordinator, scanId, 'A', level(0, { reason: 'r' }))
  for (const norm of ['B', 'C']) await answer(coordinator, scanId, norm, level('na', { reason: 'geldt niet' }))
  await submit(coordinator, scanId, false)
  expect(await owned(organisationId)).toBe('0 of 1')
  const first = await enterFinding(analyst, findingFields(place))
  const second = await enterFinding(coordinator, findingFields(place, { norms: ['B'] }))
  await enterFinding(analyst, findingFields({ ...place, organisationId: other.organisationId }, { roundId: null }))
  expect(await owned(organisationId)).toBe('0 of 2')

  await createAction(coordinator, actionFields({ norms: ['A', 'B'], ...full }))
  await createAction(coordinator, actionFields({ origin: 'finding', originId: first.id, ownerId: full.ownerId }))
  await createAction(coordinator, actionFields({ origin: 'finding', originId: first.id, dueOn: full.dueOn }))
  await createAction(place.leader, actionFields({ origin: 'finding', originId: first.id, ...full, ownerId: null }))
  expect(await owned(organisationId)).toBe('0 of 2')

  const made = await createAction(coordinator, actionFields({ origin: 'finding', originId: first.id, ...full }))
  expect(await owned(organisationId)).toBe('1 of 2')
  const [advice] = (await readFinding(coordinator, second.id)).recommendations
  await createAction(coordinator, actionFields({ origin: 'recommendation', originId: advice?.id ?? '', ...full }))
  await createAction(coordinator, actionFields({ origin: 'recommendation', originId: advice?.id ?? '', ...full }))
  expect(await owned(organisationId)).toBe('2 of 2')
  await finishAction(coordinator, made.id, aProof(), null)
  expect(await owned(organisationId)).toBe('2 of 2')
  await reopenAction(coordinator, made.id, 'Toch niet klaar')
  await cancelAction(coordinator, made.id, 'niet meer nodig')
  expect(await owned(organisationId)).toBe('1 of 2')
  await removeFinding(analyst, first.id)
  await removeFinding(coordinator, second.id)
  expect(await owned(organisationId)).toBe('1 of 1')
})

test('a municipality without a scan but with a finding is measured too', async () => {
  const place = await aPlace()
  await db.execute(sql`delete from assessments.scans where organisation_id = ${place.organisationId}::uuid`)
  expect(await owned(place.organisationId)).toBeNull()
  await enterFinding(place.analyst, findingFields(place))
  await taken(readingJob)
  await measureAll(db, aMoment)
  const jobs = (await taken(readingJob)).map(({ data: job }) => job)
  expect(jobs.filter((job) => job.organisationId === place.organisationId)).toMatchObject([
    { numerator: '0', denominator: '1' },
  ])
})

test('a change of an action or a finding and handing in ask for a new measurement', async () => {
  const place = await aPlace()
  const { coordinator, analyst, organisationId, scanId } = place
  const asked = async () => (await taken(measureJob)).map(({ data: job }) => job)
  await asked()
  await createAction(coordinator, actionFields())
  await submit(coordinator, scanId, true)
  expect(await asked()).toEqual([{ organisationId }, { organisationId }])
  const { id } = await enterFinding(analyst, findingFields(place))
  expect(await asked()).toEqual([{ organisationId }])
  const [advice] = (await readFinding(analyst, id)).recommendations
  await removeRecommendation(analyst, id, advice?.id ?? '')
  await removeFinding(analyst, id)
  expect(await asked()).toEqual([{ organisationId }, { organisationId }])
})

test('only who works on the scan reads readings, only project leader and analyst those of the district', async () => {
  const { organisationId, districtId, leader, analyst, mayor, as } = await aPlace()
  await takeReading(db, data(organisationId, { denominator: '20', numerator: '14' }), aMoment)
  expect(await exportReadings(mayor)).toHaveLength(1)
  for (const role of ['employee', 'manager', 'administrator'] as const) {
    const stranger = await as(role)
    for (const call of [listReadings, exportReadings, ownMeasurements, districtReadings])
      await expect(call(stranger)).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await districtReadings(leader)).toMatchObject([{ percent: 70, isSuppressed: false }])
  expect(await districtReadings(analyst)).toHaveLength(1)
  const member = ctxFor(db, await aMember(db, districtId, 'board-member'))
  await expect(districtReadings(member)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(districtReadings(mayor)).rejects.toMatchObject({ code: 'forbidden' })
})
