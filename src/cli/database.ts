import { setTimeout as wait } from 'node:timers/promises'
import { type CommandResult, callServer, NotReachable } from '#platform/commands'
import { type Config, readConfig } from '#platform/config'
import { connect, type Database, migrate, takeLock } from '#platform/db'
import { isAppError } from '#platform/errors'
import { BrokenChain, databaseCommands, type Options } from './database-commands.ts'
import { WrongInput } from './wrong-input.ts'

/** Runs one of the database commands and catches what it says, for the command line and for the server alike. */
export async function runCommand(
  database: Database,
  config: Config,
  [name = '', options = '{}']: string[],
): Promise<CommandResult> {
  const lines: string[] = []
  const command = databaseCommands[name]
  if (!command) return { stdout: '', stderr: `unknown command ${name}\n`, exitCode: 2 }
  try {
    const stdout = await command({ database, config, say: (line) => lines.push(`${line}\n`) }, JSON.parse(options))
    return { stdout, stderr: lines.join(''), exitCode: 0 }
  } catch (error) {
    return {
      stdout: error instanceof BrokenChain ? error.result : '',
      stderr: `${lines.join('')}weerwerk: ${reasonOf(error)}\n`,
      exitCode: error instanceof WrongInput || (isAppError(error) && error.code === 'invalid') ? 2 : 1,
    }
  }
}

/** All problems of an input at once; any other failure by its message. */
function reasonOf(error: unknown): string {
  if (isAppError(error) && error.problems.length > 0)
    return error.problems.map(({ path, reason }) => `${path}: ${reason}`).join(', ')
  return error instanceof Error ? error.message : String(error)
}

type Call = (argv: readonly string[]) => Promise<CommandResult>
type Work<T> = { here: (database: Database) => Promise<T>; there: (call: Call) => Promise<T> }
const patience = { ms: 30_000, step: 200 }

/**
 * Gives `work.here` the migrated database: PostgreSQL, or the embedded one under its lock. When a server holds that, calls
 * `work.there` with a way to reach it; a holder that is starting, or another command at work, is waited for.
 * @throws Error when the holder does not answer for half a minute
 */
async function withDatabase<T>(config: Config, work: Work<T>): Promise<T> {
  const end = Date.now() + patience.ms
  for (;;) {
    const result = config.databaseUrl ? null : takeLock(config.dataFolder)
    if (!result || result.taken) return openHere(config, work.here, () => result?.lock.release())
    try {
      return await work.there((argv) => callServer(result.holder, argv))
    } catch (error) {
      if (!(error instanceof NotReachable) || Date.now() > end) throw error
      await wait(patience.step)
    }
  }
}

async function openHere<T>(config: Config, work: (database: Database) => Promise<T>, release: () => void): Promise<T> {
  try {
    const database = await connect(config)
    try {
      await migrate(database)
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    release()
  }
}

/** Runs a database command here, or in the server when that holds the embedded database. */
export function inDatabase(name: string, options: Options): Promise<CommandResult> {
  const config = readConfig()
  const argv = [name, JSON.stringify(options)]
  return withDatabase(config, {
    here: (database) => runCommand(database, config, argv),
    there: (call) => call(argv),
  })
}
