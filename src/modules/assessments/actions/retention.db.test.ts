import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { takeReading } from '../indicators/taking.ts'
import { assessmentsRetention } from '../retention.ts'
import { aScan, on } from '../testing.ts'
import { finishAction } from './closing.ts'
import { createAction } from './keeping.ts'
import { wishRetest } from './retesting.ts'
import { actionFields, aProof } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()

test('a closed action goes five years after it was closed with all that hangs on it, then its evidence; an open one stays', async () => {
  const { coordinator, organisationId } = await aScan(db)
  const { id } = await createAction(coordinator, actionFields({ norms: ['A'] }))
  await createAction(coordinator, actionFields({ title: 'Open' }))
  const later = on(coordinator, '2024-06-01')
  await finishAction(later, id, aProof(), null)
  await wishRetest(later, id, 'A')
  const left = async () =>
    (
      await rowsOf<{ counts: number[] }>(
        db,
        sql`select array[(select count(*)::int from assessments.actions where organisation_id = ${organisationId}::uuid),
          (select count(*)::int from assessments.action_proofs where organisation_id = ${organisationId}::uuid),
          (select count(*)::int from assessments.retest_wishes where organisation_id = ${organisationId}::uuid),
          (select count(*)::int from assessments.evidence where organisation_id = ${organisationId}::uuid)] as counts`,
      )
    )[0]?.counts
  await destroyExpired(db, assessmentsRetention, new Date('2029-05-31T10:00:00Z'))
  expect(await left()).toEqual([2, 1, 1, 1])
  await destroyExpired(db, assessmentsRetention, new Date('2029-06-01T10:00:00Z'))
  expect(await left()).toEqual([1, 0, 0, 0])
})

test('a reading goes five years after its day', async () => {
  const { organisationId } = await aScan(db)
  const reading = {
    organisationId,
    indicator: 'learning.completed',
    source: 'learning',
    numerator: '9',
    denominator: '10',
    measuredAt: '2024-01-15T05:00:00.000Z',
  }
  for (const day of ['2024-01-15', '2024-01-16']) await takeReading(db, { ...reading, day }, new Date())
  await destroyExpired(db, assessmentsRetention, new Date('2029-01-15T10:00:00Z'))
  const days = await rowsOf<{ day: string }>(
    db,
    sql`select day::text from assessments.readings where organisation_id = ${organisationId}::uuid`,
  )
  expect(days.map(({ day }) => day)).toEqual(['2024-01-16'])
})
