import type { ServerBuild } from 'react-router'
import { serveCommands } from '#platform/commands'
import type { Config } from '#platform/config'
import { connect, type Database, migrate, systemCtx, takeLock } from '#platform/db'
import { startJobs } from '#platform/jobs'
import { log } from '#platform/log'
import { commands } from '../cli/database-commands.ts'
import { isEmpty, makeDemo } from '../demo/index.ts'
import { handlers, schedule } from '../jobs.ts'
import { createApp, listen } from './app.ts'
import { say, sayDemoAccounts } from './say.ts'

function lockFor(config: Config) {
  if (config.databaseUrl) return null
  const result = takeLock(config.dataFolder)
  if (result.taken) return result.lock
  throw new Error(
    `Weerwerk already runs on ${config.dataFolder} (process ${result.holder.pid}): stop it first, or set WEERWERK_DATA to another folder`,
  )
}

async function prepare(database: Database, config: Config): Promise<void> {
  await migrate(database, say)
  if (config.demo && (await isEmpty(database.db))) {
    say('making the fictitious demo district')
    await makeDemo(systemCtx(database.db, new Date(), 'cli'), { say, dataFolder: config.dataFolder })
  }
}

/** Starts everything: lock, database, migrations, demo, jobs, local socket and web server; stops it all on SIGTERM. */
export async function start(build: ServerBuild, config: Config): Promise<void> {
  const lock = lockFor(config)
  say('opening the database')
  const database = await connect(config)
  await prepare(database, config)
  const jobs = await startJobs(database, handlers(config), schedule)
  const socket = lock ? await serveCommands(lock.holder.socket, commands(database, config)) : null
  const server = await listen(createApp(build, database, config), config)
  say(`Weerwerk is ready: ${config.baseUrl}`)
  if (config.demo) await sayDemoAccounts(database.db)
  const stop = async () => {
    server.close()
    await socket?.close()
    await jobs.stop()
    await database.close()
    lock?.release()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().catch((error) => log.error({ err: error }, 'stop failed')))
}
