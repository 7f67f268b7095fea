import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { on, personIn, type TestScan } from '../testing.ts'
import { answerReply, extendHearing, finishReplies, reply, startHearing } from './hearing.ts'
import { giveVerdict, reveal, revise } from './judging.ts'
import { normState } from './norm-states.ts'
import { acknowledge, signInspection, toSign } from './signing.ts'
import { anInspection, aRevision, aVerdict, inHearing, judgedAll, signedInspection } from './testing.ts'
import { verifyReveals } from './verifying.ts'
import { listInspections, viewInspection } from './view.ts'

const { db } = await testDatabase()
const reasonsOf = (error: unknown): string[] =>
  typeof error === 'object' && error !== null && 'problems' in error && Array.isArray(error.problems)
    ? error.problems.map(({ path, reason }) => `${path} ${reason}`)
    : []
const refusals = (work: Promise<unknown>) => work.then(() => [], reasonsOf)

test('a draft goes to the municipality when every norm is compared, by both assessors, and large differences are explained', async () => {
  const it = await anInspection(db)
  const { first, second, id, secondNorms } = it
  expect(await refusals(startHearing(first, id, '2024-01-31'))).toContain('A assessments.hear_needs_reveal')
  for (const norm of ['A', 'B', 'C', 'D']) await giveVerdict(first, id, norm, aVerdict(norm === 'A' ? 0 : 2))
  for (const theme of ['T', 'U']) await reveal(first, id, theme)
  const waiting = secondNorms.map((norm) => `${norm} assessments.hear_needs_second`)
  expect(await refusals(startHearing(first, id, '2024-01-31'))).toEqual([
    ...waiting,
    'A assessments.difference_needs_explanation',
  ])
  for (const norm of secondNorms) await giveVerdict(second, id, norm, aVerdict(2))
  for (const theme of new Set(secondNorms.map((norm) => (norm < 'C' ? 'T' : 'U')))) await reveal(second, id, theme)
  await revise(first, id, 'A', { ...aRevision(0), reason: 'Het plan bleek nooit vastgesteld.' })
  expect(await refusals(startHearing(first, id, '2024-01-15'))).toEqual(['until assessments.hearing_too_short'])
  expect(await startHearing(first, id, '2024-01-31')).toMatchObject({ state: 'hearing', hearingUntil: '2024-01-31' })
})

test('nobody but the assessors sees a verdict of a draft; from the hearing on municipality and district do, others never', async () => {
  const it = await anInspection(db)
  const seen = async (ctx: TestScan['coordinator']) => (await viewInspection(ctx, it.id)).verdicts.length
  await judgedAll(it)
  for (const ctx of [it.coordinator, it.mayor, it.leader, it.analyst]) expect(await seen(ctx)).toBe(0)
  await startHearing(it.first, it.id, '2024-01-31')
  for (const ctx of [it.coordinator, it.mayor, it.leader, it.analyst]) expect(await seen(ctx)).toBeGreaterThan(3)
  const stranger = await it.assessor()
  await expect(viewInspection(stranger, it.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await listInspections(stranger)).toEqual([])
})

test('the municipality replies until the last day, and not once it is done or answered', async () => {
  const it = await anInspection(db)
  await inHearing(it)
  const { coordinator, first, id } = it
  const say = { body: 'Nog iets.', version: 0 }
  await expect(reply(coordinator, id, 'A', say)).rejects.toMatchObject({ code: 'conflict' })
  await reply(on(coordinator, '2024-01-31'), id, 'B', say)
  await expect(reply(on(coordinator, '2024-02-01'), id, 'C', say)).rejects.toMatchObject({
    reason: 'assessments.hearing_over',
  })
  await answerReply(first, id, 'A', { body: 'Wij blijven bij ons oordeel.' })
  await expect(reply(coordinator, id, 'A', { ...say, version: 1 })).rejects.toMatchObject({
    reason: 'assessments.reply_when_answered',
  })
  expect(await extendHearing(first, id, '2024-02-10')).toMatchObject({ hearingUntil: '2024-02-10' })
  await reply(on(coordinator, '2024-02-10'), id, 'C', say)
  await finishReplies(coordinator, id)
  await expect(reply(coordinator, id, 'D', say)).rejects.toMatchObject({ reason: 'assessments.hearing_over' })
  const bySql = sql`insert into assessments.replies (inspection_id, norm, organisation_id, district_id, body, replied_by, replied_at)
    select inspection_id, 'D', organisation_id, district_id, 'later', replied_by, now() from assessments.replies where inspection_id = ${id}::uuid limit 1`
  await expect(inTransaction(coordinator, (tx) => tx.db.execute(bySql))).rejects.toThrow()
})

test('the assessor signs when the hearing is over and every reply has its answer, for the content on the screen', async () => {
  const it = await anInspection(db)
  await inHearing(it)
  const { first, coordinator, id } = it
  const { hash } = await toSign(first, id)
  expect(await refusals(signInspection(first, id, hash))).toEqual([
    ' assessments.hearing_runs',
    'A assessments.reply_needs_answer',
  ])
  await finishReplies(coordinator, id)
  await answerReply(first, id, 'A', { body: 'Wij herzien.' })
  const seen = (await toSign(first, id)).hash
  await revise(first, id, 'A', aRevision(3))
  await expect(signInspection(first, id, seen)).rejects.toMatchObject({ code: 'conflict' })
  const now = (await toSign(first, id)).hash
  expect(await signInspection(first, id, now)).toMatchObject({ state: 'final', contentHash: now })
  await expect(revise(first, id, 'A', aRevision(1, 1))).rejects.toMatchObject({
    reason: 'assessments.revise_when_final',
  })
})

test('what is signed never changes, also by SQL, and the mayor acknowledges exactly that', async () => {
  const it = await anInspection(db)
  const hash = await signedInspection(it)
  const { id, mayor, coordinator, first } = it
  const own = sql`inspection_id = ${id}::uuid`
  for (const statement of [
    sql`update assessments.verdicts set reason = 'anders' where ${own}`,
    sql`update assessments.inspection_contents set content = '{}' where ${own}`,
    sql`delete from assessments.replies where ${own}`,
    sql`update assessments.reply_answers set body = 'anders' where ${own}`,
    sql`update assessments.inspections set state = 'hearing', signed_at = null, signed_by = null, content_hash = null where id = ${id}::uuid`,
    sql`insert into assessments.revisions select inspection_id, norm, place, 1, organisation_id, district_id, 4, false, 4, false, 'x', given_by, now()
      from assessments.verdicts where ${own} limit 1`,
  ])
    await expect(db.execute(statement)).rejects.toThrow()
  await expect(acknowledge(coordinator, id, hash)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(acknowledge(mayor, id, 'f'.repeat(64))).rejects.toMatchObject({ code: 'conflict' })
  expect(await acknowledge(mayor, id, hash)).toMatchObject({ state: 'acknowledged', acknowledgedAs: 'mayor' })
  await expect(acknowledge(mayor, id, hash)).rejects.toMatchObject({
    reason: 'assessments.acknowledge_when_acknowledged',
  })
  expect(await verifyReveals(first, id)).toMatchObject({ brokenAt: null, signatureHolds: true })
  const view = await viewInspection(mayor, id)
  const [node] = view.nodes
  expect(node && normState(view, node)).toMatchObject({ self: 2, reply: { answer: 'Wij hebben opnieuw gekeken.' } })
})

test('by SQL nobody takes a step that is another one’s, or skips one', async () => {
  const it = await anInspection(db)
  await inHearing(it)
  const { id, first, second, coordinator, mayor, leader } = it
  const step = (set: ReturnType<typeof sql>) =>
    sql`update assessments.inspections set ${set} where id = ${id}::uuid returning 1`
  const final = sql`state = 'final', signed_at = now(), signed_by = app.person(), content_hash = 'x'`
  const later = sql`hearing_until = '2030-01-01'`
  for (const [ctx, set] of [
    [first, final],
    [coordinator, final],
    [coordinator, later],
    [mayor, sql`replied_at = now()`],
    [first, sql`state = 'draft', hearing_at = null, hearing_until = null`],
  ] as const)
    await expect(
      inTransaction(ctx, (tx) => tx.db.execute(step(set))),
      `${personIn(ctx).roles}`,
    ).rejects.toThrow()
  for (const ctx of [second, leader]) {
    const done = await inTransaction(ctx, (tx) => tx.db.execute(step(later)))
    expect(done).toMatchObject({ rows: [] })
  }
})
