import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { readingJob } from '#platform/jobs'
import { aMoment, ctxFor, everyoneAtDistrict, testDatabase } from '#platform/testing'
import { measureScreening } from '../coverage/measuring.ts'
import { openFile } from '../files/opening.ts'
import { checks, files } from '../files/schema.ts'
import { exemptCheck, settleChecks, undoCheck } from '../files/settling.ts'
import { aCandidate, aHr } from '../files/testing.ts'
import { letterJob } from '../templates/sending.ts'
import { exportOaths, findOaths } from './queries.ts'
import { planOaths, recordOaths } from './taking.ts'

const { db } = await testDatabase()
const later = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })
const oathOf = async (fileId: string) =>
  (await db.select().from(checks).where(eq(checks.fileId, fileId))).find(({ code }) => code === 'oath')

/** HR with so many open files. */
async function people(count: number) {
  const made = await aHr(db, 'B')
  const ids: string[] = []
  for (let at = 0; at < count; at += 1)
    ids.push((await openFile(made.hr, aCandidate(made.profile, { name: `Persoon ${at} (fictief)` }))).id)
  return { ...made, ids }
}

test('a moment is planned for several people at once with a mail to each, and moved by planning again', async () => {
  const { hr, ids } = await people(3)
  const [one = '', two = '', three = ''] = ids
  const plan = { files: [one, two], on: '2024-02-05', before: 'secretary', invite: true } as const
  await expect(planOaths(hr, { ...plan, files: [...plan.files], on: '2024-01-14' })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await planOaths(hr, { ...plan, files: [one, two] })).toBe(2)
  expect(await planOaths(hr, { ...plan, files: [two], on: '2024-03-04', invite: false })).toBe(1)
  expect(await findOaths(hr)).toMatchObject({
    count: 3,
    results: [
      { fileId: one, standing: 'planned', plannedOn: '2024-02-05', before: 'secretary', takenOn: null },
      { fileId: two, standing: 'planned', plannedOn: '2024-03-04' },
      { fileId: three, standing: 'without', plannedOn: null },
    ],
    sessions: [
      { day: '2024-02-05', count: 1 },
      { day: '2024-03-04', count: 1 },
    ],
  })
  expect(await oathOf(one)).toMatchObject({ state: 'requested', requestedOn: '2024-01-15' })
  const mails = await rowsOf(
    db,
    sql`delete from platform.outbox where name = ${letterJob} and data ->> 'fileId' in (${one}, ${two}) returning data`,
  )
  expect(mails).toHaveLength(2)
})

test('what is recorded is the check in the file, and the reading of coverage follows it', async () => {
  const { hr, ids, at } = await people(2)
  const [one = '', two = ''] = ids
  const reading = async () => {
    const { organisationId } = at
    await measureScreening(db, new Date('2024-06-01T10:00:00Z'), { organisationId })
    const rows = await rowsOf<{ data: Record<string, string> }>(
      db,
      sql`delete from platform.outbox where name = ${readingJob} returning data`,
    )
    const found = rows.map(({ data }) => data).find((one) => one.indicator === 'screening.oath')
    return found && `${found.numerator}/${found.denominator}`
  }
  await db
    .update(files)
    .set({ state: 'working', startedOn: '2024-01-15' })
    .where(eq(files.organisationId, at.organisationId))
  expect(await reading()).toBe('0/2')
  const taken = [{ fileId: one, kind: 'promise' as const }]
  await expect(recordOaths(hr, { on: '2024-01-16', before: 'mayor', taken })).rejects.toMatchObject({ code: 'invalid' })
  expect(await recordOaths(hr, { on: '2024-01-15', before: 'mayor', taken })).toBe(1)
  expect(await oathOf(one)).toMatchObject({
    state: 'agreed',
    seenOn: '2024-01-15',
    oathKind: 'promise',
    oathBefore: 'mayor',
  })
  expect(await reading()).toBe('1/2')
  await expect(recordOaths(hr, { on: '2024-01-15', before: 'mayor', taken })).rejects.toMatchObject({
    reason: 'screening.oath_taken',
  })
  const again = { files: [one], on: '2024-02-01', before: 'mayor', invite: false } as const
  await expect(planOaths(hr, { ...again, files: [one] })).rejects.toMatchObject({ reason: 'screening.oath_taken' })

  await settleChecks(hr, two, { codes: ['oath'], on: '2024-01-12', to: 'agreed' })
  expect((await findOaths(hr, { standing: 'taken' })).results).toMatchObject([
    { fileId: one, kind: 'promise', takenOn: '2024-01-15' },
    { fileId: two, kind: null, takenOn: '2024-01-12' },
  ])
  await recordOaths(later(hr, '2024-02-01'), {
    on: '2024-02-01',
    before: 'mayor',
    taken: [{ fileId: two, kind: 'oath' }],
  })
  expect(await oathOf(two)).toMatchObject({ seenOn: '2024-01-12', oathKind: 'oath' })
  await undoCheck(hr, one, 'oath')
  expect(await oathOf(one)).toMatchObject({ state: 'open', seenOn: null, oathKind: null, oathBefore: null })
  expect(await reading()).toBe('1/2')
})

test('who need not take it is not in the register; a search and an export find the rest', async () => {
  const { hr, ids } = await people(2)
  await exemptCheck(hr, ids[0] ?? '', 'oath', 'Ingehuurd via een bureau')
  expect((await findOaths(hr)).results.map(({ fileId }) => fileId)).toEqual([ids[1]])
  expect((await findOaths(hr, { search: 'persoon 1' })).count).toBe(1)
  expect((await findOaths(hr, { search: 'niemand' })).count).toBe(0)
  expect(await exportOaths(hr, { standing: 'without' })).toMatchObject([{ fileId: ids[1] }])
})

test('the register is for HR of the organisation alone, by file too', async () => {
  const { ids, at, as, there } = await people(1)
  const fileId = ids[0] ?? ''
  const plan = { files: [fileId], on: '2024-02-01', before: 'mayor' as const, invite: false }
  const record = { on: '2024-01-15', before: 'mayor' as const, taken: [{ fileId, kind: 'oath' as const }] }
  const calls: ((ctx: Ctx) => Promise<unknown>)[] = [
    findOaths,
    exportOaths,
    (ctx) => planOaths(ctx, plan),
    (ctx) => recordOaths(ctx, record),
  ]
  const others = await Promise.all(
    municipalRoles.filter((role) => role !== 'integrity-officer').map((role) => as(role)),
  )
  const district = everyoneAtDistrict(at.districtId).map((actor) => ctxFor(db, actor, aMoment))
  for (const call of calls)
    for (const ctx of [...others, ...district]) await expect(call(ctx)).rejects.toMatchObject({ code: 'not_found' })
  const stranger = await as('integrity-officer', there)
  expect(await findOaths(stranger)).toMatchObject({ count: 0, results: [] })
  await expect(planOaths(stranger, plan)).rejects.toMatchObject({ code: 'not_found' })
  await expect(recordOaths(stranger, record)).rejects.toMatchObject({ code: 'not_found' })
  // By SQL nothing of an oath stands beside another check.
  const wrong = db.execute(
    sql`update screening.checks set planned_on = '2024-02-01' where file_id = ${fileId}::uuid and code = 'cv'`,
  )
  await expect(wrong).rejects.toThrow()
})
