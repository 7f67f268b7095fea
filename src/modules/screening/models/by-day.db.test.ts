import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { askTogether, type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readCalendar } from '../calendar/queries.ts'
import { followClasses } from '../calendar/repeating.ts'
import { measureScreening } from '../coverage/measuring.ts'
import { openFile } from '../files/opening.ts'
import { findFiles } from '../files/queries.ts'
import { files } from '../files/schema.ts'
import { aCandidate } from '../files/testing.ts'
import { lawFacts } from '../law/facts.ts'
import { screeningTodo } from '../own/todo.ts'
import { approveProfiles, proposeDrafts } from '../profiles/deciding.ts'
import { findProfiles, readProfile, waitingForMe, workOn } from '../profiles/queries.ts'
import { reassessOutdated } from '../profiles/reassessing.ts'
import { scoreProfile } from '../profiles/scoring.ts'
import { aFunctionHouse, anApproved, aProposed, type FunctionHouse, scoresFor } from '../profiles/testing.ts'
import { adoptedModel, currentModel } from './queries.ts'
import { models } from './schema.ts'
import { agreeToModel, changeModel, draftModel, stepModel } from './service.ts'
import { compareModel, viewModel } from './standing.ts'

const todoOf = async (ctx: Ctx) => (await askTogether(ctx, { found: screeningTodo(ctx) })).found

const { db } = await testDatabase()
const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })

/** Adopts a next version with a lower bound of class C, as the district and its two municipalities do. */
async function adopt({ districtId, organisationId, neighbourId }: FunctionHouse, from: string, total: number) {
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { id, title, content } = await draftModel(leader)
  const rule = { ...content.rule, high: { ...content.rule.high, total } }
  await changeModel(leader, id, { title, note: '', content: { ...content, rule }, revision: 1 })
  await stepModel(leader, id, { step: 'propose' })
  for (const place of [organisationId, neighbourId])
    await agreeToModel(ctxFor(db, await aMember(db, { organisationId: place, districtId }, 'mayor')), id)
  await stepModel(leader, id, { step: 'adopt', startsOn: from })
  return { id, leader }
}

test('a version holds from its first day and not before, also while several wait; the next draft follows on the last one', async () => {
  const house = await aFunctionHouse(db)
  const second = await adopt(house, '2024-03-01', 9)
  const { id: third, leader } = await adopt(house, '2024-04-01', 8)
  const held = async (day: string) =>
    (await inTransaction(on(house.hr, day), (tx) => adoptedModel(tx, house.districtId)))?.version
  const days = ['2023-12-31', '2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01', '2030-01-01']
  expect(await Promise.all(days.map(held))).toEqual([undefined, 1, 2, 2, 3, 3])
  expect((await currentModel(on(house.hr, '2024-03-01')))?.id).toBe(second.id)
  expect((await lawFacts(on(house.hr, '2024-02-29'))).version).toBe(1)
  const standings = async (day: string) =>
    (await viewModel(on(leader, day), third)).versions.map(({ standing }) => standing)
  expect(await standings('2024-02-29')).toEqual(['holds', 'waiting', 'waiting'])
  expect(await standings('2024-04-01')).toEqual(['replaced', 'replaced', 'holds'])
  const draft = await draftModel(leader)
  expect(draft).toMatchObject({ version: 4, content: { rule: { high: { total: 8 } } } })
  expect((await compareModel(leader, draft.id, { language: 'nl' })).other.version).toBe(3)
  await stepModel(leader, draft.id, { step: 'propose' })
  await expect(stepModel(leader, draft.id, { step: 'adopt', startsOn: '2024-03-15' })).rejects.toMatchObject({
    problems: [
      { reason: 'screening.model_starts_before', params: { version: 3 } },
      { reason: 'screening.model_not_agreed' },
    ],
  })
})

test('by SQL too a first day stays what was agreed, and a version begins as a draft', async () => {
  const house = await aFunctionHouse(db)
  const { id, leader } = await adopt(house, '2024-03-01', 9)
  const refused = (work: () => Promise<unknown>) => expect(work()).rejects.toThrow()
  const change = { startsOn: '2024-02-01' }
  await refused(() => inTransaction(leader, (tx) => tx.db.update(models).set(change).where(eq(models.id, id))))
  const [made] = await db.select().from(models).where(eq(models.id, id))
  if (!made) throw new Error('no model')
  const forged = { ...made, id: crypto.randomUUID(), version: 9 }
  await refused(() => inTransaction(leader, (tx) => tx.db.insert(models).values(forged)))
})

test('from its first day a version makes functions due, with the class that it would give; people notice nothing until four eyes agreed', async () => {
  const house = await aFunctionHouse(db)
  const { hr, security } = house
  const id = await anApproved(house, { scores: [2, 2, 2, 2, 1, 0, 0, 0] })
  const waits = await aProposed(hr)
  const { id: fileId } = await openFile(hr, aCandidate({ id }))
  await adopt(house, '2024-03-01', 9)
  const [eve, day] = [on(hr, '2024-02-29'), on(hr, '2024-03-01')]
  expect(await readProfile(eve, id)).toMatchObject({ class: 'B', standing: 'approved', renewed: null })
  expect((await findProfiles(eve, { standing: 'outdated' })).count).toBe(0)
  expect(await todoOf(eve)).toMatchObject({ outdated: 0 })

  expect(await readProfile(day, id)).toMatchObject({ class: 'B', standing: 'outdated', renewed: 'C' })
  const { count, results } = await findProfiles(day, { standing: 'outdated' })
  expect([count, results.map((one) => one.renewed).sort()]).toEqual([2, ['B', 'C']])
  expect(await workOn(day)).toMatchObject({ outdated: 2, left: 2 })
  expect(await todoOf(day)).toMatchObject({ outdated: 2 })
  expect(await todoOf(on(await house.as('employee'), '2024-03-01'))).toMatchObject({ outdated: 0 })
  expect((await waitingForMe(on(security, '2024-03-01'))).functions).toEqual([])

  const classOf = async () => (await db.select().from(files).where(eq(files.id, fileId)))[0]?.class
  const clock = async () => [
    await followClasses(db, day.now),
    await classOf(),
    (await findFiles(day, { work: 'class' })).count,
  ]
  expect(await clock()).toEqual([0, 'B', 0])
  expect((await readCalendar(day, { period: '52' })).checks.length).toBeGreaterThan(5)

  expect(await reassessOutdated(day)).toBe(2)
  await expect(reassessOutdated(day)).rejects.toMatchObject({ reason: 'screening.none_outdated' })
  expect(await readProfile(day, waits.id)).toMatchObject({
    standing: 'draft',
    assessments: [{ number: 1, state: 'draft' }],
  })
  expect(await proposeDrafts(day)).toBe(2)
  expect(await clock()).toEqual([0, 'B', 0])
  const { functions } = await waitingForMe(on(security, '2024-03-01'))
  const chosen = functions.map((one) => ({ id: one.id, revision: one.newest?.revision ?? 0 }))
  await approveProfiles(on(security, '2024-03-01'), { as: 'security', functions: chosen })
  expect(await readProfile(day, id)).toMatchObject({ class: 'C', standing: 'approved', renewed: null })
  expect((await findFiles(day, { work: 'class' })).count).toBe(1)
  await followClasses(db, day.now)
  expect(await clock()).toEqual([0, 'C', 0])
})

test('what lies with security is scored anew when another version holds', async () => {
  const house = await aFunctionHouse(db)
  const { id } = await aProposed(house.hr)
  await adopt(house, '2024-03-01', 9)
  await expect(scoreProfile(house.hr, id, scoresFor())).rejects.toMatchObject({ reason: 'screening.function_proposed' })
  await scoreProfile(on(house.hr, '2024-03-01'), id, scoresFor())
  expect(await readProfile(on(house.hr, '2024-03-01'), id)).toMatchObject({
    standing: 'draft',
    assessments: [{ hrAt: null }],
  })
})

test('a version that waits changes no reading', async () => {
  const house = await aFunctionHouse(db)
  await anApproved(house)
  const readings = async () => {
    await measureScreening(db, house.hr.now, { organisationId: house.organisationId })
    return rowsOf<{ data: unknown }>(
      db,
      sql`delete from platform.outbox where data ->> 'organisationId' = ${house.organisationId} returning data`,
    )
  }
  const before = await readings()
  await adopt(house, '2024-03-01', 9)
  expect(await readings()).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
})
