import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, databaseFolder } from '#platform/config'
import { connect, pendingMigrations, takeLock } from '#platform/db'
import { type Finding, needed, optional, reasonOf } from './finding.ts'

type Where = Pick<Config, 'databaseUrl' | 'dataFolder'>

/** Whether the database answers, is new enough and has all migrations; makes and changes nothing. */
export async function examineDatabase(config: Where): Promise<Finding> {
  if (config.databaseUrl) return open(config)
  if (!existsSync(join(databaseFolder(config), 'PG_VERSION')))
    return optional('database', 'not set', 'PGlite, made at the first start')
  try {
    const result = takeLock(config.dataFolder)
    if (!result.taken) return held(result.holder)
    return await open(config).finally(result.lock.release)
  } catch (error) {
    return needed('database', 'wrong', reasonOf(error))
  }
}

const held = ({ pid, socket }: { pid: number; socket: string }): Finding =>
  existsSync(socket)
    ? needed('database', 'good', `PGlite, held by the running server (process ${pid})`)
    : needed('database', 'good', `PGlite, in use by process ${pid}, a server that is starting or another command`)

const oldest = 150_000

async function open(config: Where): Promise<Finding> {
  try {
    const database = await connect(config)
    try {
      const { rows } = await database.run(
        "select current_setting('server_version_num')::int as number, version() as text",
      )
      const version = String(rows[0]?.text).split(' on ')[0]
      if (Number(rows[0]?.number) < oldest)
        return needed('database', 'wrong', `${version}: PostgreSQL 15 or newer is needed`)
      const pending = await pendingMigrations(database)
      const steps = pending.length === 0 ? 'all migrations applied' : `the next start applies ${pending.join(', ')}`
      return needed('database', 'good', `${database.kind === 'pglite' ? 'PGlite' : 'PostgreSQL'}, ${version}, ${steps}`)
    } finally {
      await database.close()
    }
  } catch (error) {
    return needed('database', 'wrong', reasonOf(error))
  }
}
