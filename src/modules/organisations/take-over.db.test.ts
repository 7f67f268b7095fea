import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import {
  aMoment,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  testDatabase,
} from '#platform/testing'
import { actorFor } from './acting.ts'
import { endOrganisation, resumeOrganisation } from './keeping.ts'
import { shiftDay } from './model.ts'
import { employments, memberships, organisations, units } from './schema.ts'
import { settleEnds } from './settling.ts'
import { peopleToTakeOver, takeOver } from './take-over.ts'
import { aDistrict, aMember, anOrganisation } from './testing.ts'

const { db } = await testDatabase()
const today = '2024-01-15'
const on = (day: string) => new Date(`${day}T12:00:00Z`)
const settleOn = (day: string) => settleEnds(systemCtx(db, on(day)))

/** A municipality that goes up in another on a day, with a coordinator, an administrator and someone who left before. */
async function aMerger(validTo = today) {
  const { districtId, municipalities } = await aDistrict(db)
  const [old = '', successor = '', beside = ''] = municipalities.map(({ id }) => id)
  const keeper = ctxFor(db, await aMember(db, districtId, 'administrator'))
  const at = { organisationId: old, districtId }
  const coordinator = await aMember(db, at, ['coordinator', 'contributor'])
  const administrator = await aMember(db, at, 'administrator')
  const left = await aMember(db, at, 'trainer')
  await db.update(memberships).set({ endsOn: '2023-06-30' }).where(eq(memberships.personId, left.personId))
  await endOrganisation(keeper, old, { validTo, successorId: successor })
  const heir = await aMember(db, { organisationId: successor, districtId }, 'administrator')
  return { districtId, old, successor, beside, keeper, coordinator, administrator, left, heir, ctx: ctxFor(db, heir) }
}
const rightsOf = (personId: string) =>
  db.select().from(memberships).where(eq(memberships.personId, personId)).orderBy(memberships.role)
const endsOf = async (personId: string) => (await rightsOf(personId)).map(({ endsOn }) => endsOn)
const jobs = async (name: string, personId: string) =>
  (
    await rowsOf<{ id: string }>(
      db,
      sql`select id from platform.outbox where name = ${name} and data->>'personId' = ${personId}`,
    )
  ).length

test('roles, employments and units of an organisation end on its last day, and its people read nothing from then on', async () => {
  const { old, coordinator, left } = await aMerger('2024-03-01')
  const unitId = crypto.randomUUID()
  await db.insert(units).values({ id: unitId, organisationId: old, code: 'A', name: 'Afdeling' })
  const work = { organisationId: old, unitId, personId: coordinator.personId, function: 'a', kind: 'own' } as const
  await db.insert(employments).values([
    { ...work, number: '1', startsOn: '2020-01-01' },
    { ...work, number: '2', startsOn: '2020-01-01', endsOn: '2024-02-10' },
    { ...work, number: '3', startsOn: '2024-05-01' },
  ])
  await settleOn('2024-02-29')
  expect(await endsOf(coordinator.personId)).toEqual([null, null])
  expect((await actorFor(db, coordinator.personId, old, '2024-02-29'))?.actor.organisationId).toBe(old)

  expect(await settleOn('2024-03-01')).toBeGreaterThan(0)
  expect(await endsOf(coordinator.personId)).toEqual(['2024-02-29', '2024-02-29'])
  expect(await endsOf(left.personId)).toEqual(['2023-06-30'])
  const posts = await db
    .select()
    .from(employments)
    .where(eq(employments.organisationId, old))
    .orderBy(employments.number)
  expect(posts.map(({ endsOn }) => endsOn)).toEqual(['2024-02-29', '2024-02-10', '2024-04-30'])
  expect(await db.select().from(units).where(eq(units.id, unitId))).toMatchObject([{ endsOn: '2024-02-29' }])
  expect(await actorFor(db, coordinator.personId, old, '2024-03-01')).toBeNull()
  expect(await jobs('organisations.shut_out', coordinator.personId)).toBe(1)
  expect(await settleOn('2024-03-02')).toBe(0)
  expect(await verifyAudit(systemCtx(db, aMoment), old)).toMatchObject([{ brokenAt: null }])
})

test('ending an organisation asks for the job on its day, at once when that is past, and so does taking it back', async () => {
  const waiting = () =>
    rowsOf<{ after: string | null }>(
      db,
      sql`select start_after::date::text as after from platform.outbox where name = 'organisations.settle_ends' order by place`,
    )
  const before = (await waiting()).length
  const { keeper, old } = await aMerger('2024-03-01')
  await aMerger()
  await resumeOrganisation(keeper, old)
  expect((await waiting()).slice(before).map(({ after }) => after)).toEqual(['2024-03-01', null, null])
})

test('an end that is taken back or moved gives back exactly what had ended with it', async () => {
  const { old, successor, keeper, coordinator, left } = await aMerger()
  const someone = await aMember(db, old, 'trainer')
  await db.update(memberships).set({ endsOn: '2024-06-30' }).where(eq(memberships.personId, someone.personId))
  await settleOn(today)
  expect(await endsOf(someone.personId)).toEqual(['2024-01-14'])
  await endOrganisation(keeper, old, { validTo: '2024-01-10', successorId: successor })
  await settleOn(today)
  expect(await endsOf(coordinator.personId)).toEqual(['2024-01-09', '2024-01-09'])
  await endOrganisation(keeper, old, { validTo: '2024-01-12', successorId: successor })
  await settleOn(today)
  expect(await endsOf(someone.personId)).toEqual(['2024-01-11'])
  await resumeOrganisation(keeper, old)
  await settleOn(today)
  expect(await endsOf(coordinator.personId)).toEqual([null, null])
  expect(await endsOf(someone.personId)).toEqual(['2024-06-30'])
  expect(await endsOf(left.personId)).toEqual(['2023-06-30'])
  expect(await jobs('organisations.send_invitation', coordinator.personId)).toBe(1)
})

test('the administrator of the successor sees who lost a role by the merger, before and after the job', async () => {
  const { old, left, coordinator, administrator, ctx } = await aMerger()
  const seen = async () => (await peopleToTakeOver(ctx)).map(({ personId, role }) => `${personId} ${role}`).sort()
  const expected = [
    `${coordinator.personId} contributor`,
    `${coordinator.personId} coordinator`,
    `${administrator.personId} administrator`,
  ].sort()
  expect(await seen()).toEqual(expected)
  await settleOn(today)
  expect(await seen()).toEqual(expected)
  expect((await seen()).join()).not.toContain(left.personId)
  expect((await peopleToTakeOver(ctx))[0]).toMatchObject({ organisationId: old, since: today, endsOn: null })
})

test('nobody is shown before the day of the merger, nor a year after it, nor whose role would be over by now', async () => {
  const { heir, coordinator } = await aMerger('2024-03-01')
  await db
    .update(memberships)
    .set({ endsOn: '2024-04-30' })
    .where(sql`person_id = ${coordinator.personId}::uuid and role = 'contributor'`)
  const count = async (day: string) => (await peopleToTakeOver(ctxFor(db, heir, on(day)))).length
  expect(await count('2024-02-29')).toBe(0)
  await settleOn('2024-03-01')
  expect(await count('2024-03-01')).toBe(3)
  expect(await count('2024-05-01')).toBe(2)
  expect(await count('2025-02-28')).toBe(2)
  expect(await count('2025-03-01')).toBe(0)
})

test('chosen people get the same role at the successor from today, once, with a mail and lines in its log', async () => {
  const { successor, coordinator, administrator, ctx } = await aMerger()
  await settleOn(today)
  const chosen = (await peopleToTakeOver(ctx)).filter(({ personId }) => personId === coordinator.personId)
  expect(
    await takeOver(
      ctx,
      chosen.map(({ id }) => id),
    ),
  ).toBe(2)
  const here = (await rightsOf(coordinator.personId)).filter(({ organisationId }) => organisationId === successor)
  expect(here.map(({ role, startsOn, endsOn }) => [role, startsOn, endsOn])).toEqual([
    ['contributor', today, null],
    ['coordinator', today, null],
  ])
  expect((await actorFor(db, coordinator.personId, null, today))?.actor.organisationId).toBe(successor)
  expect(await jobs('organisations.send_invitation', coordinator.personId)).toBe(1)
  const lines = await rowsOf<{ object: string }>(
    db,
    sql`select object_type as object from audit.entries where organisation_id = ${successor}::uuid and action = 'organisations.take_over' order by seq`,
  )
  expect(lines.map(({ object }) => object)).toEqual(['organisation', 'membership', 'membership'])
  expect((await peopleToTakeOver(ctx)).map(({ personId }) => personId)).toEqual([administrator.personId])
  await expect(takeOver(ctx, [chosen[0]?.id ?? ''])).rejects.toMatchObject({ code: 'not_found' })
})

test('someone with the same role at two merged municipalities is taken over once, with the latest end', async () => {
  const { beside, successor, keeper, coordinator, ctx } = await aMerger()
  const until = { organisationId: beside, personId: coordinator.personId, startsOn: '2020-01-01', endsOn: '2024-12-31' }
  await db.insert(memberships).values({ ...until, role: 'coordinator' })
  await endOrganisation(keeper, beside, { validTo: today, successorId: successor })
  await settleOn(today)
  const open = (await peopleToTakeOver(ctx)).filter(({ role }) => role === 'coordinator')
  expect(open.map(({ endsOn }) => endsOn)).toEqual([null])
})

test('an empty choice, and anyone who is not on the list, are refused as a whole', async () => {
  const [one, two] = [await aMerger(), await aMerger()]
  const reason = expect.objectContaining({ reason: 'organisations.nobody_chosen' })
  await expect(takeOver(one.ctx, [])).rejects.toMatchObject({ problems: [reason] })
  const own = (await peopleToTakeOver(one.ctx)).map(({ id }) => id)
  const others = (await peopleToTakeOver(two.ctx)).map(({ id }) => id)
  const gone = (await rightsOf(one.left.personId)).map(({ id }) => id)
  for (const extra of [others, gone])
    await expect(takeOver(one.ctx, [...own, ...extra])).rejects.toMatchObject({ code: 'not_found' })
  expect(await peopleToTakeOver(one.ctx)).toHaveLength(own.length)
})

test('only an administrator of the successor itself sees them, also in the database', async () => {
  const { districtId, old, successor, beside } = await aMerger()
  await settleOn(today)
  const elsewhere = await aDistrict(db)
  const province = await anOrganisation(db, { kind: 'province' })
  const others = [
    ...everyoneAtMunicipality(successor, districtId).filter(({ roles }) => !roles.includes('administrator')),
    ...everyoneAtMunicipality(old, districtId),
    ...everyoneAtMunicipality(beside, districtId),
    ...everyoneAtMunicipality(elsewhere.municipalities[0]?.id ?? '', elsewhere.districtId),
    ...everyoneAtDistrict(districtId),
    ...everyoneAtProvince(province),
  ]
  const seenBy = (actor: (typeof others)[number]) =>
    inTransaction(ctxFor(db, actor), (tx) =>
      rowsOf(tx.db, sql`select * from organisations.to_take_over(${today}::date)`),
    )
  for (const actor of others) {
    expect(await seenBy(actor), actor.roles.join()).toEqual([])
    if (!actor.roles.includes('administrator'))
      await expect(peopleToTakeOver(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
  }
  const [keeper] = everyoneAtMunicipality(successor, districtId).filter(({ roles }) => roles.includes('administrator'))
  expect(keeper && (await seenBy(keeper))).toHaveLength(3)
})

test('a day that is asked for in the future shows nobody before the merger has come', async () => {
  const { old, heir } = await aMerger()
  const tomorrow = shiftDay(new Date().toISOString().slice(0, 10), 2)
  await db.update(organisations).set({ validTo: tomorrow }).where(eq(organisations.id, old))
  const seen = await inTransaction(ctxFor(db, heir), (tx) =>
    rowsOf(tx.db, sql`select * from organisations.to_take_over(${shiftDay(tomorrow, 30)}::date)`),
  )
  expect(seen).toEqual([])
})

test('the successor reads nothing else of the municipality that went up in it', async () => {
  const { old, heir } = await aMerger()
  await settleOn(today)
  const seen = await inTransaction(ctxFor(db, heir), async (tx) => [
    ...(await tx.db.select().from(memberships).where(eq(memberships.organisationId, old))),
    ...(await tx.db.select().from(employments).where(eq(employments.organisationId, old))),
    ...(await tx.db.select().from(units).where(eq(units.organisationId, old))),
  ])
  expect(seen).toEqual([])
})
