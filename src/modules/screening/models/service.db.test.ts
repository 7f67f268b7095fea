import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { standardModel } from '../classifying/standard.ts'
import { aModel, aProfile } from '../testing.ts'
import { models } from './schema.ts'
import {
  agreeToModel,
  changeModel,
  draftModel,
  draftToEdit,
  removeModel,
  stepModel,
  withdrawAgreement,
} from './service.ts'
import { compareModel, viewModel } from './standing.ts'

const { db } = await testDatabase()
let districtId: string
let places: string[]
let leader: Ctx

beforeEach(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  places = made.municipalities.map(({ id }) => id)
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
})
const someone = async (role: Role, at = places[0] ?? '') =>
  ctxFor(db, await aMember(db, { organisationId: at, districtId }, role))
const change = (over: object = {}, revision = 1) => {
  const content = standardModel()
  return { title: 'Versie twee', note: 'Strenger.', content: { ...content, ...over }, revision }
}
const stricter = { rule: { raised: { total: 5, threes: 1 }, high: { total: 8, threes: 2 } } }

test('a version goes from draft to every municipality and is adopted once all agreed', async () => {
  const first = await aModel(db, districtId)
  const { id } = await draftModel(leader)
  await expect(draftModel(leader)).rejects.toMatchObject({ reason: 'screening.model_open' })
  await changeModel(leader, id, change(stricter))
  await expect(changeModel(leader, id, change())).rejects.toMatchObject({ code: 'conflict' })
  await stepModel(leader, id, { step: 'propose' })
  await expect(changeModel(leader, id, change({}, 2))).rejects.toMatchObject({ reason: 'screening.model_no_draft' })
  const [one, two] = [await someone('mayor'), await someone('secretary', places[1])]
  await agreeToModel(one, id)
  await agreeToModel(one, id)
  await expect(stepModel(leader, id, { step: 'adopt', startsOn: '2020-01-01' })).rejects.toMatchObject({
    problems: [
      { path: 'startsOn', reason: 'screening.model_starts_past' },
      { path: 'startsOn', reason: 'screening.model_not_agreed', params: { count: 1 } },
    ],
  })
  await agreeToModel(two, id)
  const adopted = await stepModel(leader, id, { step: 'adopt', startsOn: '2099-01-01' })
  expect(adopted).toMatchObject({ state: 'adopted', version: 2, title: 'Versie twee', startsOn: '2099-01-01' })
  expect((await viewModel(leader, first.id)).standing).toBe('holds')
  expect(await viewModel(leader, id)).toMatchObject({ standing: 'waiting', holds: { version: 1 } })
  await expect(withdrawAgreement(one, id)).rejects.toMatchObject({ reason: 'screening.model_not_proposed' })
})

test('taking a version back ends what was agreed; an agreement can be withdrawn; a draft can be thrown away', async () => {
  const { id } = await draftModel(leader)
  await stepModel(leader, id, { step: 'propose' })
  const mayor = await someone('mayor')
  await agreeToModel(mayor, id)
  expect(await viewModel(mayor, id)).toMatchObject({ hasAgreed: true, agreed: 1, waiting: [{ id: places[1] }] })
  await withdrawAgreement(mayor, id)
  expect(await viewModel(mayor, id)).toMatchObject({ hasAgreed: false, agreed: 0 })
  await agreeToModel(mayor, id)
  await expect(removeModel(leader, id)).rejects.toMatchObject({ reason: 'screening.model_no_draft' })
  await stepModel(leader, id, { step: 'take-back' })
  expect(await viewModel(leader, id)).toMatchObject({ agreed: 0, mayEdit: true, steps: ['propose'] })
  await expect(stepModel(leader, id, { step: 'adopt', startsOn: '2099-01-01' })).rejects.toMatchObject({
    reason: 'screening.model_step',
  })
  await removeModel(leader, id)
  await expect(draftToEdit(leader, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft with faults is refused with all of them, and nothing of it is kept', async () => {
  const { id } = await draftModel(leader)
  const wrong = change({ rule: { raised: { total: 9, threes: 2 }, high: { total: 9, threes: 2 } }, factors: [] })
  await expect(changeModel(leader, id, wrong)).rejects.toMatchObject({ code: 'invalid' })
  expect((await draftToEdit(leader, id)).revision).toBe(1)
})

test('before it is adopted a version tells what it does with the functions that were approved', async () => {
  const { id: heldId } = await aModel(db, districtId)
  for (const place of places) {
    const at = { organisationId: place, districtId }
    await aProfile(db, at, { modelId: heldId, class: 'A' })
    await aProfile(db, at, { modelId: heldId, class: 'C', name: 'Inkoper' })
  }
  const { id } = await draftModel(leader)
  await changeModel(leader, id, change({ rule: { raised: { total: 1, threes: 1 }, high: { total: 9, threes: 3 } } }))
  const { changes, effect } = await compareModel(leader, id, { language: 'nl' })
  expect(changes.length).toBeGreaterThan(2)
  expect(effect).toMatchObject({
    functions: 4,
    moves: [
      { from: 'A', to: 'B', count: 2 },
      { from: 'C', to: 'B', count: 2 },
    ],
  })
  expect(effect?.names).toHaveLength(2)
  const employee = await someone('employee')
  await stepModel(leader, id, { step: 'propose' })
  expect((await compareModel(employee, id, { language: 'nl' })).effect).toBeNull()
})

test('SQL keeps what was put before the municipalities, and adopts nothing that a municipality did not agree to', async () => {
  const { id } = await draftModel(leader)
  await stepModel(leader, id, { step: 'propose' })
  const bySql = (set: Partial<typeof models.$inferInsert>) =>
    inTransaction(leader, (tx) => tx.db.update(models).set(set).where(eq(models.id, id)))
  await expect(bySql({ title: 'Anders' })).rejects.toThrow()
  await expect(bySql({ state: 'adopted', startsOn: '2024-02-01', adoptedAt: leader.now })).rejects.toThrow()
  await expect(inTransaction(leader, (tx) => tx.db.delete(models).where(eq(models.id, id)))).rejects.toThrow()
  expect((await viewModel(leader, id)).model).toMatchObject({ state: 'proposed' })
})

type Call = (ctx: Ctx, id: string) => Promise<unknown>
const calls: Record<string, { call: Call; may: readonly string[] }> = {
  draftModel: { call: draftModel, may: ['district project-leader'] },
  changeModel: { call: (ctx, id) => changeModel(ctx, id, change()), may: ['district project-leader'] },
  removeModel: { call: removeModel, may: ['district project-leader'] },
  draftToEdit: { call: draftToEdit, may: ['district project-leader'] },
  stepModel: { call: (ctx, id) => stepModel(ctx, id, { step: 'propose' }), may: ['district project-leader'] },
  agreeToModel: { call: agreeToModel, may: [] },
  withdrawAgreement: { call: withdrawAgreement, may: [] },
}

test.each(Object.entries(calls))('%s is refused to who may not', async (name, { call, may: allowed }) => {
  const { id } = await draftModel(leader)
  const people: [string, Ctx][] = [
    ['district project-leader', leader],
    ['district analyst', ctxFor(db, await aMember(db, districtId, 'analyst'))],
    ['coordinator', await someone('coordinator')],
    ['integrity-officer', await someone('integrity-officer')],
    ['stranger', ctxFor(db, await aMember(db, (await aDistrict(db, 0)).districtId, 'project-leader'))],
  ]
  for (const [who, ctx] of people.filter(
    ([one]) => !allowed.includes(one) && !(name === 'draftModel' && one === 'stranger'),
  ))
    await expect(call(ctx, id), who).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
})
