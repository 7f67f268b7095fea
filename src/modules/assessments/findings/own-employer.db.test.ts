import { type SQL, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { declareEmployer } from '../inspections/employers.ts'
import { personIn } from '../testing.ts'
import { previewFindings } from './import.ts'
import { applyFindings } from './import-apply.ts'
import { changeFinding, enterFinding, readFinding, recommend, removeFinding, removeRecommendation } from './service.ts'
import { findingFields, someFindings } from './testing.ts'

const { db } = await testDatabase()
let at: Awaited<ReturnType<typeof someFindings>>
let assessor: Ctx
beforeEach(async () => {
  at = await someFindings(db)
  assessor = await anAssessor()
})

const anAssessor = async (roles: Role | Role[] = 'assessor') => ctxFor(db, await aMember(db, at.districtId, roles))
const employ = (ctx: Ctx, until: string | null = null) =>
  db.execute(sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on, ends_on)
    values (${at.organisationId}::uuid, ${personIn(ctx).personId}::uuid, ${crypto.randomUUID()}, 'adviseur', 'own', '2020-01-01', ${until})`)
const elsewhere = () => findingFields(at, { organisationId: at.other.organisationId })
const refused = { code: 'rule_broken', reason: 'assessments.finding_own_employer' }
const refusedField = {
  code: 'invalid',
  problems: [{ path: 'organisationId', reason: 'assessments.finding_own_employer' }],
}

test('an assessor enters nothing about the own employer and keeps nothing of it, and reads why; elsewhere nothing changes', async () => {
  const { id, revision } = at.ofDistrict
  expect(await readFinding(assessor, id)).toMatchObject({ mayChange: true, isOwnEmployer: false })
  await employ(assessor)
  const seen = await readFinding(assessor, id)
  expect(seen).toMatchObject({ mayChange: false, isOwnEmployer: true })
  await expect(enterFinding(assessor, findingFields(at))).rejects.toMatchObject(refusedField)
  await expect(changeFinding(assessor, id, { ...findingFields(at), revision })).rejects.toMatchObject(refused)
  await expect(recommend(assessor, id, { text: 'x' })).rejects.toMatchObject(refused)
  await expect(removeRecommendation(assessor, id, seen.recommendations[0]?.id ?? '')).rejects.toMatchObject(refused)
  await expect(removeFinding(assessor, id)).rejects.toMatchObject(refused)
  const other = await enterFinding(assessor, elsewhere())
  expect((await recommend(assessor, other.id, { text: 'x' })).text).toBe('x')
  expect((await changeFinding(at.analyst, id, { ...findingFields(at), revision })).revision).toBe(revision + 1)
})

test('a role, a declaration and another role beside it count too; who left counts from the day of the finding or its round', async () => {
  const [holder, declared, both, left] = [
    await anAssessor(),
    await anAssessor(),
    await anAssessor(['assessor', 'analyst']),
    await anAssessor(),
  ]
  await db.execute(sql`insert into organisations.memberships (organisation_id, person_id, role, starts_on)
    values (${at.organisationId}::uuid, ${personIn(holder).personId}::uuid, 'employee', '2020-01-01')`)
  await declareEmployer(at.leader, {
    personId: personIn(declared).personId,
    organisationId: at.organisationId,
    name: null,
  })
  await employ(both)
  await employ(left, '2024-01-05')
  for (const ctx of [holder, declared, both])
    await expect(enterFinding(ctx, findingFields(at))).rejects.toMatchObject(refusedField)
  const later = { foundOn: '2024-01-10' }
  await expect(enterFinding(left, findingFields(at, later))).rejects.toMatchObject(refusedField)
  await expect(enterFinding(left, findingFields(at, { roundId: null, foundOn: '2024-01-04' }))).rejects.toMatchObject(
    refusedField,
  )
  const { id, revision } = await enterFinding(left, findingFields(at, { ...later, roundId: null }))
  const earlier = { ...findingFields(at), foundOn: '2024-01-04', revision }
  await expect(changeFinding(left, id, earlier)).rejects.toMatchObject(refused)
})

test('a file names the cell of the own employer, also when it became one while the file waited', async () => {
  const names = await rowsOf<{ id: string; name: string }>(
    db,
    sql`select id, name from organisations.organisations where district_id = ${at.districtId}::uuid`,
  )
  const named = (id: string) => names.find((one) => one.id === id)?.name
  const lines = [at.other.organisationId, at.organisationId].map(
    (id, n) => `A;${named(id)};hoog;interview;tekst ${n};10-1-2024`,
  )
  const text = ['Normen;Gemeente;Ernst;Bron;Bevinding;Datum', ...lines].join('\n')
  const file = { fileName: 'x.csv', bytes: new TextEncoder().encode(text) }
  const target = { frameworkId: at.frameworkId, roundId: at.round.id }
  const { hash, added } = await previewFindings(assessor, file, target)
  expect(added).toHaveLength(2)
  await employ(assessor)
  await expect(applyFindings(assessor, hash ?? '')).rejects.toMatchObject(refused)
  expect(await previewFindings(assessor, file, target)).toMatchObject({
    hash: null,
    faults: [{ line: 3, cell: 'B3', column: 'municipality', reason: 'assessments.finding_own_employer' }],
  })
})

test('the database refuses it by itself', async () => {
  await employ(assessor)
  const actors = [personIn(assessor)]
  for (const [table, key] of [
    ['assessments.findings', 'id'],
    ['assessments.recommendations', 'finding_id'],
  ] as const)
    await expectIsolated(db, {
      table,
      rows: sql`${sql.identifier(key)} = ${at.ofDistrict.id}::uuid`,
      actors,
      mayRead: true,
    })
  const copyTo = (ctx: Ctx, organisationId: string) =>
    inTransaction(ctx, ({ db: own }) =>
      own.execute(sql`insert into assessments.findings
        (organisation_id, district_id, by_district, framework_id, norms, severity, source, text, found_on, origin, entered_by, entered_at)
        select ${organisationId}::uuid, district_id, true, framework_id, norms, severity, source, 'kopie', found_on, 'entry', app.person(), entered_at
        from assessments.findings where id = ${at.ofDistrict.id}::uuid`),
    )
  const advise = (ctx: Ctx): SQL => sql`insert into assessments.recommendations
    (finding_id, organisation_id, district_id, text, added_by, added_at)
    values (${at.ofDistrict.id}::uuid, ${at.organisationId}::uuid, ${at.districtId}::uuid, 'x', ${personIn(ctx).personId}::uuid, now())`
  const add = (ctx: Ctx) => inTransaction(ctx, ({ db: own }) => own.execute(advise(ctx)))
  const wall = { cause: { message: expect.stringContaining('row-level security') } }
  await expect(copyTo(assessor, at.organisationId)).rejects.toMatchObject(wall)
  await expect(add(assessor)).rejects.toMatchObject(wall)
  await copyTo(assessor, at.other.organisationId)
  const free = await anAssessor()
  await copyTo(free, at.organisationId)
  await add(free)
})
