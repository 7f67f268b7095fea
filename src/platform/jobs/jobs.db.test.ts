import { sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { enqueue, type JobData, startJobs } from '#platform/jobs'
import { log } from '#platform/log'
import { anActor, ctxFor, testDatabase } from '#platform/testing'

log.level = 'silent'
const database = await testDatabase()
const { db } = database
const ctx = ctxFor(db, anActor('coordinator'))
const quick = { outbox: 0.1, queue: 0.5 }
const done: { name: string; data: JobData }[] = []
let failures = 0
const handlers = {
  'test.note': async (data: JobData) => {
    if (data.fails) {
      failures += 1
      throw new Error('secret content')
    }
    done.push({ name: 'test.note', data })
  },
  'test.never': async () => {},
}
const jobs = await startJobs(database, handlers, { 'test.never': '0 0 1 1 *' }, quick)
afterAll(() => jobs.stop())
const ask = (data: JobData, name = 'test.note') => inTransaction(ctx, (tx) => enqueue(tx, name, data))
const waiting = async () => Number((await rowsOf(db, sql`select count(*) as count from platform.outbox`))[0]?.count)

test('what a person asks for in a transaction is done after it, by the system', async () => {
  const id = crypto.randomUUID()
  await ask({ id })
  await vi.waitFor(() => expect(done).toContainEqual({ name: 'test.note', data: { id } }), 10_000)
  expect(await waiting()).toBe(0)
})

test('a transaction that fails asks for nothing', async () => {
  const id = crypto.randomUUID()
  const work = inTransaction(ctx, async (tx) => {
    await enqueue(tx, 'test.note', { id })
    throw new Error('undone')
  })
  await expect(work).rejects.toThrow('undone')
  expect(await rowsOf(db, sql`select 1 from platform.outbox where data ->> 'id' = ${id}`)).toEqual([])
})

test('the same request handed over twice is one job', async () => {
  const id = crypto.randomUUID()
  const key = crypto.randomUUID()
  const put = sql`insert into platform.outbox (id, name, data) values (${key}::uuid, 'test.note', ${JSON.stringify({ id })}::jsonb)`
  await db.execute(put)
  await vi.waitFor(() => expect(done.filter(({ data }) => data.id === id)).toHaveLength(1), 10_000)
  await db.execute(put)
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000)
  await ask({ id: `${id} after` })
  await vi.waitFor(() => expect(done.some(({ data }) => data.id === `${id} after`)).toBe(true), 10_000)
  expect(done.filter(({ data }) => data.id === id)).toHaveLength(1)
})

test('a job for later waits in the queue', async () => {
  const id = crypto.randomUUID()
  const after = new Date(Date.now() + 3_600_000)
  await inTransaction(ctx, (tx) => enqueue(tx, 'test.note', { id }, { after }))
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000)
  const [job] = await rowsOf<{ state: string; at: string | Date }>(
    db,
    sql`select state::text, start_after as at from pgboss.job where data ->> 'id' = ${id}`,
  )
  expect(job?.state).toBe('created')
  expect(new Date(job?.at ?? 0)).toEqual(after)
})

test('a job without a handler here waits for a version that has one, and holds up no other', async () => {
  await ask({ id: 'x' }, 'test.unknown')
  const id = crypto.randomUUID()
  await ask({ id })
  await vi.waitFor(() => expect(done.some(({ data }) => data.id === id)).toBe(true), 10_000)
  expect(await waiting()).toBe(1)
  await db.execute(sql`delete from platform.outbox`)
})

test('a failure is tried again later, does not fail the jobs beside it and leaves no content in the queue', async () => {
  const id = crypto.randomUUID()
  const before = failures
  await inTransaction(ctx, async (tx) => {
    await enqueue(tx, 'test.note', { id, fails: 'yes' })
    await enqueue(tx, 'test.note', { id: `${id} beside` })
  })
  await vi.waitFor(() => expect(done.some(({ data }) => data.id === `${id} beside`)).toBe(true), 10_000)
  expect(failures).toBe(before + 1)
  const job = async () =>
    (await rowsOf(db, sql`select state::text, output::text as output from pgboss.job where data ->> 'id' = ${id}`))[0]
  await vi.waitFor(async () => expect((await job())?.state).toBe('retry'), 10_000)
  expect(String((await job())?.output)).not.toContain('secret content')
})

test('the role of the application can ask, and neither read nor change what others asked for', async () => {
  await ask({ id: 'x' }, 'test.unknown')
  for (const statement of ['select * from platform.outbox', 'delete from platform.outbox', 'select * from pgboss.job'])
    await expect(inTransaction(ctx, (tx) => tx.db.execute(sql.raw(statement)))).rejects.toThrow()
  await db.execute(sql`delete from platform.outbox`)
})

test('times that are no longer planned are taken away at the next start', async () => {
  const planned = async () => (await rowsOf(db, sql`select name from pgboss.schedule`)).map(({ name }) => name)
  expect(await planned()).toEqual(['test.never'])
  const other = await startJobs(database, { 'test.never': async () => {} }, {}, quick)
  expect(await planned()).toEqual([])
  await other.stop()
})
