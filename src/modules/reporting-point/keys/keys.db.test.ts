import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type Role } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { newHandlerKeys, signDirectory } from '../crypto/index.ts'
import { aHandler, aReportingPoint } from '../testing.ts'
import { makePoint, publishDirectory, readPoint, setOpen } from './directory.ts'
import { endKeys, enrol, keyHolders, myKeys } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string; problems: { reason: string }[] }) =>
      `${error.code} ${error.problems[0]?.reason ?? error.reason}`,
  )

test('a directory is published only when the officers signed it, it is the next one, and its keys are of handlers here', async () => {
  const { keeper, people, publish, escrow, code, rootSeed } = await aReportingPoint(database)
  const [first] = people
  if (!first) throw new Error('no handler')
  expect(await faultOf(publish(people, 1))).toBe('invalid reporting.directory_rolled_back')
  expect(await faultOf(publish(people, 2, { validUntil: '2020-01-01' }))).toBe('invalid reporting.directory_expired')
  expect(await faultOf(publish(people, 2, { organisation: 'GM0000' }))).toBe('invalid reporting.directory_of_another')
  const ghost = await newHandlerKeys()
  const swapped = { ...first, entry: { ...first.entry, ageRecipient: ghost.ageRecipient } }
  expect(await faultOf(publish([swapped], 2))).toBe('invalid reporting.unknown_handler')
  const body = { v: 1 as const, organisation: code, version: 2, validUntil: '2099-12-31', escrow, sparring: [] }
  const forged = signDirectory({ ...body, handlers: [first.entry] }, new Uint8Array(32).fill(7))
  expect(await faultOf(publishDirectory(keeper, forged))).toBe('invalid reporting.bad_signature')
  const signed = signDirectory({ ...body, handlers: [first.entry] }, rootSeed)
  expect(await publishDirectory(keeper, signed)).toEqual({ version: 2 })
  expect((await readPoint(keeper)).directory).toMatchObject({ version: 2, validUntil: '2099-12-31' })
})

test('a point opens only with a directory that holds, and is made once', async () => {
  const { other, districtId } = await aReportingPoint(database)
  const keeper = ctxFor(db, await aMember(db, { organisationId: other, districtId }, ['secretary']))
  expect(await faultOf(enrol(keeper, { ...(await someKeys()), organisationId: other }))).toBe(
    'not_found reporting_point.not_found',
  )
  await makePoint(keeper, { rootPublic: 'ab'.repeat(32) })
  expect(await faultOf(makePoint(keeper, { rootPublic: 'cd'.repeat(32) }))).toMatch(/^conflict/)
  expect(await faultOf(setOpen(keeper, true))).toBe('rule_broken reporting.no_directory')
})

async function someKeys() {
  const { ageRecipient: recipient, signPub: signPublic } = await newHandlerKeys()
  return { recipient, signPublic, wrapped: [{ kind: 'phrase' as const, passkey: null, file: 'YWdl' }] }
}

test('one has keys once, sees only the own wrapped secret, and the last handler can not be ended', async () => {
  const { keeper, people, organisationId } = await aReportingPoint(database)
  const [first, second] = people
  if (!first || !second) throw new Error('two handlers')
  expect(await faultOf(enrol(first.ctx, { ...(await someKeys()), organisationId }))).toMatch(/^conflict/)
  expect((await myKeys(first.ctx)).map(({ id }) => id)).toEqual([first.id])
  expect((await keyHolders(keeper)).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  await endKeys(keeper, second.id)
  expect(await faultOf(endKeys(keeper, second.id))).toMatch(/^not_found/)
  expect(await faultOf(endKeys(keeper, first.id))).toBe('rule_broken reporting.last_handler')
})

test('a stand-in of the region can hold keys at a municipality of its district', async () => {
  const { organisationId, districtId } = await aReportingPoint(database)
  const standIn = ctxFor(db, await aMember(db, districtId, ['execution-specialist']))
  expect((await aHandler(standIn, organisationId, 'regional stand-in')).id).toMatch(/^[0-9a-f-]{36}$/)
})

const keeping: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  readPoint,
  keyHolders,
  makePoint: (ctx) => makePoint(ctx, { rootPublic: 'ab'.repeat(32) }),
  setOpen: (ctx) => setOpen(ctx, false),
  publishDirectory: (ctx) => publishDirectory(ctx, { body: { version: 1, validUntil: '2099-12-31' }, sig: '' }),
  endKeys: (ctx) => endKeys(ctx, crypto.randomUUID()),
}

test('only who keeps the point does that, and only those who may handle hold keys', async () => {
  const { at, organisationId, districtId, other } = await aReportingPoint(database)
  const keepers: Role[] = ['secretary', 'privacy-officer', 'administrator']
  const holders: Role[] = ['report-handler', 'secretary', 'mayor', 'attention-officer']
  const without = (list: readonly Role[]) => municipalRoles.filter((role) => !list.includes(role))
  const noKeeper = ctxFor(db, await aMember(db, at, without(keepers)))
  for (const [name, act] of Object.entries(keeping)) expect(await faultOf(act(noKeeper)), name).toMatch(/^forbidden/)
  const away = { organisationId: other, districtId }
  for (const actor of [
    await aMember(db, at, without(holders)),
    await aMember(db, away, municipalRoles),
    await aMember(
      db,
      districtId,
      districtRoles.filter((role) => role !== 'execution-specialist'),
    ),
  ])
    expect(await faultOf(enrol(ctxFor(db, actor), { ...(await someKeys()), organisationId }))).toMatch(/^forbidden/)
})

test('through SQL nobody sees the keys of another, and nobody but a keeper changes the point', async () => {
  const { at, organisationId } = await aReportingPoint(database)
  const plain = ctxFor(db, await aMember(db, at, ['report-handler', 'coordinator']))
  expect(await inTransaction(plain, (tx) => rowsOf(tx.db, sql`select 1 from reporting.handlers`))).toEqual([])
  const changed = (statement: ReturnType<typeof sql>) => inTransaction(plain, (tx) => rowsOf(tx.db, statement))
  expect(
    await changed(
      sql`update reporting.points set is_open = false where organisation_id = ${organisationId}::uuid returning 1`,
    ),
  ).toEqual([])
  await expect(
    changed(sql`insert into reporting.directories (organisation_id, version, signed, valid_until, published_at)
      values (${organisationId}::uuid, 9, '{}', '2099-01-01', now())`),
  ).rejects.toThrow()
})
