import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assessmentsRetention } from '#modules/assessments'
import { rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { commonThreadsRetention } from './retention.ts'
import { aRound } from './sample-round.ts'
import { threads } from './schema.ts'
import { createThread } from './service.ts'
import { aRoundToWeigh, places } from './weighing/sample-weighing.ts'
import { decideOutcome, judgeThread, rankCriteria, startWeighing } from './weighing/service.ts'

log.level = 'silent'
const { db } = await testDatabase()
const destroyOn = (day: string) =>
  destroyExpired(db, [...assessmentsRetention, ...commonThreadsRetention], new Date(`${day}T03:30:00Z`))

test('a weighing goes with its round, and with it the rankings, judgements and decisions', async () => {
  const { leader, analyst, roundId, shared, member } = await aRoundToWeigh(db)
  await startWeighing(leader, roundId)
  await rankCriteria(member(), roundId, places(1, 2, 3, 4, 5, 6, 7))
  await judgeThread(analyst, shared, { criteria: {}, vetoReason: undefined, unclearReason: 'Vaag', revision: 0 })
  await decideOutcome(leader, shared, { outcome: 'repair', reason: 'Eerst de tekst', revision: 0 })
  const left = () =>
    rowsOf<{ name: string }>(
      db,
      sql`select 'weighings' as name from common_threads.weighings where round_id = ${roundId}
        union all select 'rankings' from common_threads.rankings where round_id = ${roundId}
        union all select 'judgements' from common_threads.judgements where round_id = ${roundId}
        union all select 'outcomes' from common_threads.outcomes where round_id = ${roundId}`,
    )
  await destroyOn('2029-02-28')
  expect(await left()).toHaveLength(4)
  expect(await destroyOn('2029-03-01')).toMatchObject({ 'common-threads.weighings': 1 })
  expect(await left()).toEqual([])
})

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
