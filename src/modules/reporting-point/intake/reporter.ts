import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Database } from '#platform/db'

const dialect = new PgDialect()

/**
 * One statement as the reporter, and a transaction of its own: a database role with no right on any table, that can call the
 * functions of its migrations only. `T` is what the statement selects.
 */
export async function askAsReporter<T extends Record<string, unknown>>(
  database: Pick<Database, 'runAs'>,
  statement: SQL,
): Promise<T[]> {
  const { sql, params } = dialect.sqlToQuery(statement)
  const { rows } = await database.runAs('weerwerk_reporter', sql, params)
  return rows as T[]
}

const isWord = /^[a-z0-9]*$/

/** `poster-abc234`: the way, and after it the code of a trial where the link has one. Both empty for what is no way of ours. */
export function partsOf(entrance: string): { via: string; variant: string } {
  const [via = '', variant = ''] = entrance.split('-')
  return isWord.test(via) && isWord.test(variant) ? { via, variant } : { via: '', variant: '' }
}
