import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import { inTransaction } from '#platform/db'
import { ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { listItems, readItem } from './queries.ts'
import { aBook } from './sample-coding.ts'
import { agreeOnCodes, giveCodes, takeCodesBack } from './service.ts'

const { db } = await testDatabase()

async function anEmployedAssessor() {
  const at = await aBook(db)
  const [own, other] = [at.places[0]?.id ?? '', at.places[1]?.id ?? '']
  const actor: PersonActor = await aMember(db, at.districtId, 'assessor')
  await db.execute(sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on)
    values (${own}::uuid, ${actor.personId}::uuid, ${crypto.randomUUID()}, 'adviseur', 'own', '2020-01-01')`)
  return { ...at, own, other, actor, assessor: ctxFor(db, actor) }
}

const refused = { code: 'rule_broken', reason: 'assessments.finding_own_employer' }

test('an assessor codes nothing of the own employer and sees that, and codes the rest', async () => {
  const at = await anEmployedAssessor()
  const own = await at.enterFor(1, 0, 'De sleutels liggen in een open kast.')
  const other = await at.enterFor(1, 1, 'De sleutel van de kast is zoek.')
  await expect(giveCodes(at.assessor, own, [at.keys])).rejects.toMatchObject(refused)
  await expect(agreeOnCodes(at.assessor, own, [at.keys])).rejects.toMatchObject(refused)
  await giveCodes(at.analyst, own, [at.keys])
  await expect(takeCodesBack(at.assessor, own)).rejects.toMatchObject(refused)
  expect((await readItem(at.assessor, own)).isOwnEmployer).toBe(true)
  await giveCodes(at.assessor, other, [at.keys])
  const { items } = await listItems(at.assessor)
  const marked = (id: string) => items.find(({ item }) => item.id === id)?.isOwnEmployer
  expect([marked(own), marked(other)]).toEqual([true, false])
})

test('the database refuses it by itself', async () => {
  const at = await anEmployedAssessor()
  const [own, other] = [await at.enterFor(1, 0, 'Sleutels.'), await at.enterFor(1, 1, 'Kast.')]
  const insert = (id: string) =>
    inTransaction(at.assessor, ({ db: inner }) =>
      inner.execute(sql`insert into common_threads.codings
        (organisation_id, item_kind, item_id, finding_id, place, doubled, codes, suggested, coder_id, coded_at)
        values (app.organisation(), 'finding', ${id}::uuid, ${id}::uuid, 1, false, '{}', '{}', app.person(), now())`),
    )
  await expect(insert(own)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('row-level security') },
  })
  await insert(other)
  await giveCodes(at.analyst, own, [at.keys])
  await expectIsolated(db, {
    table: 'common_threads.codings',
    rows: sql`item_id = ${own}::uuid`,
    actors: [at.actor],
    mayRead: true,
  })
})
