import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { addNote } from '../notes/service.ts'
import { aReport, aReportingPoint, asHolder, send } from '../testing.ts'
import { aSealedNote } from '../triage/seeding.ts'
import { noteRequest, sealedPage, whereToSearch } from './service.ts'

const database = await testDatabase()
const { db } = database
const first = { page: 1, pageSize: 2 }

test('a searcher gets page after page of what they read, sealed, with notes; the log has which reports, and never a query', async () => {
  const { web, code, people, organisationId } = await aReportingPoint(database)
  const [one, other] = people
  if (!one || !other) throw new Error('two handlers')
  for (const exclude of [[], [other.id], []]) {
    const { body } = await aReport(web, code, exclude)
    await send(web, `/points/${code}/reports`, body)
  }
  const page = await sealedPage(one.ctx, first)
  const rest = await sealedPage(one.ctx, { ...first, page: 2 })
  expect([page, rest].map(({ count, reports }) => [count, reports.map(({ number }) => number)])).toEqual([
    [3, [3, 2]],
    [3, [1]],
  ])
  expect(page.places).toMatchObject([{ organisationId, me: { id: one.id }, point: { code } }])
  const id = rest.reports[0]?.id ?? ''
  await addNote(one.ctx, id, await aSealedNote(asHolder(one), id, { text: 'Aantekening (fictief)' }))
  expect((await sealedPage(one.ctx, { ...first, page: 2 })).reports[0]?.notes).toMatchObject([{ seq: 0, kind: 'note' }])
  expect((await sealedPage(other.ctx, first)).reports.map(({ number }) => number)).toEqual([3, 1])
  const logged = await rowsOf<{ fields: string[] }>(
    db,
    sql`select fields from audit.entries where organisation_id = ${organisationId}::uuid and action = 'reporting.read_cases' order by seq limit 1`,
  )
  expect(logged).toEqual([{ fields: page.reports.map((report) => report.id) }])
})

test('a request of a person leaves one line without a name', async () => {
  const { people, organisationId, keeper } = await aReportingPoint(database)
  await noteRequest(people[0]?.ctx ?? keeper, { organisationId })
  const lines = await rowsOf(
    db,
    sql`select object_type, object_id, fields from audit.entries
      where organisation_id = ${organisationId}::uuid and action = 'reporting.answer_person_request'`,
  )
  expect(lines).toEqual([{ object_type: 'person_request', object_id: null, fields: [] }])
})

test('who has no keys searches nothing and records nothing', async () => {
  const { web, code, organisationId, at, districtId, other, keeper } = await aReportingPoint(database)
  const { body } = await aReport(web, code)
  await send(web, `/points/${code}/reports`, body)
  const people = [
    await aMember(db, at, municipalRoles),
    await aMember(db, { organisationId: other, districtId }, municipalRoles),
    await aMember(db, districtId, districtRoles),
  ]
  for (const ctx of [...people.map((one) => ctxFor(db, one)), keeper]) {
    const seen = await sealedPage(ctx, first).catch((error: { code: string }) => error.code)
    if (typeof seen === 'string') expect(seen).toBe('forbidden')
    else expect(seen).toMatchObject({ count: 0, places: [], reports: [] })
    await expect(noteRequest(ctx, { organisationId })).rejects.toMatchObject({ code: 'forbidden' })
  }
  await expect(whereToSearch(keeper)).rejects.toMatchObject({ code: 'forbidden' })
})
