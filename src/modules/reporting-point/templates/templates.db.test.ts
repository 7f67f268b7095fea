import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { openingOf } from '../cases/looking.ts'
import { aReport, aReportingPoint, send } from '../testing.ts'
import { addTemplate, changeTemplate, readTemplates, removeTemplate } from './service.ts'
import { standardTemplates } from './standard.ts'

const database = await testDatabase()
const { db } = database
const fields = { kind: 'feedback' as const, title: 'Eigen tekst', body: 'Dank u wel. (fictief)' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

test('handlers of an organisation keep its own texts, and find them where they answer', async () => {
  const { people, organisationId, web, code } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  const { id } = await addTemplate(first.ctx, { organisationId, ...fields })
  await changeTemplate(second.ctx, id, { ...fields, title: 'Andere titel', revision: 1 })
  expect(await codeOf(changeTemplate(first.ctx, id, { ...fields, revision: 1 }))).toBe('conflict')
  expect((await readTemplates(first.ctx)).templates).toMatchObject([{ id, title: 'Andere titel', revision: 2 }])
  const { body } = await aReport(web, code)
  await send(web, `/points/${code}/reports`, body)
  const report = (await readInbox(first.ctx)).results[0]?.id ?? ''
  expect((await openingOf(first.ctx, report)).templates).toEqual([{ ...fields, title: 'Andere titel' }])
  await removeTemplate(first.ctx, id)
  expect((await readTemplates(second.ctx)).templates).toEqual([])
})

test('who has no keys there reads and writes no text of it', async () => {
  const { people, organisationId, keeper, at, districtId, other } = await aReportingPoint(database)
  const { id } = await addTemplate(people[0]?.ctx ?? keeper, { organisationId, ...fields })
  const strangers = [
    keeper,
    ctxFor(db, await aMember(db, at, municipalRoles)),
    ctxFor(db, await aMember(db, { organisationId: other, districtId }, municipalRoles)),
    ctxFor(db, await aMember(db, districtId, districtRoles)),
  ]
  const acts: ((ctx: Ctx) => Promise<unknown>)[] = [
    (ctx) => addTemplate(ctx, { organisationId, ...fields }),
    (ctx) => changeTemplate(ctx, id, { ...fields, revision: 1 }),
    (ctx) => removeTemplate(ctx, id),
  ]
  for (const ctx of strangers) {
    for (const act of acts) expect(await codeOf(act(ctx))).toMatch(/^(forbidden|not_found)$/)
    const seen = await readTemplates(ctx).then(
      ({ templates }) => templates,
      () => [],
    )
    expect(seen).toEqual([])
  }
  const actors = strangers.flatMap(({ actor }) => (actor.kind === 'person' ? [actor] : []))
  await expectIsolated(db, {
    ...{ table: 'reporting.templates', rows: sql`organisation_id = ${organisationId}::uuid`, actors },
  })
})

test('every standard text is there in both languages, and each kind has one', () => {
  for (const { nl, en } of standardTemplates)
    for (const { title, text } of [nl, en])
      expect([title.length, text.length].every((length) => length > 10)).toBe(true)
  expect(new Set(standardTemplates.map(({ kind }) => kind)).size).toBe(3)
})
