import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createRound, seedInspection } from '#modules/assessments'
import { aMember } from '#modules/organisations'
import { inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { pictureOf } from './picture.ts'
import { aRound } from './sample-round.ts'
import { createThread, listThreads, publishThread } from './service.ts'

const { db } = await testDatabase()

test('who comes to judge a municipality blind sees no names in pictures and threads of that round, by no other role', async () => {
  const given = { P1: 1, P2: 2, Q1: 3 }
  const { districtId, leader, roundId, frameworkId, places } = await aRound(db, [
    { state: 'signed', given },
    { state: 'signed', given },
  ])
  await db.execute(sql`update organisations.organisations set may_see_names = true where id = ${districtId}::uuid`)
  const norms = { title: 'Draad', description: '', norms: ['P1'], municipalities: [], revision: 0 }
  const { id: threadId } = await createThread(leader, roundId, norms)
  await publishThread(leader, threadId, true)
  const member = ctxFor(db, await aMember(db, districtId, ['board-member', 'assessor']))
  expect((await pictureOf(member, roundId)).named).toBe(true)
  const fields = {
    title: 'Toetsing',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
  }
  const judged = await createRound(leader, {
    ...fields,
    reminderDays: [],
    groups: [],
    municipalities: [],
    kind: 'independent',
    linkedId: roundId,
  })
  const person = member.actor.kind === 'person' ? member.actor.personId : ''
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedInspection(tx, {
      roundId: judged.id,
      organisationId: places[0]?.id ?? '',
      assessors: { first: person },
      assignedBy: person,
      verdicts: [],
      state: 'draft',
    }),
  )
  const picture = await pictureOf(member, roundId)
  expect(picture.named).toBe(false)
  expect(picture.cells).toEqual([])
  expect((await listThreads(member, roundId)).map(({ municipalities: names }) => names)).toEqual([[]])
  const other = ctxFor(db, await aMember(db, districtId, 'board-member'))
  expect((await pictureOf(other, roundId)).named).toBe(true)
})
