import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { aFile } from '../testing.ts'
import { settleCheck } from './checks.ts'
import { findFile, keptFile } from './load.ts'
import { checksFor } from './model.ts'
import { openFile } from './opening.ts'
import { checks, events } from './schema.ts'
import { aCandidate, aHr } from './testing.ts'

const { db } = await testDatabase()

test('a file is opened with the checks of the class, the ones beforehand due by the start', async () => {
  const { hr, profile, model } = await aHr(db, 'C')
  const file = await openFile(hr, aCandidate(profile))
  expect(file).toMatchObject({ class: 'C', modelId: model.id, state: 'before', kind: 'own' })
  const rows = await db.select().from(checks).where(eq(checks.fileId, file.id))
  expect(rows.map(({ code }) => code).toSorted()).toEqual(
    checksFor(model.content, 'C')
      .map(({ code }) => code)
      .toSorted(),
  )
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['open']))
  expect(rows.find(({ code }) => code === 'vog-np')?.dueOn).toBe('2024-02-01')
  expect(rows.find(({ code }) => code === 'learning')?.dueOn).toBe('2024-05-01')
})

test.each(['own', 'hired', 'intern'] as const)(
  'who is %s gets the class of the function that they do',
  async (kind) => {
    const { hr, profile } = await aHr(db, 'D')
    expect(await openFile(hr, aCandidate(profile, { kind }))).toMatchObject({ kind, class: 'D' })
  },
)

test('a function of another organisation and an employment that is not there are told at once', async () => {
  const { hr } = await aHr(db)
  const elsewhere = await aHr(db)
  const wrong = aCandidate(elsewhere.profile, { employmentId: crypto.randomUUID() })
  await expect(openFile(hr, wrong)).rejects.toMatchObject({
    problems: [
      { path: 'profileId', reason: 'screening.function_unknown' },
      { path: 'employmentId', reason: 'screening.employment_unknown' },
    ],
  })
})

test('a check moves from open to requested to agreed, keeps who saw it, and is due again by the class', async () => {
  const { hr, profile } = await aHr(db, 'C')
  const { id: fileId } = await openFile(hr, aCandidate(profile))
  const by = personOf(hr).personId
  const settle = (on: string, to: Parameters<typeof settleCheck>[2]) =>
    inTransaction(hr, (tx) => settleCheck(tx, { fileId, code: 'vog-np', on, by }, to))
  expect(await settle('2024-01-15', 'requested')).toMatchObject({ state: 'requested', requestedOn: '2024-01-15' })
  const seen = { state: 'agreed', seenOn: '2024-01-30', seenBy: by, dueAgainOn: '2027-01-30' }
  expect(await settle('2024-01-30', 'agreed')).toMatchObject(seen)
  await expect(settle('2024-01-31', 'agreed')).rejects.toMatchObject({ reason: 'screening.agree_check_not_now' })
  const told = await db.select().from(events).where(eq(events.fileId, fileId)).orderBy(asc(events.place))
  expect(told.map(({ what, checkCode, doneBy }) => [what, checkCode, doneBy])).toEqual([
    ['open', null, by],
    ['request', 'vog-np', by],
    ['agree', 'vog-np', by],
  ])
})

test('a file that may not be seen is not there', async () => {
  const { hr, profile, as, there } = await aHr(db)
  const { id } = await openFile(hr, aCandidate(profile))
  for (const ctx of [await as('coordinator'), await as('manager'), await as('integrity-officer', there)])
    await expect(inTransaction(ctx, (tx) => findFile(tx, id))).rejects.toMatchObject({ code: 'not_found' })
})

test('who a file is about may read it, and keep it not', async () => {
  const { profile, model, as } = await aHr(db)
  const employee = await as('employee')
  const { file } = await aFile(db, profile, { modelId: model.id, person: personOf(employee) })
  expect(await inTransaction(employee, (tx) => findFile(tx, file.id))).toMatchObject({ id: file.id })
  const kept = inTransaction(employee, (tx) => keptFile(tx, file.id))
  await expect(kept).rejects.toMatchObject({ reason: 'page.not_found' })
})
