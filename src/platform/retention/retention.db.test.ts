import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { rowsOf, systemCtx } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired, type Kind } from '#platform/retention'
import { testDatabase } from '#platform/testing'

log.level = 'silent'
const { db } = await testDatabase()
const now = new Date('2024-08-01T03:30:00Z')
await db.execute(
  sql`create table public.papers (id uuid primary key, organisation_id uuid not null, closed_on date, content text)`,
)

const papers = (changes: Partial<Kind> = {}): Kind => ({
  name: 'test.papers',
  term: 'login-data',
  destroy: (tx, { closedUpTo }, limit) =>
    rowsOf(
      tx.db,
      sql`delete from public.papers where id in (select id from public.papers where closed_on <= ${closedUpTo}::date limit ${limit})
        returning organisation_id as "organisationId", id`,
    ),
  ...changes,
})
async function aPaper(closedOn: string | null, organisationId: string = crypto.randomUUID()) {
  const id = crypto.randomUUID()
  await db.execute(
    sql`insert into public.papers values (${id}::uuid, ${organisationId}::uuid, ${closedOn}::date, 'geheime inhoud')`,
  )
  return { id, organisationId }
}
const isThere = async (id: string) =>
  (await rowsOf(db, sql`select 1 from public.papers where id = ${id}::uuid`)).length > 0
const linesOf = (organisationId: string) =>
  rowsOf<{ action: string; object_type: string; fields: string[]; actor_id: string | null; origin: string }>(
    db,
    sql`select action, object_type, fields, actor_id, origin from audit.entries where organisation_id = ${organisationId}::uuid`,
  )

test('a closed record is destroyed after its term; one that is newer or open stays', async () => {
  const [old, fresh, open] = [await aPaper('2024-02-01'), await aPaper('2024-02-02'), await aPaper(null)]
  expect(await destroyExpired(db, [papers()], now)).toEqual({ 'test.papers': 1 })
  expect(await Promise.all([old, fresh, open].map(({ id }) => isThere(id)))).toEqual([false, true, true])
})

test('destruction is logged for the organisation by count and ids, without content, and the chain stays whole', async () => {
  const organisationId = crypto.randomUUID()
  const ids = [(await aPaper('2024-01-01', organisationId)).id, (await aPaper('2023-01-01', organisationId)).id]
  await destroyExpired(db, [papers()], now)
  const [line, ...more] = await linesOf(organisationId)
  expect(more).toEqual([])
  expect(line).toMatchObject({
    action: 'retention.destroyed',
    object_type: 'test.papers',
    actor_id: null,
    origin: 'job',
  })
  expect(line?.fields[0]).toBe('count=2')
  expect([...(line?.fields.slice(1) ?? [])].sort()).toEqual([...ids].sort())
  expect(await verifyAudit(systemCtx(db, now), organisationId)).toMatchObject([{ lines: 1, brokenAt: null }])
})

test('more than a slice is destroyed in the same run', async () => {
  const organisationId = crypto.randomUUID()
  await db.execute(
    sql`insert into public.papers select gen_random_uuid(), ${organisationId}::uuid, '2020-01-01', '' from generate_series(1, 250)`,
  )
  expect(await destroyExpired(db, [papers()], now)).toEqual({ 'test.papers': 250 })
  expect((await linesOf(organisationId)).map(({ fields }) => fields[0])).toEqual(['count=100', 'count=100', 'count=50'])
})

test('what is kept for ever is never destroyed', async () => {
  const { id } = await aPaper('1990-01-01')
  expect(await destroyExpired(db, [papers({ term: 'policy-plan' })], now)).toEqual({ 'test.papers': 0 })
  expect(await isThere(id)).toBe(true)
  await db.execute(sql`delete from public.papers`)
})

test('a kind that fails destroys nothing and logs nothing, the others go on, and the job knows', async () => {
  const { id, organisationId } = await aPaper('2020-01-01')
  const failing = papers({
    name: 'test.failing',
    destroy: async (tx, due, limit) => {
      await papers().destroy(tx, due, limit)
      throw new Error('halfway')
    },
  })
  await expect(destroyExpired(db, [failing], now)).rejects.toThrow('test.failing')
  expect(await isThere(id)).toBe(true)
  expect(await linesOf(organisationId)).toEqual([])
  await expect(destroyExpired(db, [failing, papers()], now)).rejects.toThrow('test.failing')
  expect(await isThere(id)).toBe(false)
})
