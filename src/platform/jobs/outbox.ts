import { sql } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import type { Database, Tx } from '#platform/db'
import { countWaitingJobs } from '#platform/metrics'

/** Ids and days only: what is in the queue is seen by whoever keeps it running. */
export type JobData = Record<string, string>

/**
 * Asks for a job in the transaction of the change: no change, no job. It runs within seconds, at least once, so it must not
 * matter that it runs twice.
 * @param options.after not before this moment
 */
export async function enqueue(
  tx: Tx,
  name: string,
  data: JobData,
  { after = null }: { after?: Date | null } = {},
): Promise<void> {
  await tx.db.execute(
    sql`insert into platform.outbox (name, data, start_after) values (${name}, ${JSON.stringify(data)}::jsonb, ${after?.toISOString() ?? null}::timestamptz)`,
  )
}

const slice = 100

const toDate = (value: unknown): Date | undefined =>
  value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined
const isData = (value: unknown): value is JobData => typeof value === 'object' && value !== null

/**
 * Hands what was asked for to the queue. A job keeps its id, so that one that was handed over but not removed, or that two
 * processes hand over, is in the queue once. Jobs without a handler here wait for a version that has one.
 * @returns the names of the jobs that were handed over
 */
export async function moveOutbox(database: Database, boss: PgBoss, names: readonly string[]): Promise<string[]> {
  const { rows } = await database.run(
    `select id, name, data, start_after, count(*) over () as waiting from platform.outbox
      where name = any($1::text[]) order by place limit ${slice}`,
    [names],
  )
  countWaitingJobs(Number(rows[0]?.waiting ?? 0))
  if (rows.length === 0) return []
  for (const { id, name, data, start_after } of rows) {
    const startAfter = toDate(start_after)
    await boss.send(String(name), isData(data) ? data : {}, { id: String(id), ...(startAfter ? { startAfter } : {}) })
  }
  await database.run('delete from platform.outbox where id = any($1::uuid[])', [rows.map(({ id }) => id)])
  return [...new Set(rows.map(({ name }) => String(name)))]
}
