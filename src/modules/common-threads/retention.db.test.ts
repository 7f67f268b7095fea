import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assessmentsRetention } from '#modules/assessments'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { commonThreadsRetention } from './retention.ts'
import { aRound } from './sample-round.ts'
import { threads } from './schema.ts'
import { createThread } from './service.ts'

log.level = 'silent'
const { db } = await testDatabase()
const destroyOn = (day: string) =>
  destroyExpired(db, [...assessmentsRetention, ...commonThreadsRetention], new Date(`${day}T03:30:00Z`))

test('a thread goes in the night in which its round goes, and stays as long as its round', async () => {
  const { analyst, roundId } = await aRound(db, [{ state: 'signed', given: { P1: 1, P2: 1, Q1: 1 } }])
  await createThread(analyst, roundId, {
    title: 'Draad',
    description: 'Overal dun.',
    norms: ['P1'],
    municipalities: [],
    revision: 0,
  })
  const there = () => db.select().from(threads).where(eq(threads.roundId, roundId))
  await destroyOn('2029-02-28')
  expect(await there()).toHaveLength(1)
  expect(await destroyOn('2029-03-01')).toMatchObject({ 'assessments.rounds': 1, 'common-threads.threads': 1 })
  expect(await there()).toEqual([])
})
