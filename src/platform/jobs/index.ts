import { sql } from 'drizzle-orm'
import { PgBoss } from 'pg-boss'
import type { Database, Tx } from '#platform/db'
import { log } from '#platform/log'

/** What a job does, by its name; it may run twice, so it must not matter. */
export type Handlers = Record<string, (data: Record<string, string>) => Promise<void>>
/** Jobs at a fixed time, cron in the time zone of the Netherlands. */
export type Schedule = Record<string, string>

/**
 * Puts a job in the queue in the transaction of the change: no change, no job. `data` holds ids, no personal data.
 * The queue is read by `startJobs`.
 */
export async function enqueue(tx: Tx, name: string, data: Record<string, string>): Promise<void> {
  await tx.db.execute(sql`insert into platform.outbox (name, data) values (${name}, ${JSON.stringify(data)}::jsonb)`)
}

/** Starts the queue on the same database; on PGlite it asks gently, as there is one connection. */
export async function startJobs(
  database: Database,
  handlers: Handlers,
  schedule: Schedule,
): Promise<{ stop: () => Promise<void> }> {
  const executeSql = (text: string, values?: unknown[]) => database.run(text, values)
  const boss = new PgBoss({
    db: { executeSql },
    schema: 'pgboss',
    superviseIntervalSeconds: 300,
    cronMonitorIntervalSeconds: 45,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const name of Object.keys(handlers)) await startOne(boss, name, handlers[name])
  for (const [name, cron] of Object.entries(schedule)) await boss.schedule(name, cron, {}, { tz: 'Europe/Amsterdam' })
  const mover = setInterval(
    () => void moveOutbox(database, boss).catch((error) => log.error({ err: error }, 'outbox')),
    2000,
  )
  return {
    stop: async () => {
      clearInterval(mover)
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

async function startOne(boss: PgBoss, name: string, handler: Handlers[string] | undefined): Promise<void> {
  await boss.createQueue(name, { retryLimit: 5, retryBackoff: true })
  await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const { data } of jobs) await handler?.(data ?? {})
  })
}

/** Hands what was enqueued to the queue; a job that was sent but not removed is sent again, so handlers are idempotent. */
async function moveOutbox(database: Database, boss: PgBoss): Promise<void> {
  const { rows } = await database.run('select id, name, data from platform.outbox order by id limit 50')
  for (const row of rows) {
    await boss.send(String(row.name), typeof row.data === 'object' && row.data ? row.data : {})
    await database.run('delete from platform.outbox where id = $1', [row.id])
  }
}
