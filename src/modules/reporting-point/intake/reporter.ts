import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'

/**
 * One statement as the reporter: a database role with no right on any table, that can call the functions of its migration only.
 * @param entrance by which way they came, for the counter of kept reports
 */
export function askAsReporter<T extends Record<string, unknown>>(db: Db, statement: SQL, entrance = ''): Promise<T[]> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'weerwerk_reporter', true), set_config('reporting_use.entrance', ${entrance}, true)`,
    )
    return rowsOf<T>(tx, statement)
  })
}
