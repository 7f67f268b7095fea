import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PersonActor } from '#platform/access'
import { rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { actorFor } from './acting.ts'
import { decide, overdueRights, reviewOf } from './review.ts'
import { memberships } from './schema.ts'
import { aDistrict, aMember } from './testing.ts'

const { db } = await testDatabase()
const now = new Date('2024-01-15T10:00:00Z')

async function aReview() {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const keeper = await aMember(db, at, 'administrator')
  const member = await aMember(db, at, 'contributor')
  return { at, keeper, member, ctx: ctxFor(db, keeper, now) }
}
const rightOf = async ({ personId }: PersonActor) =>
  (await db.select().from(memberships).where(eq(memberships.personId, personId)))[0]?.id ?? ''

test('every running right is in the review, overdue until someone looked at it within twelve months', async () => {
  const { ctx, keeper, member } = await aReview()
  expect((await reviewOf(ctx, 2024)).progress).toEqual({ total: 2, kept: 0, ended: 0, open: 2, overdue: 2 })
  await decide(ctx, { membershipId: await rightOf(member), outcome: 'keep' })
  const { rights, progress } = await reviewOf(ctx, 2024)
  expect(progress).toEqual({ total: 2, kept: 1, ended: 0, open: 1, overdue: 1 })
  expect(rights.find(({ personId }) => personId === member.personId)).toMatchObject({
    outcome: 'keep',
    reviewedOn: '2024-01-15',
    reviewedBy: 'Test Persoon',
    isOverdue: false,
  })
  expect(await overdueRights(ctx)).toBe(1)
  const later = ctxFor(db, keeper, new Date('2025-01-15T10:00:00Z'))
  const next = await reviewOf(later, 2025)
  expect(next.progress).toMatchObject({ open: 2, overdue: 2 })
  expect(next.rights.find(({ personId }) => personId === member.personId)?.reviewedOn).toBe('2024-01-15')
  expect((await reviewOf(later, 2024)).progress.kept).toBe(1)
})

test('a right that the review ends no longer holds that day, and stays in the list of that year', async () => {
  const { ctx, member } = await aReview()
  await decide(ctx, { membershipId: await rightOf(member), outcome: 'end' })
  expect(await actorFor(db, member.personId, null, '2024-01-15')).toBeNull()
  expect((await reviewOf(ctx, 2024)).progress).toMatchObject({ total: 2, ended: 1, open: 1 })
  const again = decide(ctx, { membershipId: await rightOf(member), outcome: 'keep' })
  await expect(again).rejects.toMatchObject({ reason: 'organisations.ended_already' })
})

test('the review does not end the last administrator, and then notes nothing', async () => {
  const { ctx, keeper } = await aReview()
  const ending = decide(ctx, { membershipId: await rightOf(keeper), outcome: 'end' })
  await expect(ending).rejects.toMatchObject({ reason: 'organisations.last_administrator' })
  expect((await reviewOf(ctx, 2024)).progress).toMatchObject({ open: 2, ended: 0 })
})

test('rights that ended before the review need no decision', async () => {
  const { ctx, member } = await aReview()
  await db.update(memberships).set({ endsOn: '2024-01-10' }).where(eq(memberships.personId, member.personId))
  expect((await reviewOf(ctx, 2024)).progress.total).toBe(1)
})

test('the day of a decision is the day in the Netherlands, also just after new year', async () => {
  const { keeper, member } = await aReview()
  const newYear = ctxFor(db, keeper, new Date('2024-12-31T23:30:00Z'))
  await decide(newYear, { membershipId: await rightOf(member), outcome: 'keep' })
  const { rights } = await reviewOf(newYear, 2025)
  expect(rights.find(({ personId }) => personId === member.personId)).toMatchObject({
    reviewedOn: '2025-01-01',
    outcome: 'keep',
  })
})

test('a controller and privacy officer see the review but decide nothing', async () => {
  const { at, member } = await aReview()
  for (const role of ['controller', 'privacy-officer'] as const) {
    const ctx = ctxFor(db, await aMember(db, at, role), now)
    expect((await reviewOf(ctx, 2024)).rights.length).toBeGreaterThan(1)
    const decision = decide(ctx, { membershipId: await rightOf(member), outcome: 'keep' })
    await expect(decision).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('decisions are in the log without names', async () => {
  const { ctx, at, member } = await aReview()
  await decide(ctx, { membershipId: await rightOf(member), outcome: 'end' })
  const lines = await rowsOf(
    db,
    sql`select action, fields from audit.entries where organisation_id = ${at.organisationId}::uuid order by seq`,
  )
  expect(lines).toEqual([
    { action: 'organisations.review', fields: ['end'] },
    { action: 'organisations.end_membership', fields: ['endsOn'] },
  ])
})
