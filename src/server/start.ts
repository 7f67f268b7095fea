import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerBuild } from 'react-router'
import { serveCommands } from '#platform/commands'
import type { Config } from '#platform/config'
import { connect, type Database, migrate, systemCtx, takeLock } from '#platform/db'
import { startJobs } from '#platform/jobs'
import { log } from '#platform/log'
import { runCommand } from '../cli/database.ts'
import { reasonOf } from '../cli/finding.ts'
import { cast, demoPassword, demoPhrase, hasDemo, isEmpty, makeDemo } from '../demo/index.ts'
import { handlers, schedule } from '../jobs.ts'
import { createApp, listen } from './app.ts'
import { embedded } from './embedded.ts'
import { say } from './say.ts'
import { mustBeFree, mustKeepDemoOut, StartFault, wordsOf } from './start-fault.ts'

function lockFor(config: Config) {
  if (config.databaseUrl) return null
  const result = takeLock(config.dataFolder)
  if (result.taken) return result.lock
  throw new StartFault(
    `it already runs on ${config.dataFolder} (process ${result.holder.pid}): stop it first, or set WEERWERK_DATA to another folder`,
  )
}

/** The database, once it answers. */
async function reached(config: Config): Promise<Database> {
  const database = await connect(config)
  if (!config.databaseUrl) return database
  await database.run('select 1').catch((error: unknown) => {
    throw new StartFault(`the PostgreSQL of DATABASE_URL does not answer (${reasonOf(error)})`)
  })
  return database
}

async function prepare(database: Database, config: Config): Promise<void> {
  await migrate(database, say)
  mustKeepDemoOut(config, await hasDemo(database.db))
  if (config.demo && (await isEmpty(database.db))) {
    say('making the fictitious demo district')
    await makeDemo(systemCtx(database.db, new Date(), 'cli'), say)
  }
}

function sayDemoAccounts(): void {
  say(`Fictitious accounts, all with password ${demoPassword}`)
  const shown = cast({
    districtId: '',
    provinceId: '',
    riecId: '',
    serviceId: '',
    byCode: new Map([['', { id: '', code: '', name: 'Enschede' }]]),
  })
  for (const { mail, what } of shown) say(`  ${mail.padEnd(44)} ${what}`)
  say('  and the same five for each of the other 13 municipalities')
  say(`Recovery phrase (fictief) with which handlers and execution specialist open reports: ${demoPhrase}`)
}

/** Starts everything: lock, database, migrations, demo, jobs, local socket and web server; stops it all on SIGTERM. */
export const start = (build: ServerBuild, config: Config): Promise<void> =>
  run(build, config).catch((error: unknown) => {
    say(wordsOf(error))
    process.exit(1)
  })

/**
 * Makes the embedded database with all that stands in it on the first day, and ends. A process of its own does it: that
 * leaves over 100 MB behind which the server would hold as long as it runs. What was stopped half-way is made anew.
 */
export const setUp = (config: Config): Promise<void> =>
  makeDatabase(config).catch((error: unknown) => {
    say(wordsOf(error))
    process.exit(1)
  })

async function makeDatabase(config: Config): Promise<void> {
  await mustBeFree(config)
  const lock = lockFor(config)
  const { folder, unfinished } = embedded(config)
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true })
  writeFileSync(
    unfinished,
    'The database is being made; it is made anew when this file is still here at the next start.\n',
  )
  say('making the database')
  const database = await reached(config)
  await prepare(database, config)
  await database.close()
  rmSync(unfinished)
  lock?.release()
}

async function run(build: ServerBuild, config: Config): Promise<void> {
  await mustBeFree(config)
  const lock = lockFor(config)
  say('opening the database')
  const database = await reached(config)
  await prepare(database, config)
  const jobs = await startJobs(database, handlers(database, config), schedule)
  const socket = lock ? await serveCommands(lock.holder.socket, (argv) => runCommand(database, config, argv)) : null
  const server = await listen(createApp(build, database, config), config)
  say(`Weerwerk is ready: ${config.baseUrl}`)
  if (await hasDemo(database.db)) sayDemoAccounts()
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
