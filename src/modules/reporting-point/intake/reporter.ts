import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'

/**
 * One statement as the reporter: a database role with no right on any table, that can call the functions of its migration only.
 * @param entrance by which way they came and the code of a trial, such as `poster-abc234`, for the counters of kept reports
 */
export function askAsReporter<T extends Record<string, unknown>>(db: Db, statement: SQL, entrance = ''): Promise<T[]> {
  const { via, variant } = partsOf(entrance)
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'weerwerk_reporter', true), set_config('reporting_use.entrance', ${via}, true),
        set_config('trials.variant', ${variant}, true)`,
    )
    return rowsOf<T>(tx, statement)
  })
}

/** `poster-abc234`: the way, and after it the code of a trial where the link has one. */
export function partsOf(entrance: string): { via: string; variant: string } {
  const [via = '', variant = ''] = entrance.split('-')
  return { via, variant }
}
