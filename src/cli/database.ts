import type { CommandResult } from '#platform/commands'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import { BrokenChain, databaseCommands, type Options } from './database-commands.ts'

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
    const said = `${lines.join('')}weerwerk: ${error instanceof Error ? error.message : error}\n`
    return { stdout: error instanceof BrokenChain ? error.result : '', stderr: said, exitCode: 1 }
  }
}

/** Runs a database command here, or in the server when that holds the embedded database. */
export async function inDatabase(name: string, options: Options): Promise<CommandResult> {
  const { readConfig } = await import('#platform/config')
  const { connect, migrate, takeLock } = await import('#platform/db')
  const config = readConfig()
  const result = config.databaseUrl ? null : takeLock(config.dataFolder)
  if (result && !result.taken) {
    const { callServer } = await import('#platform/commands')
    return callServer(result.holder, [name, JSON.stringify(options)])
  }
  const database = await connect(config)
  try {
    await migrate(database)
    return await runCommand(database, config, [name, JSON.stringify(options)])
  } finally {
    await database.close()
    result?.lock.release()
  }
}
