import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'

/** One statement as the reporter: a database role with no right on any table, that can call the functions of its migration only. */
export function askAsReporter<T extends Record<string, unknown>>(db: Db, statement: SQL): Promise<T[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'weerwerk_reporter', true)`)
    return rowsOf<T>(tx, statement)
  })
}
