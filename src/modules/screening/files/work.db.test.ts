import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { aFile, rowsAt } from '../testing.ts'
import { checks, files } from './schema.ts'
import { aHr } from './testing.ts'

const { db } = await testDatabase()
const workOf = async (fileId: string) => {
  const found = sql`select missing, talks, next_on::text as "nextOn", late_on::text as "lateOn" from screening.file_work`
  return (await rowsOf(db, sql`${found} where file_id = ${fileId}::uuid`))[0]
}

test('what a file asks follows each change of a check: by its last round, and gone with the file', async () => {
  const { profile, model } = await aHr(db, 'A')
  const { file, checks: rows } = await aFile(db, profile, { modelId: model.id })
  const before = rows.filter(({ moment }) => moment === 'before')
  expect(await workOf(file.id)).toEqual({ missing: before.length, talks: 0, nextOn: null, lateOn: null })
  const vog = rows.find(({ code }) => code === 'vog-np')
  if (!vog) throw new Error('class A asks a VOG')
  const set = (values: Partial<typeof checks.$inferInsert>) =>
    db.update(checks).set(values).where(eq(checks.id, vog.id))
  await set({ dueOn: '2024-02-01' })
  expect(await workOf(file.id)).toMatchObject({ nextOn: '2024-02-01', lateOn: '2024-02-01' })
  const seen = { seenOn: '2024-01-20', seenBy: crypto.randomUUID() }
  await set({ state: 'not-agreed', ...seen })
  expect(await workOf(file.id)).toMatchObject({ missing: before.length, talks: 1, nextOn: null, lateOn: '2024-02-01' })
  await set({ state: 'agreed', ...seen, dueAgainOn: '2027-01-20' })
  const agreed = { missing: before.length - 1, talks: 0, nextOn: '2027-01-20', lateOn: '2027-01-20' }
  expect(await workOf(file.id)).toEqual(agreed)
  const { fileId, organisationId, code, moment } = vog
  await db.insert(checks).values({ fileId, organisationId, code, moment, round: 2, dueOn: '2024-03-01' })
  expect(await workOf(file.id)).toMatchObject({ missing: before.length, nextOn: '2024-03-01' })
  await db.delete(checks).where(sql`${checks.fileId} = ${fileId} and ${checks.round} = 2`)
  expect(await workOf(file.id)).toEqual(agreed)
  await db.delete(files).where(eq(files.id, file.id))
  expect(await workOf(file.id)).toBeUndefined()
})

test('HR alone reads it, and nobody writes it', async () => {
  const { at, there, hr, profile, model } = await aHr(db, 'A')
  await aFile(db, profile, { modelId: model.id })
  const rows = rowsAt(at.organisationId)
  const here = everyoneAtMunicipality(at.organisationId, at.districtId)
  const isHr = ({ roles }: { roles: readonly string[] }) => roles.includes('integrity-officer')
  const others = [
    ...here.filter((one) => !isHr(one)),
    ...everyoneAtMunicipality(there.organisationId, at.districtId),
    ...everyoneAtDistrict(at.districtId),
  ]
  await expectIsolated(db, { table: 'screening.file_work', rows, actors: others })
  await expectIsolated(db, { table: 'screening.file_work', rows, actors: here.filter(isHr), mayRead: true })
  const write = () => inTransaction(hr, (tx) => tx.db.execute(sql`update screening.file_work set missing = 0`))
  await expect(write()).rejects.toThrow()
})
