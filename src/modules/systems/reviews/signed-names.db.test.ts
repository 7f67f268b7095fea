import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf, type Role } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { addShipped } from '../catalogue/shipping.ts'
import { resultColumnsOf } from './columns.ts'
import { openReview, readReview } from './queries.ts'
import { reviewsRetention } from './retention.ts'
import { reviewSource } from './reviewing.ts'
import { anAuthorisation, decided } from './testing.ts'

const { db } = await testDatabase()
let [districtId, organisationId] = ['', '']
const member = async (role: Role) => ctxFor(db, await aMember(db, { organisationId, districtId }, role))
const idOf = (ctx: Ctx) => personOf(ctx).personId

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  organisationId = made.municipalities[0]?.id ?? ''
  await addShipped(ctxFor(db, await aMember(db, districtId, 'project-leader')))
})

const nameOf = async (ctx: Ctx) => {
  const [row] = await rowsOf<{ name: string }>(
    db,
    sql`select name from organisations.people where id = ${idOf(ctx)}::uuid`,
  )
  return row?.name
}

test('a signed review keeps the names of that day, whatever becomes of the people, until it is destroyed itself', async () => {
  const [leaver, signer, privacy] = [
    await member('employee'),
    await member('source-manager'),
    await member('privacy-officer'),
  ]
  const then = [await nameOf(leaver), await nameOf(signer)]
  const { id } = await anAuthorisation(signer, idOf(leaver))
  const signed = await reviewSource(signer, 'brp', { lines: [decided(id, 'keep')] })
  const shown = async () => {
    const result = await readReview(privacy, signed.id)
    const cells = resultColumnsOf('nl', result).flatMap(({ header, value }) =>
      result.lines.flatMap((line) => (['Wie', 'Afgerond door'].includes(header) ? [[header, value(line)]] : [])),
    )
    return Object.fromEntries(cells)
  }
  const first = { Wie: then[0], 'Afgerond door': then[1] }
  expect(await shown()).toEqual(first)
  await db.execute(sql`update organisations.people set name = 'Nieuwe Naam (fictief)' where id = ${idOf(leaver)}::uuid`)
  await db.execute(sql`delete from organisations.memberships where person_id = ${idOf(signer)}::uuid`)
  await db.execute(sql`delete from organisations.people where id = ${idOf(signer)}::uuid`)
  expect(await shown()).toEqual(first)
  const { signed: rounds, names } = await openReview(privacy, 'brp')
  expect(rounds).toEqual([{ id: signed.id, signedOn: signed.signedOn, signedBy: then[1] }])
  // What runs now has the name of now.
  expect(names.get(idOf(leaver))).toBe('Nieuwe Naam (fictief)')
  await expect(db.execute(sql`update systems.authorisation_reviews set names = '{}'`)).rejects.toThrow()
  await destroyExpired(db, reviewsRetention, new Date('2029-02-01T10:00:00Z'))
  expect(await rowsOf(db, sql`select names from systems.authorisation_reviews`)).toEqual([])
})

test('a round that was begun has no names of its own yet: they are those of now', async () => {
  const [keeper, coordinator, employee] = [
    await member('source-manager'),
    await member('coordinator'),
    await member('employee'),
  ]
  const { id } = await anAuthorisation(keeper, idOf(employee), { source: 'suwinet' })
  await anAuthorisation(coordinator, idOf(keeper), { source: 'suwinet' })
  const begun = await reviewSource(keeper, 'suwinet', { lines: [decided(id, 'keep')] })
  expect([begun.signedOn, begun.names]).toEqual([null, null])
  await db.execute(
    sql`update organisations.people set name = 'Andere Naam (fictief)' where id = ${idOf(employee)}::uuid`,
  )
  expect((await readReview(coordinator, begun.id)).names.get(idOf(employee))).toBe('Andere Naam (fictief)')
})
