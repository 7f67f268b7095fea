import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database, migrate } from '#platform/db'
import { startPostgres } from '../scripts/setup/postgres-server.mjs'
import { ensurePostgres } from '../scripts/setup/steps.mjs'
import type { Measured } from './server.ts'

/** What `measure` tells of an empty, migrated database of each kind: PostgreSQL, and PGlite in a folder that is thrown away. */
export async function onBothDatabases(
  measure: (database: Database, on: string) => Promise<Measured[]>,
): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-bench-'))
  const server = await startPostgres(await ensurePostgres())
  const results: Measured[] = []
  try {
    for (const databaseUrl of [server.url, null]) {
      const database = await connect({ databaseUrl, dataFolder: folder })
      await migrate(database)
      results.push(...(await measure(database, databaseUrl ? 'PostgreSQL' : 'PGlite')))
      await database.close()
    }
    return results
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
