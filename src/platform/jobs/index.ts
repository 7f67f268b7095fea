import { type JobResult, PgBoss } from 'pg-boss'
import type { Database } from '#platform/db'
import { log } from '#platform/log'
import { countJob } from '#platform/metrics'
import { type JobData, moveOutbox } from './outbox.ts'

export { enqueue, type JobData } from './outbox.ts'
export { giveReading, type IndicatorReading, readingJob } from './readings.ts'

/** What a job does, by its name; it may run twice, so that must not matter. */
export type Handlers = Record<string, (data: JobData) => Promise<void>>
/** Jobs at a fixed time, cron in the time zone of the Netherlands. */
export type Schedule = Record<string, string>
/** How often the outbox and the queue are looked at, in seconds; at least 0.5. Slow enough for PGlite's one connection. */
export type Pace = { outbox: number; queue: number }

/**
 * Starts the queue (pg-boss, schema `pgboss`) on the same database.
 * @returns `stop`, which lets what is running finish, five seconds at most
 */
export async function startJobs(
  database: Database,
  handlers: Handlers,
  schedule: Schedule,
  pace: Pace = { outbox: 2, queue: 10 },
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.run(text, values) },
    ...(database.kind === 'pglite' ? { backend: 'pglite' as const } : {}),
    schema: 'pgboss',
    superviseIntervalSeconds: 300,
    cronMonitorIntervalSeconds: 45,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  const workers = new Map<string, string>()
  for (const [name, handler] of Object.entries(handlers))
    workers.set(name, await startOne(boss, name, handler, pace.queue))
  await setSchedule(boss, schedule)
  const mover = keepMoving(database, boss, workers, pace.outbox)
  return {
    stop: async () => {
      await mover.stop()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

async function startOne(boss: PgBoss, name: string, handler: Handlers[string], seconds: number): Promise<string> {
  await boss.createQueue(name, { retryLimit: 5, retryDelay: 30, retryBackoff: true })
  const options = {
    pollingIntervalSeconds: seconds,
    batchSize: 10,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  return boss.work<JobData>(name, options, async (jobs) => {
    const results: JobResult[] = []
    for (const { id, data } of jobs) results.push({ id, status: await runOne(name, id, () => handler(data ?? {})) })
    return results
  })
}

/** A failure is logged here, without content; the queue keeps only that it failed and tries again later. */
async function runOne(job: string, id: string, work: () => Promise<void>): Promise<'completed' | 'failed'> {
  const start = performance.now()
  try {
    await work()
    countJob(job, 'done', performance.now() - start)
    return 'completed'
  } catch (error) {
    countJob(job, 'failed', performance.now() - start)
    log.error({ err: error, job, id }, 'job failed')
    return 'failed'
  }
}

/** Sets the times, and takes away those of jobs that are no longer planned. */
async function setSchedule(boss: PgBoss, schedule: Schedule): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!(name in schedule)) await boss.unschedule(name)
  for (const [name, cron] of Object.entries(schedule)) await boss.schedule(name, cron, {}, { tz: 'Europe/Amsterdam' })
}

/** Looks at the outbox again and again, never twice at once, and wakes the workers of what was found. */
function keepMoving(database: Database, boss: PgBoss, workers: Map<string, string>, seconds: number) {
  const names = [...workers.keys()]
  let moving = Promise.resolve()
  let isStopped = false
  const move = async () => {
    const moved = await moveOutbox(database, boss, names)
    for (const name of moved) boss.notifyWorker(workers.get(name) ?? '')
  }
  const timer = setInterval(() => {
    moving = moving.then(async () => {
      if (!isStopped) await move().catch((error) => log.error({ err: error }, 'outbox'))
    })
  }, seconds * 1000)
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await moving
    },
  }
}
