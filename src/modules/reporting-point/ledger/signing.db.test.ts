import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { signHead } from '../crypto/index.ts'
import { endKeys } from '../keys/service.ts'
import { aReportingPoint, type KeyPerson } from '../testing.ts'
import { readLedger } from './service.ts'
import { headToSign, keepSignature, lookAtLog, readSignatures } from './signing.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** The head of now as the browser of a handler signs it. */
async function signedBy({ ctx, keys }: KeyPerson, change: object = {}) {
  const { lines, head, point, me, today } = await headToSign(ctx)
  const signed = { v: 1 as const, organisation: point.code, lines, head, by: me.id, on: today, ...change }
  return { lines, head, sig: signHead(signed, keys.signSeed) }
}

test('a handler signs the head, once; keeper and handlers see who and when, also after the keys ended', async () => {
  const { people, keeper } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  const given = await signedBy(first)
  for (let times = 0; times < 2; times += 1) await keepSignature(first.ctx, given)
  await keepSignature(second.ctx, await signedBy(second))
  expect((await lookAtLog(first.ctx, null)).ways).toEqual(['phrase'])
  expect((await lookAtLog(keeper, null)).ways).toEqual([])
  await endKeys(keeper, first.id)
  const all = await readSignatures(keeper)
  expect(all.map(({ by, state }) => [by, state])).toEqual([
    [second.id, 'good'],
    [first.id, 'good'],
  ])
  expect(await readSignatures(second.ctx)).toEqual(all)
})

test('a log that was made anew, and a signature that was changed, show', async () => {
  const { people, keeper, organisationId } = await aReportingPoint(database)
  const [first] = people
  if (!first) throw new Error('a handler')
  const given = await signedBy(first)
  await keepSignature(first.ctx, given)
  const states = async () => (await readSignatures(keeper)).map(({ state }) => state)
  await db.execute(
    sql`update audit.entries set hash = decode(repeat('ab', 32), 'hex') where organisation_id = ${organisationId}::uuid and seq = ${given.lines}`,
  )
  expect(await states()).toEqual(['gone'])
  expect(await faultOf(keepSignature(first.ctx, await signedBy(first)))).toMatch(/log_broken/)
  await db.execute(
    sql`update reporting.head_signatures set signed_on = signed_on - 1 where organisation_id = ${organisationId}::uuid`,
  )
  expect(await states()).toEqual(['forged'])
})

test('only who has keys here signs, with those keys, what is there, today; through SQL too', async () => {
  const { people, keeper, at, other, organisationId } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  const given = await signedBy(first)
  const stranger = ctxFor(db, await aMember(db, at, ['coordinator']))
  const elsewhere = ctxFor(db, await aMember(db, { ...at, organisationId: other }, municipalRoles))
  for (const act of [
    readSignatures,
    headToSign,
    readLedger,
    (ctx: Ctx) => lookAtLog(ctx, null),
    (ctx: Ctx) => keepSignature(ctx, given),
  ])
    expect(await faultOf(act(stranger))).toMatch(/^forbidden/)
  for (const act of [headToSign, (ctx: Ctx) => keepSignature(ctx, given)])
    expect(await faultOf(act(keeper))).toMatch(/^forbidden/)
  expect(await faultOf(keepSignature(second.ctx, given))).toMatch(/^invalid/)
  expect(await faultOf(keepSignature(first.ctx, await signedBy(first, { on: '2020-01-01' })))).toMatch(/^invalid/)
  expect(await faultOf(keepSignature(first.ctx, { ...given, lines: given.lines + 1 }))).toMatch(/^conflict/)
  const personOf = ({ actor }: Ctx) => (actor.kind === 'person' ? actor.personId : '')
  const insert = (ctx: Ctx, { id, keys }: KeyPerson, head = given.head) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(sql`insert into reporting.head_signatures (organisation_id, lines, handler_id, head, by_person, sign_public, signed_on, sig)
        values (${organisationId}::uuid, ${given.lines}, ${id}::uuid, ${head}, ${personOf(ctx)}::uuid, ${keys.signPub}, current_date, ${given.sig})`),
    )
  await expect(insert(second.ctx, first)).rejects.toThrow()
  await expect(insert(keeper, first)).rejects.toThrow()
  await expect(insert(first.ctx, first, 'ab'.repeat(32))).rejects.toThrow()
  await insert(first.ctx, first)
  const rows = (ctx: Ctx) => inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select 1 from reporting.head_signatures`))
  for (const ctx of [keeper, second.ctx]) expect((await rows(ctx)).length).toBe(1)
  for (const ctx of [stranger, elsewhere]) expect(await rows(ctx)).toEqual([])
})
