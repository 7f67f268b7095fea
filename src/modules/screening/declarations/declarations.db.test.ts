import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { askTogether, type Ctx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { makeLink } from '../own/links.ts'
import { tokenOf } from '../own/testing.ts'
import { screeningTodo } from '../own/todo.ts'
import { readOwn } from '../own/view.ts'
import type { Profile } from '../profiles/schema.ts'
import { aFile, aModel, aProfile } from '../testing.ts'
import { assessDeclaration, nameAssessor, readDeclaration } from './assessing.ts'
import { declare } from './declaring.ts'
import { DeclareForm, DeclareInput } from './input.ts'
import { findDeclarations } from './queries.ts'
import { aSideJob, settledChecks } from './testing.ts'

const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: screeningTodo(ctx) })).found

const { db } = await testDatabase()
let hr: Ctx
let manager: Ctx
let colleague: Ctx
let profile: Profile
let modelId: string
let at: { organisationId: string; districtId: string }

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  at = { organisationId: municipalities[0]?.id ?? '', districtId }
  modelId = (await aModel(db, districtId)).id
  profile = await aProfile(db, at, { modelId, class: 'C' })
  hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  manager = ctxFor(db, await aMember(db, at, 'manager'))
  colleague = ctxFor(db, await aMember(db, at, 'manager'))
})

async function anEmployee(): Promise<Ctx> {
  const actor = await aMember(db, at, 'employee')
  await db.execute(sql`insert into organisations.employments (organisation_id, person_id, manager_id, number, function, kind, starts_on)
    values (${at.organisationId}::uuid, ${actor.personId}::uuid, ${personOf(manager).personId}::uuid,
      ${actor.personId.slice(0, 8)}, 'Vergunningverlener', 'own', '2020-01-01')`)
  return ctxFor(db, actor)
}

async function aCandidate() {
  const { file } = await aFile(db, profile, { modelId })
  const token = (await tokenOf(db, (await makeLink(hr, file.id)).id, aMoment)) ?? ''
  return { db, token, now: aMoment }
}

test('what an employee declares goes to their manager, who alone decides, and the check follows', async () => {
  const employee = await anEmployee()
  await aFile(db, profile, { modelId, person: personOf(employee) })
  const { id, assessorId, revision } = await declare(employee, aSideJob())
  expect(assessorId).toBe(personOf(manager).personId)
  expect(await settledChecks(db, id, aMoment)).toMatchObject({ 'side-jobs': 'requested', 'side-jobs-yearly': 'open' })
  expect((await readOwn(employee)).files[0]?.checks.find(({ code }) => code === 'side-jobs')?.asksMe).toBe(false)
  expect(await todoOf(manager)).toMatchObject({ toAssess: 1, files: 0 })
  expect(await todoOf(employee)).toMatchObject({ toAssess: 0, files: 1 })
  const allow = { state: 'allowed', reason: null, revision } as const
  await expect(assessDeclaration(colleague, id, allow)).rejects.toMatchObject({ code: 'not_found' })
  await expect(assessDeclaration(employee, id, allow)).rejects.toMatchObject({ code: 'not_found' })
  await expect(assessDeclaration(hr, id, allow)).rejects.toMatchObject({ code: 'forbidden' })
  await assessDeclaration(manager, id, allow)
  await expect(assessDeclaration(manager, id, allow)).rejects.toMatchObject({
    reason: 'screening.declaration_assessed',
  })
  expect(await settledChecks(db, id, aMoment)).toMatchObject({ 'side-jobs': 'agreed', 'side-jobs-yearly': 'open' })
})

test('a year later a new declaration replaces the one before and settles the yearly check', async () => {
  const employee = await anEmployee()
  await aFile(db, profile, { modelId, person: personOf(employee) })
  const first = await declare(employee, aSideJob())
  await assessDeclaration(manager, first.id, { state: 'allowed', reason: null, revision: 1 })
  await settledChecks(db, first.id, aMoment)
  const second = await declare(employee, { kind: 'side-jobs', nothing: true, items: [] })
  await expect(readDeclaration(manager, first.id)).resolves.toMatchObject({ mayAssess: false })
  const refusal = { state: 'not-allowed', reason: 'Wij praten hier eerst over.', revision: 1 } as const
  await assessDeclaration(manager, second.id, refusal)
  expect(await settledChecks(db, second.id, aMoment)).toMatchObject({
    'side-jobs': 'agreed',
    'side-jobs-yearly': 'not-agreed',
  })
  expect((await readOwn(employee)).declarations.map(({ id, reason }) => [id, reason])).toEqual([
    [second.id, refusal.reason],
  ])
})

test('for a candidate HR names who assesses; a candidate sees only their own', async () => {
  const [mine, other] = [await aCandidate(), await aCandidate()]
  const { id, assessorId } = await declare(mine, aSideJob('Webwinkel'))
  await declare(other, aSideJob('Rijles geven'))
  expect(assessorId).toBeNull()
  expect(JSON.stringify(await readOwn(mine))).not.toContain('Rijles geven')
  const stranger = crypto.randomUUID()
  await expect(nameAssessor(hr, id, { assessorId: stranger })).rejects.toMatchObject({ code: 'invalid' })
  await expect(nameAssessor(manager, id, { assessorId: stranger })).rejects.toMatchObject({ code: 'not_found' })
  await nameAssessor(hr, id, { assessorId: personOf(colleague).personId })
  expect((await findDeclarations(colleague)).results.map((one) => one.id)).toEqual([id])
  await assessDeclaration(colleague, id, { state: 'allowed-with-agreements', reason: 'Niet in Almelo', revision: 2 })
  expect(await settledChecks(db, id, aMoment)).toMatchObject({ 'side-jobs': 'agreed' })
})

test('nobody assesses their own declaration, and HR does not read its own among those of others', async () => {
  const { id } = await declare(hr, aSideJob())
  await expect(readDeclaration(hr, id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await findDeclarations(hr)).results.map((one) => one.id)).not.toContain(id)
  await expect(nameAssessor(hr, id, { assessorId: personOf(hr).personId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a form says nothing or something, of every job whether it is paid, and never a BSN', () => {
  const faults = (given: Record<string, string | string[]>) =>
    DeclareForm.safeParse({ kind: 'side-jobs', ...given }).error?.issues.map(({ path, message }) => [
      path.join('.'),
      message,
    ])
  expect(faults({})).toEqual([['items', 'screening.declare_something']])
  const row = { what: ['', 'Les'], about: ['', 'School'], hours: ['', '2'], isPaid: ['', ''] }
  expect(faults(row)).toEqual([['items.0.isPaid', 'screening.say_if_paid']])
  expect(faults({ ...row, isPaid: ['', 'nee'] })).toBeUndefined()
  expect(faults({ ...row, isPaid: ['', 'ja'], nothing: 'on' })).toEqual([['nothing', 'screening.nothing_or_items']])
  const items = [{ what: 'Les', about: 'burgerservicenummer 111222333', hours: null, isPaid: true }]
  expect(DeclareInput.safeParse({ kind: 'side-jobs', items }).success).toBe(false)
  expect(DeclareInput.safeParse({ kind: 'side-jobs', nothing: true }).success).toBe(true)
})
