import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { audit, verifyAudit } from '#platform/audit'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'

const { db } = await testDatabase()

async function threeLines() {
  const actor = anActor('coordinator')
  const ctx = ctxFor(db, actor)
  for (const id of ['a', 'b', 'c']) {
    await inTransaction(ctx, (tx) => audit(tx, 'scans.answer', { object: 'scan', id, fields: ['level', 'odd"name\\'] }))
  }
  return { ctx, organisationId: actor.organisationId }
}
const chainOf = async (organisationId: string) => (await verifyAudit(systemCtx(db, aMoment), organisationId))[0]

test('an untouched chain is whole', async () => {
  const { organisationId } = await threeLines()
  expect(await chainOf(organisationId)).toEqual({ organisationId, lines: 3, brokenAt: null })
})

test('a changed line, a removed line and a removed end are each found', async () => {
  const changed = await threeLines()
  await db.execute(
    sql`update audit.entries set action = 'x' where organisation_id = ${changed.organisationId}::uuid and seq = 2`,
  )
  expect((await chainOf(changed.organisationId))?.brokenAt).toBe(2)
  const removed = await threeLines()
  await db.execute(sql`delete from audit.entries where organisation_id = ${removed.organisationId}::uuid and seq = 1`)
  expect((await chainOf(removed.organisationId))?.brokenAt).toBe(1)
  const cut = await threeLines()
  await db.execute(sql`delete from audit.entries where organisation_id = ${cut.organisationId}::uuid and seq = 3`)
  expect((await chainOf(cut.organisationId))?.brokenAt).toBe(3)
})

test('the application role can neither change nor write lines around the function', async () => {
  const { ctx } = await threeLines()
  const tries = [
    sql`update audit.entries set action = 'x'`,
    sql`delete from audit.entries`,
    sql`insert into audit.chains values (gen_random_uuid(), 0, '')`,
  ]
  for (const statement of tries) {
    await expect(inTransaction(ctx, (tx) => tx.db.execute(statement))).rejects.toThrow()
  }
})

test('another organisation sees nothing of the log', async () => {
  await threeLines()
  const rows = await inTransaction(ctxFor(db, anActor('administrator')), (tx) =>
    rowsOf(tx.db, sql`select * from audit.entries`),
  )
  expect(rows).toEqual([])
})

test('a change whose transaction fails leaves no line', async () => {
  const { ctx, organisationId } = await threeLines()
  await expect(
    inTransaction(ctx, async (tx) => {
      await audit(tx, 'scans.answer', { object: 'scan', id: 'd' })
      throw new Error('after the line')
    }),
  ).rejects.toThrow('after the line')
  expect((await chainOf(organisationId))?.lines).toBe(3)
})
