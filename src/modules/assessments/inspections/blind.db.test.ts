import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, testDatabase } from '#platform/testing'
import { levels } from '../schema.ts'
import { giveVerdict, reveal, revise } from './judging.ts'
import { normState } from './norm-states.ts'
import { addInspectionEvidence } from './proving.ts'
import { verdicts } from './schema.ts'
import { anInspection, aRevision, aVerdict, judgedAll, type TestInspection } from './testing.ts'
import { verifyReveals } from './verifying.ts'
import { viewInspection } from './view.ts'

const { db } = await testDatabase()

const levelsSeen = (ctx: Ctx, { organisationId }: TestInspection) =>
  inTransaction(ctx, async (tx) =>
    (await tx.db.select({ norm: levels.norm }).from(levels).where(eq(levels.organisationId, organisationId)))
      .map(({ norm }) => norm)
      .sort(),
  )
const selfShown = async (ctx: Ctx, { id }: TestInspection) => {
  const view = await viewInspection(ctx, id)
  return view.nodes.flatMap((node) => (normState(view, node).self === null ? [] : node.code))
}

test('an assessor sees what a municipality gave itself for a theme only after judging every norm of it', async () => {
  const it = await anInspection(db)
  const { first, id } = it
  await giveVerdict(first, id, 'A', aVerdict(1))
  expect(await levelsSeen(first, it)).toEqual([])
  expect(await selfShown(first, it)).toEqual([])
  await expect(reveal(first, id, 'T')).rejects.toMatchObject({
    problems: [{ path: 'B', reason: 'assessments.verdict_lacks_level_then' }],
  })
  await giveVerdict(first, id, 'B', aVerdict(3))
  await reveal(first, id, 'T')
  expect(await levelsSeen(first, it)).toEqual(['A', 'B'])
  expect(await selfShown(first, it)).toEqual(['A', 'B'])
})

test('what a verdict lacks is told before the reveal: a level, a reason, or proof above the lowest level', async () => {
  const { first, id } = await anInspection(db)
  await giveVerdict(first, id, 'A', aVerdict(0, { documents: null }))
  const given = [
    [aVerdict(2, { levelNow: null }), 'level_now'],
    [aVerdict(2, { reason: null, version: 1 }), 'reason'],
    [aVerdict(2, { documents: null, version: 2 }), 'proof'],
  ] as const
  for (const [verdict, lacks] of given) {
    await giveVerdict(first, id, 'B', verdict)
    await expect(reveal(first, id, 'T')).rejects.toMatchObject({
      problems: [{ path: 'B', reason: `assessments.verdict_lacks_${lacks}` }],
    })
  }
  const piece = {
    title: 'Verslag',
    form: 'interview' as const,
    datedOn: '2024-01-10',
    link: 'https://voorbeeld.example/',
  }
  await addInspectionEvidence(first, id, 'B', { input: piece, upload: null })
  expect(await reveal(first, id, 'T')).toMatchObject({ number: 1, norms: ['A', 'B'] })
})

test('after the reveal the first verdict stays, by the service and by SQL, also for the owner of the database', async () => {
  const it = await anInspection(db)
  const { first, id } = it
  await judgedAll(it)
  await expect(giveVerdict(first, id, 'A', aVerdict(4, { version: 1 }))).rejects.toMatchObject({
    reason: 'assessments.judge_after_reveal',
  })
  const change = sql`update assessments.verdicts set level_then = 4 where inspection_id = ${id}::uuid and norm = 'A'`
  await expect(db.execute(change)).rejects.toThrow()
  await expect(inTransaction(first, (tx) => tx.db.execute(change))).rejects.toThrow()
  await expect(db.execute(sql`delete from assessments.reveals where inspection_id = ${id}::uuid`)).rejects.toThrow()
  await expect(reveal(first, id, 'T')).rejects.toMatchObject({ reason: 'assessments.reveal_again' })
})

test('a revision follows the reveal, keeps the first verdict beside it, and is not overwritten', async () => {
  const it = await anInspection(db)
  const { first, id } = it
  await giveVerdict(first, id, 'A', aVerdict(2))
  await expect(revise(first, id, 'A', aRevision(3))).rejects.toMatchObject({
    reason: 'assessments.revise_before_reveal',
  })
  await giveVerdict(first, id, 'B', aVerdict(2))
  await reveal(first, id, 'T')
  await revise(first, id, 'A', aRevision(3))
  await expect(revise(first, id, 'A', aRevision(4))).rejects.toMatchObject({ code: 'conflict' })
  await revise(first, id, 'A', aRevision('na', 1))
  const view = await viewInspection(first, id)
  const [node] = view.nodes
  if (!node) throw new Error('no norm')
  expect(normState(view, node)).toMatchObject({
    verdict: { levelThen: 2 },
    revisions: [{ levelThen: 3 }, { naThen: true }],
    present: { levelThen: null, naThen: true },
  })
  expect(await verifyReveals(first, id)).toMatchObject({ brokenAt: null })
})

test('the second assessor sees nothing of the first before their own verdict, and the other way round', async () => {
  const it = await anInspection(db)
  const { first, second, id, secondNorms } = it
  const seen = async (ctx: Ctx, place: 'first' | 'second') =>
    (
      await inTransaction(ctx, (tx) =>
        tx.db
          .select()
          .from(verdicts)
          .where(and(eq(verdicts.inspectionId, id), eq(verdicts.place, place))),
      )
    )
      .map(({ norm }) => norm)
      .sort()
  for (const norm of ['A', 'B', 'C', 'D']) await giveVerdict(first, id, norm, aVerdict(1))
  for (const norm of secondNorms) await giveVerdict(second, id, norm, aVerdict(4))
  expect(await seen(second, 'first')).toEqual([])
  expect(await seen(first, 'second')).toEqual([])
  const [chosen = ''] = secondNorms
  await reveal(second, id, chosen < 'C' ? 'T' : 'U')
  expect(await seen(second, 'first')).toContain(chosen)
  expect((await seen(second, 'first')).every((norm) => secondNorms.includes(norm))).toBe(true)
  expect(await seen(first, 'second')).toEqual([])
  const outside = ['A', 'B', 'C', 'D'].find((norm) => !secondNorms.includes(norm)) ?? ''
  await expect(giveVerdict(second, id, outside, aVerdict(1))).rejects.toMatchObject({ code: 'not_found' })
})

test('every reveal follows from the one before: a changed verdict, link or order is found', async () => {
  const it = await anInspection(db)
  await judgedAll(it)
  const { first, id, districtId } = it
  const proof = await verifyReveals(first, id)
  expect(proof.brokenAt).toBeNull()
  expect(proof.reveals.map(({ number }) => number)).toEqual(proof.reveals.map((_, index) => index + 1))
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ brokenAt: null }])
  const tampered = async (change: ReturnType<typeof sql>) => {
    let at: number | null = null
    const undone = db.transaction(async (inner) => {
      await inner.execute(sql`set local session_replication_role = replica`)
      await inner.execute(change)
      at = (await verifyReveals(systemCtx(inner, aMoment), id)).brokenAt
      throw new Error('undone')
    })
    await undone.catch((error: Error) => expect(error.message).toBe('undone'))
    return at
  }
  const mine = sql`inspection_id = ${id}::uuid`
  expect(
    await tampered(
      sql`update assessments.verdicts set level_then = 0 where ${mine} and norm = 'A' and place = 'first'`,
    ),
  ).toBe(1)
  expect(
    await tampered(
      sql`update assessments.verdicts set reason = 'anders' where ${mine} and norm = 'C' and place = 'first'`,
    ),
  ).toBe(2)
  expect(
    await tampered(
      sql`update assessments.reveals set revealed_at = revealed_at - interval '1 day' where ${mine} and number = 2`,
    ),
  ).toBe(2)
  expect(await tampered(sql`delete from assessments.reveals where ${mine} and number = 1`)).toBe(2)
})

test('by SQL an assessor reveals no norm without a verdict, for no one else, and makes no reveal by hand', async () => {
  const it = await anInspection(db)
  const { first, second, id } = it
  const call = (place: string, norms: string, ctx: Ctx, person = ctx) =>
    inTransaction(ctx, (tx) =>
      rowsOf(
        tx.db,
        sql`select assessments.reveal(${id}::uuid, ${place}, 'T', ${norms}::text[], ${person.actor.kind === 'person' ? person.actor.personId : ''}::uuid, now())`,
      ),
    )
  await expect(call('first', '{A}', first)).rejects.toThrow()
  await expect(call('first', '{}', first)).rejects.toThrow()
  await giveVerdict(first, id, 'A', aVerdict(1))
  await expect(call('first', '{A,B}', first)).rejects.toThrow()
  await expect(call('first', '{A}', second)).rejects.toThrow()
  await expect(call('second', '{A}', first)).rejects.toThrow()
  await expect(call('first', '{A}', first, second)).rejects.toThrow()
  expect(await levelsSeen(first, it)).toEqual([])
  const byHand = sql`insert into assessments.reveals select ${id}::uuid, 1, 'first', 'T', organisation_id, district_id, '{A,B,C,D}', '{}', '', '', given_by, now()
    from assessments.verdicts where inspection_id = ${id}::uuid`
  await expect(inTransaction(first, (tx) => tx.db.execute(byHand))).rejects.toThrow()
  expect(await levelsSeen(first, it)).toEqual([])
})

test('a level off the scale, a sample with more hits than cases and a draft by someone else are refused', async () => {
  const { first, id, leader } = await anInspection(db)
  await expect(giveVerdict(first, id, 'A', aVerdict(9))).rejects.toMatchObject({
    problems: [{ path: 'levelThen' }, { path: 'levelNow' }],
  })
  await expect(giveVerdict(leader, id, 'A', aVerdict(1))).rejects.toMatchObject({ code: 'forbidden' })
  await giveVerdict(first, id, 'A', aVerdict(1))
  await expect(giveVerdict(first, id, 'A', aVerdict(2))).rejects.toMatchObject({ code: 'conflict' })
  const sample = sql`update assessments.verdicts set sample_size = 5, sample_hits = 6 where inspection_id = ${id}::uuid`
  await expect(db.execute(sample)).rejects.toThrow()
})
