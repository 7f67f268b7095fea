import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anOrganisation } from '#modules/organisations'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { personIn } from '../testing.ts'
import { assign, candidatesFor, unassign } from './assigning.ts'
import { declaredEmployers, declareEmployer, endEmployer } from './employers.ts'
import { giveVerdict } from './judging.ts'
import { anInspection, aVerdict, type TestInspection } from './testing.ts'

const { db } = await testDatabase()
const idOf = (ctx: Ctx) => personIn(ctx).personId
const refused = (reason: string) => ({ problems: [expect.objectContaining({ reason: `assessments.${reason}` })] })

const free = async (it: TestInspection) => {
  await unassignFirst(it)
  return it.assessor()
}
async function unassignFirst({ leader, id, first }: TestInspection): Promise<void> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select id from assessments.assignments where inspection_id = ${id}::uuid and person_id = ${idOf(first)}::uuid`,
  )
  await unassign(leader, id, row?.id ?? '')
}

const employ = (ctx: Ctx, organisationId: string, days: [string, string | null] = ['2020-01-01', null]) =>
  db.execute(sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on, ends_on)
    values (${organisationId}::uuid, ${idOf(ctx)}::uuid, ${crypto.randomUUID()}, 'adviseur', 'own', ${days[0]}, ${days[1]})`)

test('an assessor is refused at the own employer, by employment, role or declaration, and the check says so', async () => {
  const it = await anInspection(db)
  const { leader, id, organisationId } = it
  const [employed, holder, declared] = [await free(it), await it.assessor(), await it.assessor()]
  await employ(employed, organisationId)
  await db.execute(sql`insert into organisations.memberships (organisation_id, person_id, role, starts_on)
    values (${organisationId}::uuid, ${idOf(holder)}::uuid, 'employee', '2020-01-01')`)
  await declareEmployer(leader, { personId: idOf(declared), organisationId, name: null })
  const candidates = await candidatesFor(leader, id)
  for (const [ctx, via] of [
    [employed, 'employment'],
    [holder, 'role'],
    [declared, 'declared'],
  ] as const) {
    const found = candidates.find(({ personId }) => personId === idOf(ctx))
    expect(found).toMatchObject({ conflict: 'own_employer', employers: [{ via, organisationId }] })
    await expect(assign(leader, id, { place: 'first', personId: idOf(ctx) })).rejects.toMatchObject(
      refused('own_employer'),
    )
  }
})

test('an employer organisation counts for each municipality whose staff it employs', async () => {
  const it = await anInspection(db)
  const { leader, id, organisationId, other, districtId } = it
  const assessor = await free(it)
  const service = await anOrganisation(db, { kind: 'service', name: 'Werkorganisatie', districtId })
  for (const served of [organisationId, other.organisationId])
    await db.execute(
      sql`insert into organisations.services (service_id, municipality_id) values (${service}::uuid, ${served}::uuid)`,
    )
  await employ(assessor, other.organisationId)
  const found = (await candidatesFor(leader, id)).find(({ personId }) => personId === idOf(assessor))
  expect(found?.conflict).toBe('own_employer')
  expect(found?.employers).toContainEqual(
    expect.objectContaining({ organisationId, via: 'shared', throughName: 'Werkorganisatie' }),
  )
  const direct = await it.assessor()
  await employ(direct, service)
  await expect(assign(leader, id, { place: 'first', personId: idOf(direct) })).rejects.toMatchObject(
    refused('own_employer'),
  )
})

test('who left before the reference day is free, who left after it judged their own work', async () => {
  const it = await anInspection(db)
  const { leader, id, organisationId } = it
  const [before, after] = [await free(it), await it.assessor()]
  await employ(before, organisationId, ['2015-01-01', '2023-12-31'])
  await employ(after, organisationId, ['2015-01-01', '2024-01-05'])
  await expect(assign(leader, id, { place: 'first', personId: idOf(after) })).rejects.toMatchObject(
    refused('own_employer'),
  )
  expect(await assign(leader, id, { place: 'first', personId: idOf(before) })).toMatchObject({ place: 'first' })
})

test('who sees all levels by another role can not judge blind, nor first and second be one person', async () => {
  const it = await anInspection(db)
  const { leader, id, districtId, second, first } = it
  const analyst = await free(it)
  await db.execute(sql`insert into organisations.memberships (organisation_id, person_id, role, starts_on)
    values (${districtId}::uuid, ${idOf(analyst)}::uuid, 'analyst', '2020-01-01')`)
  await expect(assign(leader, id, { place: 'first', personId: idOf(analyst) })).rejects.toMatchObject(
    refused('sees_levels'),
  )
  await expect(assign(leader, id, { place: 'first', personId: idOf(second) })).rejects.toMatchObject(
    refused('both_places'),
  )
  await expect(assign(leader, id, { place: 'first', personId: idOf(leader) })).rejects.toMatchObject(
    refused('not_an_assessor'),
  )
  await expect(assign(leader, id, { place: 'second', personId: idOf(await it.assessor()) })).rejects.toMatchObject(
    refused('place_taken'),
  )
  expect(await assign(leader, id, { place: 'first', personId: idOf(first) })).toMatchObject({ endedAt: null })
})

test('the database refuses the own employer too, whoever writes the assignment or the verdict', async () => {
  const it = await anInspection(db)
  const { leader, id, organisationId, districtId, first } = it
  const own = await free(it)
  await employ(own, organisationId)
  const hand = sql`insert into assessments.assignments (inspection_id, organisation_id, district_id, place, person_id, assigned_by, assigned_at)
    values (${id}::uuid, ${organisationId}::uuid, ${districtId}::uuid, 'first', ${idOf(own)}::uuid, ${idOf(leader)}::uuid, '2024-01-15')`
  await expect(db.execute(hand)).rejects.toThrow()
  await expect(inTransaction(leader, (tx) => tx.db.execute(hand))).rejects.toThrow()
  await assign(leader, id, { place: 'first', personId: idOf(first) })
  await giveVerdict(first, id, 'A', aVerdict(1))
  await employ(first, organisationId)
  await expect(giveVerdict(first, id, 'B', aVerdict(1))).rejects.toMatchObject({ reason: 'assessments.own_employer' })
  const byHand = sql`update assessments.verdicts set level_then = 3 where inspection_id = ${id}::uuid`
  await expect(inTransaction(first, (tx) => tx.db.execute(byHand))).rejects.toThrow()
})

test('an assessor declares for oneself alone, and only the project leader ends it', async () => {
  const it = await anInspection(db)
  const { first, second, leader, other } = it
  await expect(declareEmployer(first, { personId: idOf(second), name: 'Bureau' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const mine = await declareEmployer(first, { personId: idOf(first), name: 'Bureau Toets' })
  await declareEmployer(leader, { personId: idOf(second), organisationId: other.organisationId })
  expect((await declaredEmployers(first)).map(({ name }) => name)).toEqual(['Bureau Toets'])
  expect(await declaredEmployers(leader)).toHaveLength(2)
  await expect(endEmployer(first, mine)).rejects.toMatchObject({ code: 'forbidden' })
  await endEmployer(leader, mine)
  expect(await declaredEmployers(first)).toEqual([])
})
